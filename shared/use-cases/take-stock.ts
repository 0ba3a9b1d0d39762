import type { Lane } from '../domain/lane.ts';
import { laneRoom } from '../domain/lane-ticket.ts';
import type { AttentionEntry, LaneRepository, OpenWork, Stock } from '../ports/repositories.ts';

const minuteMs = 60_000;

/**
 * A lost worker is recovered within three minutes: a lease of 75 seconds, the next tick, its message. What is older than
 * this has not been attended as promised.
 */
export const overdueToleranceMs = 5 * minuteMs;
/** Enough to know that something is wrong; counting on would only cost. */
const overdueLimit = 100;
const inspectedLimit = 2_000;

/** Only these wait for their lane; everything else is attended whatever the lane is like. */
const waitsForLane: ReadonlySet<string> = new Set(['scheduled', 'retrying']);

/** Counts what is open and should not be, or waits for a person. Changes nothing. */
export async function takeStock(
  deps: { readonly openWork: OpenWork; readonly lanes: Pick<LaneRepository, 'getMany'> },
  now: number,
): Promise<Stock> {
  const [overdue, unclear, overdueTargets] = await Promise.all([
    countOverdue(deps, now),
    deps.openWork.unclear(),
    deps.openWork.targetsBefore(now - overdueToleranceMs),
  ]);
  return { overdue, ...unclear, overdueTargets };
}

/** What an account's lane holds back is not overdue: the backlog leaves at the lane's pace, as it is meant to. */
async function countOverdue(deps: Parameters<typeof takeStock>[0], now: number): Promise<number> {
  let overdue = 0;
  let inspected = 0;
  await deps.openWork.deliveriesBefore(now - overdueToleranceMs, async (entries) => {
    inspected += entries.length;
    const accounts = new Set(entries.filter((entry) => waitsForLane.has(entry.label)).map((entry) => entry.accountId));
    const lanes = accounts.size === 0 ? [] : await deps.lanes.getMany([...accounts]);
    const holding = new Set(lanes.filter((lane) => holdsBack(lane, now)).map((lane) => lane.accountId));
    overdue += entries.filter((entry) => !isHeldBack(entry, holding)).length;
    return overdue >= overdueLimit || inspected >= inspectedLimit ? 'enough' : 'more';
  });
  return Math.min(overdue, overdueLimit);
}

const isHeldBack = (entry: AttentionEntry, holding: ReadonlySet<string>): boolean =>
  waitsForLane.has(entry.label) && holding.has(entry.accountId);

/** Blocked, used up, or busy: a ticket was taken within the tolerance, so the account's posts are moving. */
function holdsBack(lane: Lane, now: number): boolean {
  const isMoving = lane.nextFreeAt !== undefined && lane.nextFreeAt > now - overdueToleranceMs;
  return isMoving || laneRoom(lane, { at: now, spanMs: overdueToleranceMs }) === 0;
}
