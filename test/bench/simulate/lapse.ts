import type { Random } from './random.ts';

const minuteMs = 60_000;
const leaseMs = 75_000;

/**
 * Until when a worker sleeps past its lease. Half of them wake in the very seconds in which a message of the minute's tick
 * has another worker take over, because that is where two of them could meet.
 */
export function drawLapse(random: Random, now: number): number {
  if (random.chance(0.5)) return now + random.between(20_000, 200_000);
  const tickAt = Math.ceil((now + leaseMs) / minuteMs) * minuteMs;
  return tickAt + random.between(0, 5_000);
}
