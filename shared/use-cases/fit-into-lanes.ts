import { isPreparedAhead } from '../domain/attention.ts';
import type { Lane } from '../domain/lane.ts';
import { callEveryMs } from '../domain/lane-line.ts';
import { laneRoom } from '../domain/lane-ticket.ts';
import type { QueuedMessage } from '../ports/messaging.ts';
import type { AttentionEntry, LaneRepository } from '../ports/repositories.ts';

type At = { readonly tickAt: number; readonly now: number };

/**
 * The messages for what a tick has read. Where several publishings of one account come together they are spaced by the
 * lane's pace, oldest first, and those beyond its room are told to line up. Of a closed lane only what is overdue is sent,
 * to be held; what falls due follows when it is overdue. Lanes are read only for such crowds.
 */
export async function fitIntoLanes(
  lanes: Pick<LaneRepository, 'getMany'>,
  entries: readonly AttentionEntry[],
  at: At,
): Promise<readonly QueuedMessage[]> {
  const byAccount = Map.groupBy(entries, (entry) => entry.accountId);
  const crowded = [...byAccount].filter(([, own]) => own.filter(isPublishing).length > 1).map(([id]) => id);
  const laneOf = new Map((await lanes.getMany(crowded)).map((lane) => [lane.accountId, lane]));
  return [...byAccount].flatMap(([accountId, own]) => {
    const lane = laneOf.get(accountId);
    return lane === undefined ? own : fitIntoLane(lane, own, at);
  });
}

const isPublishing = (entry: AttentionEntry): boolean => isPreparedAhead(entry.label);

function fitIntoLane(lane: Lane, entries: readonly AttentionEntry[], { tickAt, now }: At): readonly QueuedMessage[] {
  const others = entries.filter((entry) => !isPublishing(entry));
  const oldestFirst = entries.filter(isPublishing).toSorted((a, b) => a.attendAt - b.attendAt);
  const room = laneRoom(lane, { at: now, spanMs: callEveryMs });
  if (room === 0) return [...others, ...oldestFirst.filter(({ attendAt }) => attendAt < tickAt)];
  const crowdedOut = oldestFirst.slice(room).map((entry) => ({ ...entry, isCrowdedOut: true }));
  return [...others, ...spaceOut(oldestFirst.slice(0, room), lane, now), ...crowdedOut];
}

function spaceOut(entries: readonly AttentionEntry[], lane: Lane, now: number): readonly AttentionEntry[] {
  let freeAt = lane.nextFreeAt ?? 0;
  return entries.map((entry) => {
    const attendAt = Math.max(entry.attendAt, freeAt);
    freeAt = Math.max(attendAt, now) + (lane.minGapMs ?? 0);
    return { ...entry, attendAt };
  });
}
