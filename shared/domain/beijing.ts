/** Platforms count their days and hours in Beijing, which has no daylight saving time. */
const offsetMs = 8 * 3_600_000;
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** `2026-11-11`, `2026-11-11T20` or `2026-11`, by the Beijing wall clock. */
export function beijingBucket(at: number, window: 'hour' | 'day' | 'month'): string {
  const length = { hour: 13, day: 10, month: 7 }[window];
  return new Date(at + offsetMs).toISOString().slice(0, length);
}

/** The instant at which the running hour, day or month ends in Beijing. */
export function nextBeijingReset(at: number, window: 'hour' | 'day' | 'month'): number {
  const wall = at + offsetMs;
  if (window === 'hour') return Math.floor(wall / hourMs) * hourMs + hourMs - offsetMs;
  if (window === 'day') return Math.floor(wall / dayMs) * dayMs + dayMs - offsetMs;
  const date = new Date(wall);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1) - offsetMs;
}

/** The instant at which a day such as `2026-11-11` begins in Beijing. */
export const beijingMidnight = (day: string): number => Date.parse(`${day}T00:00:00+08:00`);
