import { deliveryPlatformSchema } from '../domain/platform.ts';
import { dueWindow, isResendTick } from '../domain/times.ts';
import type { Clock } from '../ports/clock.ts';
import type { DeliveryQueue, QueuedMessage } from '../ports/messaging.ts';
import type { AttentionEntry, AttentionIndex, HeartbeatRepository } from '../ports/repositories.ts';

export type DispatchDeps = {
  readonly clock: Clock;
  readonly attention: AttentionIndex;
  readonly queue: DeliveryQueue;
  readonly heartbeats: HeartbeatRepository;
};

export type Dispatched = { readonly sent: number; readonly overdue: number };

const minuteMs = 60_000;

/**
 * Sends what falls due in the window of this tick, then what is overdue. It decides nothing: a tick that runs twice, late or
 * never costs messages, not posts. A process that has not seen the tick before also sends what that tick would have sent.
 */
export function createDispatchDue(deps: DispatchDeps): (tickAt: number) => Promise<Dispatched> {
  let lastTickAt = Number.NEGATIVE_INFINITY;
  return async (tickAt) => {
    const window = dueWindow(tickAt);
    const isGapless = tickAt - lastTickAt <= minuteMs;
    const [due, late] = await Promise.all([
      deps.attention.deliveriesBetween(isGapless ? window.from : tickAt, window.to),
      deps.attention.deliveriesBetween(0, tickAt),
    ]);
    const overdue = late.filter((entry) => isResendTick(entry.attendAt, tickAt));
    await deps.queue.send(due.map(toMessage));
    await deps.queue.send(overdue.map(toMessage));
    const sent = due.length + overdue.length;
    await deps.heartbeats.put({ tickAt, ranAt: deps.clock.now(), sent, overdue: overdue.length });
    lastTickAt = tickAt;
    return { sent, overdue: overdue.length };
  };
}

function toMessage(entry: AttentionEntry): QueuedMessage {
  return { ...entry, platform: deliveryPlatformSchema.parse(entry.platform) };
}
