import type { DeliveryMessage } from '../domain/attention.ts';
import type { CataloguedEvent } from '../domain/events/event-catalogue.ts';
import type { DeliveryPlatform, QueuedPlatform } from '../domain/platform.ts';

type Queued = {
  readonly platform: DeliveryPlatform;
  /** State of the delivery for which it is attended. */
  readonly label: string;
  /** When it must be attended; the queue holds the message back until then, or until the lead before. */
  readonly attendAt: number;
};
export type QueuedDelivery = Omit<DeliveryMessage, 'via'> & Queued;
/** The line of an account, which its lane must call. */
export type QueuedLine = Omit<Queued, 'platform'> & {
  readonly accountId: string;
  readonly platform: QueuedPlatform;
  readonly label: 'line';
};
export type QueuedMessage = QueuedDelivery | QueuedLine;

export type DeliveryQueue = {
  /** Sends all of them or throws. */
  readonly send: (messages: readonly QueuedMessage[]) => Promise<void>;
};

/** What queues, rules, schedules and functions have given up, all queues together. */
export type DeadLetters = { readonly count: () => Promise<number> };

export type DomainEvent = CataloguedEvent & {
  /** The same fact always has the same id, so that consumers can drop repeats. */
  readonly eventId: string;
  readonly at: string;
  readonly brandId: string;
};

export type EventBus = {
  /** Puts all of them or throws. */
  readonly publish: (events: readonly DomainEvent[]) => Promise<void>;
};
