import { deliveryPlatformSchema } from '../domain/platform.ts';
import { dueWindow, resendFrom } from '../domain/times.ts';
import type { Clock } from '../ports/clock.ts';
import type { DeliveryQueue, QueuedMessage } from '../ports/messaging.ts';
import type { AttentionEntry, AttentionIndex, HeartbeatRepository, LaneRepository } from '../ports/repositories.ts';
import { fitIntoLanes } from './fit-into-lanes.ts';

export type DispatchDeps = {
  readonly clock: Clock;
  readonly attention: AttentionIndex;
  readonly lanes: Pick<LaneRepository, 'getMany'>;
  readonly queue: DeliveryQueue;
  readonly heartbeats: HeartbeatRepository;
};

export type Dispatched = { readonly sent: number; readonly overdue: number };

const minuteMs = 60_000;

/**
 * Sends what falls due in the window of this tick, and what is overdue, as far as each account's lane has room. It decides
 * nothing: a tick that runs twice, late or never costs messages, not posts. A process that has not seen the tick before also
 * sends what that tick would have sent.
 */
export function createDispatchDue(deps: DispatchDeps): (tickAt: number) => Promise<Dispatched> {
  let lastTickAt = Number.NEGATIVE_INFINITY;
  return async (tickAt) => {
    const window = dueWindow(tickAt);
    const isGapless = tickAt - lastTickAt <= minuteMs;
    const entries = await deps.attention.deliveriesBetween(isGapless ? resendFrom(tickAt) : 0, window.to);
    const isOverdue = (entry: AttentionEntry): boolean => entry.attendAt < tickAt;
    const dueFrom = isGapless ? window.from : tickAt;
    const due = entries.filter((entry) => entry.attendAt >= dueFrom);
    const overdue = entries.filter(isOverdue);
    const fitting = await fitIntoLanes(deps.lanes, [...overdue, ...due], { tickAt, now: deps.clock.now() });
    await deps.queue.send(fitting.filter((entry) => !isOverdue(entry)).map(toMessage));
    await deps.queue.send(fitting.filter(isOverdue).map(toMessage));
    const sent = fitting.length;
    await deps.heartbeats.put({ tickAt, ranAt: deps.clock.now(), sent, overdue: overdue.length });
    lastTickAt = tickAt;
    return { sent, overdue: overdue.length };
  };
}

function toMessage(entry: AttentionEntry & { readonly sendFor: number }): QueuedMessage {
  return { ...entry, attendAt: entry.sendFor, platform: deliveryPlatformSchema.parse(entry.platform) };
}
