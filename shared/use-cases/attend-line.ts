import { afterCall, callOf } from '../domain/lane-line.ts';
import type { Clock } from '../ports/clock.ts';
import type { DeliveryQueue, QueuedMessage } from '../ports/messaging.ts';
import type { PlatformPublisher } from '../ports/platform-publisher.ts';
import type { InLine, LaneRepository, WaitingLine } from '../ports/repositories.ts';
import { announceLine } from './lane.ts';
import { waitsForUnknowns } from './publish-delivery.ts';

export type AttendLineDeps = {
  readonly clock: Pick<Clock, 'now'>;
  readonly lanes: LaneRepository;
  readonly line: WaitingLine;
  readonly queue: DeliveryQueue;
  readonly publisher: PlatformPublisher;
};

/**
 * Calls up whom an account's lane can take within the next while, oldest due first, and sets the line's next alarm. Answers
 * how many were called. It only sends messages: each delivery releases itself if nothing stands in its way. A worker that
 * dies in between has the alarm still set, and whoever comes next calls the same ones again.
 */
export async function attendLine(deps: AttendLineDeps, accountId: string): Promise<number> {
  const now = deps.clock.now();
  const lane = await deps.lanes.get(accountId);
  const at = { now, waitsForUnknowns: waitsForUnknowns(deps.publisher) };
  const call = callOf(lane, at);
  if (call.kind === 'not-yet') return 0;
  const called = call.kind === 'open' ? await deps.line.first(accountId, call.places) : [];
  const from = Math.max(now, lane.nextFreeAt ?? 0);
  await deps.queue.send(called.map((one, place) => messageAt(one, from + place * (lane.minGapMs ?? 0))));
  const line = await deps.lanes.change(accountId, (fresh) => {
    // Somebody has called, opened or joined meanwhile: theirs is the newer alarm.
    if (fresh.line?.attendAt !== lane.line?.attendAt) return { result: undefined };
    // Or opened or closed the lane with an alarm that had been due already: it stays due.
    if (callOf(fresh, at).kind !== call.kind) return { result: fresh.line };
    const after = afterCall(fresh, call, { called, now });
    return { after, result: after.line };
  });
  await announceLine(deps, accountId, line);
  return called.length;
}

function messageAt({ dueAt: _dueAt, ...delivery }: InLine, attendAt: number): QueuedMessage {
  return { ...delivery, label: 'held', attendAt };
}
