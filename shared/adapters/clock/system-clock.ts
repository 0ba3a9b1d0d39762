import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../../ports/clock.ts';

/**
 * Real time plus the setting CLOCK_OFFSET_MS (milliseconds, default 0). The setting is read at every call, because it
 * may change while the process lives.
 */
export function createSystemClock(env: NodeJS.ProcessEnv = process.env): Clock {
  const now = (): number => Date.now() + Number(env['CLOCK_OFFSET_MS'] ?? 0);
  return {
    now,
    async sleepUntil(at, signal) {
      // A timer may fire up to a millisecond early, hence the loop.
      for (let left = at - now(); left > 0; left = at - now()) {
        await sleep(left, undefined, signal === undefined ? {} : { signal });
      }
    },
  };
}
