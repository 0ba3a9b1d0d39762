import type { Delivery } from './delivery.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
export const longestWatchDays = 30;

/**
 * When it is looked at next whether what is out still stands: after an hour, then after as long as it has stood, at least once
 * a day, for as many days as its account wants. `undefined`: not any more, or not at all.
 */
export function nextCheckAt({ watchDays, result }: Pick<Delivery, 'watchDays' | 'result'>, now: number) {
  if (watchDays === undefined || result === undefined) return undefined;
  const at = now + Math.min(dayMs, Math.max(hourMs, now - result.at));
  return at <= result.at + watchDays * dayMs ? at : undefined;
}
