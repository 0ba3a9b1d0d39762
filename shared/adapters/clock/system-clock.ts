import { channel } from 'node:diagnostics_channel';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../../ports/clock.ts';

/** Whoever runs a function may follow what it waits for. Without a listener an announcement costs nothing. */
const waits = channel('lianbo:clock-wait');

/**
 * Real time plus the setting CLOCK_OFFSET_MS (milliseconds, default 0). The setting is read at every call, because it
 * may change while the process lives; a listener that has changed it ends the waits that it makes pointless.
 */
export function createSystemClock(env: NodeJS.ProcessEnv = process.env): Clock {
  const now = (): number => Date.now() + Number(env['CLOCK_OFFSET_MS'] ?? 0);
  const wait = async (at: number, signal?: AbortSignal): Promise<void> => {
    // A timer may fire up to a millisecond early, hence the loop.
    while (at > now()) await pause(at, at - now(), signal);
    signal?.throwIfAborted();
  };
  /** A crowd that is due at one instant waits for it once. */
  const shared = new Map<number, Promise<void>>();
  const waitTogether = (at: number): Promise<void> => {
    const waiting = shared.get(at) ?? wait(at).finally(() => shared.delete(at));
    shared.set(at, waiting);
    return waiting;
  };
  return {
    now,
    sleepUntil: (at, signal) => (signal === undefined ? waitTogether(at) : wait(at, signal)),
  };
}

async function pause(until: number, ms: number, signal: AbortSignal | undefined): Promise<void> {
  const woken = new AbortController();
  const ended = sleep(ms, undefined, { signal: signal ? AbortSignal.any([signal, woken.signal]) : woken.signal });
  if (waits.hasSubscribers) waits.publish({ until, wake: () => woken.abort(), ended });
  try {
    await ended;
  } catch (error) {
    if (!woken.signal.aborted) throw error;
  }
}
