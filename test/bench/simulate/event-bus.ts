import type { DomainEvent, EventBus } from '../../../shared/ports/messaging.ts';
import { type Call, type NetworkDeps, ServiceError } from './network.ts';
import type { Process } from './process.ts';

/** Answers whether the event was handled. */
export type EventConsumer = (event: DomainEvent) => Promise<boolean>;

export type Subscription = {
  readonly types: readonly string[];
  /** What must be said of the delivery, as the rule's pattern demands. */
  readonly onlyIf: 'hasFollowers' | 'hasSyncTargets';
  /** Some are given up after their retries; a queue keeps them, and a person redrives its dead letters. */
  readonly mayDrop: boolean;
  readonly consumer: EventConsumer;
};

export type SimulatedBus = {
  readonly publisher: (process: Process) => EventBus;
  readonly subscribe: (subscription: Subscription) => void;
};

/** The bus itself tries for a day where a target cannot be reached; of that, the part that ordinary troubles take. */
const longestDelayMs = 6 * 3_600_000;
const retriesAfterMs = [60_000, 120_000] as const;

/** At least once to each consumer; twice retried, then dropped. `witness` sees every event that the bus has taken. */
export function createEventBus(
  deps: NetworkDeps & { readonly call: Call },
  witness: (event: DomainEvent) => void,
): SimulatedBus {
  const { loop, random, faults, call } = deps;
  const routes: Subscription[] = [];

  const hand = async (consumer: EventConsumer, event: DomainEvent, attempt = 0): Promise<void> => {
    if (await consumer(event)) return;
    const wait = retriesAfterMs[attempt];
    if (wait === undefined) faults.count('event-dropped');
    else loop.after(wait + random.between(0, 5_000), () => void hand(consumer, event, attempt + 1));
  };
  const delay = (): number => {
    if (!faults.strikes('event-delayed', 0.05)) return random.between(50, 1_500);
    return random.between(5_000, random.chance(0.5) ? longestDelayMs : 600_000);
  };
  const take = (event: DomainEvent): void => {
    witness(event);
    const said: Readonly<Record<string, unknown>> = event.detail;
    const matching = routes.filter(({ types, onlyIf }) => types.includes(event.type) && said[onlyIf] === true);
    for (const { mayDrop, consumer } of matching) {
      if (mayDrop && faults.strikes('event-dropped', 0.002)) continue;
      loop.after(delay(), () => void hand(consumer, event));
      if (!faults.strikes('event-duplicated', 0.05)) continue;
      loop.after(random.between(0, longestDelayMs), () => void hand(consumer, event));
    }
  };
  return {
    subscribe: (subscription) => void routes.push(subscription),
    publisher: (process) => ({
      async publish(events) {
        const isPartly = events.length > 0 && faults.strikes('bus-took-part', 0.0005);
        const taken = isPartly ? events.slice(0, random.between(0, events.length - 1)) : events;
        await call(process, `publish ${taken.map((event) => event.eventId).join(' ')}`, () => {
          for (const event of taken) take(event);
        });
        if (isPartly) throw new ServiceError('partly-taken', 'publish');
      },
    }),
  };
}
