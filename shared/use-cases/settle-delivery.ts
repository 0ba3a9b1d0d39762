import type { Delivery } from '../domain/delivery.ts';
import { type DeliveryEvent, transition } from '../domain/delivery-machine.ts';
import type { DeliveryEventType } from '../domain/events/delivery-events.ts';
import { isoOf } from '../domain/instants.ts';
import type { LogEntry } from '../domain/log-entry.ts';
import { intervals, isWithinSelfSendHorizon } from '../domain/times.ts';
import type { Clock } from '../ports/clock.ts';
import type { DeliveryQueue, DomainEvent, EventBus } from '../ports/messaging.ts';
import type { DeliveryRepository, LogRepository } from '../ports/repositories.ts';
import { messageFor } from './message-for.ts';

export type SettleDeps = {
  readonly clock: Clock;
  readonly deliveries: DeliveryRepository;
  readonly log: LogRepository;
  readonly events: EventBus;
  readonly queue: DeliveryQueue;
};

/**
 * What is known beside the move itself and goes into the log. `at` is for what a person does at a moment of their own;
 * everything else is logged under the attempt or the alarm that it answers.
 */
export type SettleFacts = Pick<LogEntry, 'kind'> &
  Partial<Pick<LogEntry, 'at' | 'step' | 'via' | 'calledAt' | 'answeredAt' | 'message' | 'hint' | 'actor' | 'reason'>>;

/**
 * Makes a move durable in the one order that no crash can hurt: log entry, event, new state, and, where the next alarm is
 * near, the message for it. Entry and event carry an id made from the attempt or the alarm that led here, so that a worker
 * which repeats all of it writes the same things again. Throws `ConflictError` when somebody else was faster.
 */
export async function settleDelivery(
  deps: SettleDeps,
  delivery: Delivery,
  move: {
    readonly event: DeliveryEvent;
    readonly facts: SettleFacts;
    /** What must have happened before anybody can see the new state; done again when a worker recovers from the log. */
    readonly beforeStore?: () => Promise<void>;
  },
): Promise<Delivery> {
  const { delivery: next, emits } = transition(delivery, move.event, deps.clock.now());
  const entry = logEntryOf(delivery, move);
  await deps.log.append([entry]);
  if (emits !== undefined) await deps.events.publish([domainEventOf(next, entry, emits)]);
  await move.beforeStore?.();
  await storeDelivery(deps, delivery, next);
  return next;
}

/** Stores a move that needs neither log entry nor event, and sends the message for a near alarm. */
export async function storeDelivery(
  deps: Pick<SettleDeps, 'clock' | 'deliveries' | 'queue'>,
  before: Delivery,
  after: Delivery,
): Promise<void> {
  await deps.deliveries.replace(before, after);
  const { attendAt } = after;
  const alarmChanged = attendAt !== before.attendAt || after.version !== before.version;
  if (attendAt === undefined || !alarmChanged || !isWithinSelfSendHorizon(attendAt, deps.clock.now())) return;
  await deps.queue.send([messageFor(after, attendAt)]);
}

/** The key of a log entry: the attempt that it records, or the alarm that a decision answers. */
export function logKeyOf(delivery: Delivery, kind: LogEntry['kind'], eventType: string) {
  const owner = `POST#${delivery.postId}`;
  if (delivery.attempt !== undefined && kind !== 'decision') {
    const suffix = kind === 'attempt' ? '' : `-${kind}`;
    return { owner, at: isoOf(delivery.attempt.startedAt), entryId: `${delivery.attempt.attemptId}${suffix}` };
  }
  const alarmAt = decidedOn(delivery);
  const entryId = `${delivery.deliveryId}-${delivery.version}-${eventType}-${alarmAt.toString(36)}`;
  return { owner, at: isoOf(alarmAt), entryId };
}

/** The alarm that a decision answers. A waiting delivery is woken before its safety wake: what counts is since when it waits. */
function decidedOn({ attendAt, createdAt, state }: Delivery): number {
  if (attendAt === undefined) return createdAt;
  return state === 'waiting' ? attendAt - intervals.safetyWakeMs : attendAt;
}

function logEntryOf(delivery: Delivery, move: { event: DeliveryEvent; facts: SettleFacts }): LogEntry {
  const { event, facts } = move;
  return {
    ...logKeyOf(delivery, facts.kind, event.type),
    ...facts,
    brandId: delivery.brandId,
    accountId: delivery.accountId,
    platform: delivery.platform,
    postId: delivery.postId,
    deliveryId: delivery.deliveryId,
    ...(delivery.attempt === undefined ? {} : { attemptId: delivery.attempt.attemptId }),
    ...(delivery.dueAt === undefined ? {} : { dueAt: isoOf(delivery.dueAt) }),
    outcome: event.type,
    ...outcomeFields(event),
  };
}

function outcomeFields(event: DeliveryEvent): Partial<LogEntry> {
  const problem = 'problem' in event ? { problemKind: event.problem.kind, platformCode: event.problem.code } : {};
  switch (event.type) {
    case 'publish':
      return {
        ...(event.url === undefined ? {} : { url: event.url }),
        ...(event.platformId === undefined ? {} : { platformId: event.platformId }),
        ...(event.values === undefined ? {} : { values: event.values }),
      };
    case 'accept':
      return { values: { ...event.values }, retryAt: isoOf(event.pollAt) };
    case 'hand-over':
      return { values: { ...event.values } };
    case 'retry-later': {
      const values = event.values === undefined ? {} : { values: { ...event.values } };
      return { ...problem, ...values, retryAt: isoOf(event.at) };
    }
    case 'lose-sight':
      return { ...problem, retryAt: isoOf(event.lookAt) };
    case 'retry-withdrawal':
      return { ...problem, retryAt: isoOf(event.at) };
    default:
      return problem;
  }
}

function domainEventOf(next: Delivery, entry: LogEntry, type: DeliveryEventType): DomainEvent {
  return {
    eventId: `${entry.entryId}-${type}`,
    type,
    at: entry.answeredAt ?? entry.at,
    brandId: next.brandId,
    detail: {
      postId: next.postId,
      deliveryId: next.deliveryId,
      accountId: next.accountId,
      platform: next.platform,
      state: next.state,
      version: next.version,
      ...(next.sequence === undefined ? {} : { sequence: next.sequence }),
      // Rules on the bus filter by these two: what concerns nobody wakes no function.
      hasFollowers: next.hasFollowers === true,
      hasSyncTargets: next.hasSyncTargets === true,
      ...(entry.dueAt === undefined ? {} : { dueAt: entry.dueAt }),
      ...(next.result?.url === undefined ? {} : { url: next.result.url }),
      ...problemIn(next),
    },
  };
}

/** What its taking back came to counts more than what was overcome before it was out. */
function problemIn({ problem, withdrawal }: Delivery) {
  const last = withdrawal?.problem ?? problem;
  return last === undefined ? {} : { problem: last };
}
