import type { Lane } from '../domain/lane.ts';
import { laneRoom } from '../domain/lane-ticket.ts';
import { isLongOverdue } from '../domain/times.ts';
import type { AttentionEntry, LaneRepository } from '../ports/repositories.ts';

/** `sendFor` is the moment that the message is meant for: the entry's own, or later where others of the account go first. */
export type FittingEntry = AttentionEntry & { readonly sendFor: number };

type At = { readonly tickAt: number; readonly now: number };

/** Until the next tick, which fits again. */
const spanMs = 60_000;
/** Only these become a publish call; the others are looks, polls and decisions, which a lane does not hold up. */
const publishing: ReadonlySet<string> = new Set(['scheduled', 'retrying']);

/**
 * Leaves out what an account's lane cannot take before the next tick, the latest first, and spaces the rest by the lane's
 * pace. Lanes are read only where several deliveries of one account come together: a single one is the worker's business.
 */
export async function fitIntoLanes(
  lanes: Pick<LaneRepository, 'getMany'>,
  entries: readonly AttentionEntry[],
  at: At,
): Promise<readonly FittingEntry[]> {
  const byAccount = Map.groupBy(entries, (entry) => entry.accountId);
  const crowded = [...byAccount]
    .filter(([, own]) => own.filter(isPublishing).length > 1)
    .map(([accountId]) => accountId);
  const laneOf = new Map((await lanes.getMany(crowded)).map((lane) => [lane.accountId, lane]));
  return [...byAccount].flatMap(([accountId, own]) => {
    const lane = laneOf.get(accountId);
    return lane === undefined ? own.map(unspaced) : fitIntoLane(lane, own, at);
  });
}

const isPublishing = (entry: AttentionEntry): boolean => publishing.has(entry.label);
const unspaced = (entry: AttentionEntry): FittingEntry => ({ ...entry, sendFor: entry.attendAt });

function fitIntoLane(lane: Lane, entries: readonly AttentionEntry[], at: At): readonly FittingEntry[] {
  const oldestFirst = entries.filter(isPublishing).toSorted((a, b) => a.attendAt - b.attendAt);
  const room = laneRoom(lane, { at: at.now, spanMs });
  const spaced = spaceOut(oldestFirst.slice(0, room), lane, at.now);
  // What has waited long is told that it is held or missed, even though nothing of it can leave now.
  const told = oldestFirst.slice(room).filter((entry) => isLongOverdue(entry.attendAt, at.tickAt));
  return [...spaced, ...told.map(unspaced), ...entries.filter((entry) => !isPublishing(entry)).map(unspaced)];
}

function spaceOut(entries: readonly AttentionEntry[], lane: Lane, now: number): readonly FittingEntry[] {
  let freeAt = lane.nextFreeAt ?? 0;
  return entries.map((entry) => {
    const sendFor = Math.max(entry.attendAt, freeAt);
    freeAt = Math.max(sendFor, now) + (lane.minGapMs ?? 0);
    return { ...entry, sendFor };
  });
}
