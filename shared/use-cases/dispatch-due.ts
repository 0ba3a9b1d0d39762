import type { Clock } from '../ports/clock.ts';
import type { DeliveryQueue } from '../ports/messaging.ts';
import type { AttentionIndex, HeartbeatRepository, LaneRepository, Stock } from '../ports/repositories.ts';
import { fitIntoLanes } from './fit-into-lanes.ts';
import { noMemory, readTick } from './read-tick.ts';
import { createStockWatch, type StockWatchDeps } from './watch-stock.ts';

export type DispatchDeps = StockWatchDeps & {
  readonly clock: Clock;
  readonly attention: AttentionIndex;
  readonly lanes: Pick<LaneRepository, 'getMany'>;
  readonly queue: DeliveryQueue;
  readonly heartbeats: Pick<HeartbeatRepository, 'put'>;
};

export type Dispatched = {
  readonly sent: number;
  readonly overdue: number;
  /** Absent when it could not be taken. */
  readonly stock: Stock | undefined;
};

/**
 * Sends what falls due in the window of this tick, and what is overdue; the crowd of one account in the order and at the pace
 * of its lane. It decides nothing: a tick that runs twice, late or never costs messages, not posts. It leaves a heartbeat,
 * which carries what is open and should not be.
 */
export function createDispatchDue(deps: DispatchDeps): (tickAt: number) => Promise<Dispatched> {
  const watchStock = createStockWatch(deps);
  let memory = noMemory;
  return async (tickAt) => {
    const tick = await readTick(deps.attention, tickAt, memory);
    const messages = await fitIntoLanes(deps.lanes, [...tick.overdue, ...tick.due], {
      tickAt,
      now: deps.clock.now(),
    });
    const overdueNow = messages.filter(({ attendAt }) => attendAt < tickAt);
    await deps.queue.send(messages.filter(({ attendAt }) => attendAt >= tickAt));
    await deps.queue.send(overdueNow);
    const [sent, overdue] = [messages.length, tick.overdue.length];
    const ranAt = deps.clock.now();
    const stock = await watchStock({ tickAt, ranAt, overdue });
    await deps.heartbeats.put({ tickAt, ranAt, sent, overdue, stock });
    memory = tick.memory;
    return { sent, overdue, stock };
  };
}
