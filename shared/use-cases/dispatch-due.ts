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
 * Sends what falls due in the window of this tick, and what is overdue. It decides nothing: a tick that runs twice, late or
 * never costs messages, not posts. A process that has not seen the tick before also sends what that tick would have sent.
 */
export function createDispatchDue(deps: DispatchDeps): (tickAt: number) => Promise<Dispatched> {
  let lastTickAt = Number.NEGATIVE_INFINITY;
  return async (tickAt) => {
    const window = dueWindow(tickAt);
    const from = tickAt - lastTickAt <= minuteMs ? window.from : tickAt;
    const isOverdue = ({ attendAt }: AttentionEntry): boolean => isResendTick(attendAt, tickAt);
    let sent = 0;
    let overdue = 0;
    await deps.attention.readUntil(window.to, async (entries) => {
      const wanted = entries.filter((entry) => entry.attendAt >= from || isOverdue(entry));
      sent += wanted.length;
      overdue += wanted.filter(isOverdue).length;
      await deps.queue.send(wanted.map(toMessage));
    });
    await deps.heartbeats.put({ tickAt, ranAt: deps.clock.now(), sent, overdue });
    lastTickAt = tickAt;
    return { sent, overdue };
  };
}

function toMessage(entry: AttentionEntry): QueuedMessage {
  return { ...entry, platform: deliveryPlatformSchema.parse(entry.platform) };
}
