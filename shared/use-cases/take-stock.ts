import type { OpenWork, Stock } from '../ports/repositories.ts';

const minuteMs = 60_000;

/**
 * A lost worker is recovered within three minutes: a lease of 75 seconds, the next tick, its message. What is older than
 * this has not been attended as promised. What a lane holds back is held in its line, and not overdue.
 */
const overdueToleranceMs = 5 * minuteMs;

/** Counts what is open and should not be, or waits for a person. Changes nothing. */
export async function takeStock(openWork: OpenWork, now: number): Promise<Stock> {
  const [overdue, unclear, overdueTargets] = await Promise.all([
    openWork.overdueBefore(now - overdueToleranceMs),
    openWork.unclear(),
    openWork.targetsBefore(now - overdueToleranceMs),
  ]);
  return { overdue, ...unclear, overdueTargets };
}
