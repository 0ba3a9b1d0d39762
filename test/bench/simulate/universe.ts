import type { MessageOrigin } from '../../../shared/domain/attention.ts';
import type { SettleAttemptDeps } from '../../../shared/use-cases/settle-attempt.ts';
import type { AttentionView } from './attention-view.ts';
import type { SimulatedBus } from './event-bus.ts';
import type { MessageQueues } from './message-queues.ts';
import type { NetworkDeps } from './network.ts';
import type { Process } from './process.ts';
import { type RemoteDeps, remoteDeliveries, remoteLanes, remoteLog } from './remote-stores.ts';
import type { Truth } from './truth.ts';

/** Everything that exists in a run. */
export type Universe = NetworkDeps &
  RemoteDeps & {
    readonly queues: MessageQueues;
    readonly bus: SimulatedBus;
    readonly truth: Truth;
    readonly attention: AttentionView;
    readonly newId: (prefix: string) => string;
  };

export const leadSeconds = 5;

/** What every part of the engine that settles deliveries needs, for one process. */
export function settleDepsOf(universe: Universe, process: Process, via: MessageOrigin): SettleAttemptDeps {
  return {
    clock: process.clock,
    deliveries: remoteDeliveries(universe, process),
    log: remoteLog(universe, process),
    events: universe.bus.publisher(process),
    queue: universe.queues.sender(process, { via, leadSeconds }),
    lanes: remoteLanes(universe, process),
  };
}
