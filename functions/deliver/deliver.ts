import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { Logger } from '@aws-lambda-powertools/logger';
import { type Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import * as z from 'zod';
import { type DeliveryMessage, deliveryMessageSchema, lineMessageSchema } from '../../shared/domain/attention.ts';
import type { Delivery } from '../../shared/domain/delivery.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { DeliveryRepository } from '../../shared/ports/repositories.ts';
import type { Attended } from '../../shared/use-cases/attend-delivery.ts';

const messageSchema = z.union([deliveryMessageSchema, lineMessageSchema]);
type Message = z.infer<typeof messageSchema>;

export type DeliverDeps = {
  readonly deliveries: Pick<DeliveryRepository, 'getMany'>;
  /** `endsAt`: epoch ms by the stack's clock at which this invocation is stopped. */
  readonly attend: (delivery: Delivery, message: DeliveryMessage, endsAt: number) => Promise<Attended>;
  readonly clock: Pick<Clock, 'now'>;
  /** Calls the line of an account; answers how many were called. */
  readonly attendLine: (accountId: string) => Promise<number>;
  /** Leaves the delivery to a person; one that may not be left now comes back as it is. */
  readonly giveUp: (delivery: Delivery) => Promise<Delivery>;
  /** An error that says nothing about the delivery, only about the moment. */
  readonly isPassing: (error: unknown) => boolean;
  readonly logger: Logger;
  readonly metrics: Metrics;
};

/** The queue's `maxReceiveCount`: a message that fails once more goes to the dead letters. */
export const lastReceive = 5;

/** Attends the deliveries of a batch at the same time; a message that fails comes back alone. */
export function createDeliverHandler(deps: DeliverDeps) {
  const processor = new BatchProcessor(EventType.SQS);
  return async (event: SQSEvent, context: Context): Promise<SQSBatchResponse> => {
    const endsAt = deps.clock.now() + context.getRemainingTimeInMillis();
    const attendOnce = await attendBatch(deps, event.Records, endsAt);
    const response = await processPartialResponse(event, attendOnce, processor, {
      context,
      throwOnFullBatchFailure: false,
    });
    if (deps.metrics.hasStoredMetrics()) deps.metrics.publishStoredMetrics();
    return response;
  };
}

/** Reads the whole batch in one request. Of several messages for one delivery only the first has work to do. */
async function attendBatch(deps: DeliverDeps, records: readonly SQSRecord[], endsAt: number) {
  const messages = records.map(parseMessage).filter((message) => message !== undefined && 'deliveryId' in message);
  const keys = new Map(messages.map(({ postId, deliveryId }) => [deliveryId, { postId, deliveryId }]));
  const found = new Map((await deps.deliveries.getMany([...keys.values()])).map((one) => [one.deliveryId, one]));
  const begun = new Map<string, Promise<void>>();
  return async (record: SQSRecord): Promise<void> => {
    const message = messageSchema.parse(JSON.parse(record.body));
    if ('line' in message) return callLine(deps, message.line);
    const work = begun.get(message.deliveryId) ?? attendOne(deps, found.get(message.deliveryId), { message, endsAt });
    begun.set(message.deliveryId, work);
    await work.catch((error: unknown) => {
      const isLast = Number(record.attributes.ApproximateReceiveCount) >= lastReceive;
      return isLast && !deps.isPassing(error) ? giveUpInstead(deps, message, error) : Promise.reject(error);
    });
  };
}

/**
 * The last try has failed like those before. As long as the message is the delivery's latest, nothing has come of any of
 * them, so a person gets the delivery and the message is done. Otherwise it ends among the dead letters.
 */
async function giveUpInstead(deps: DeliverDeps, message: DeliveryMessage, error: unknown): Promise<void> {
  const [delivery] = await deps.deliveries.getMany([message]);
  if (delivery === undefined || delivery.version !== message.version) return;
  const after = await deps.giveUp(delivery);
  if (after.state !== 'needs-person') throw error;
  deps.logger.error('delivery left to a person', { deliveryId: delivery.deliveryId, error: nameOf(error) });
  countOutcome(deps.metrics, delivery, after);
}

/** A message that is no message is found again, and reported, when its own turn comes. */
function parseMessage(record: SQSRecord): Message | undefined {
  try {
    return messageSchema.parse(JSON.parse(record.body));
  } catch {
    return undefined;
  }
}

/** A message that fails comes back; its last failure leaves the line to the ticks, which find it in the index. */
async function callLine(deps: DeliverDeps, accountId: string): Promise<void> {
  try {
    const called = await deps.attendLine(accountId);
    if (called > 0) deps.logger.info('line called', { accountId, called });
  } catch (error) {
    deps.logger.error('line could not be called', { accountId, error: nameOf(error) });
    throw error;
  }
}

async function attendOne(
  deps: DeliverDeps,
  delivery: Delivery | undefined,
  { message, endsAt }: { readonly message: DeliveryMessage; readonly endsAt: number },
): Promise<void> {
  if (delivery === undefined) return;
  try {
    const { act, delivery: after } = await deps.attend(delivery, message, endsAt);
    if (after === undefined) return;
    const { deliveryId, accountId, state, problem } = after;
    deps.logger.info('delivery attended', { deliveryId, accountId, act, state, ...(problem ? { problem } : {}) });
    countOutcome(deps.metrics, delivery, after);
  } catch (error) {
    deps.logger.error('delivery could not be attended', { deliveryId: message.deliveryId, error: nameOf(error) });
    throw error;
  }
}

/** Only the kind of an unexpected error is logged: its message may hold what a platform or a store said. */
const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');

function countOutcome(metrics: Metrics, before: Delivery, after: Delivery): void {
  if (after.state === before.state) return;
  metrics.addMetric(`Deliveries-${after.state}`, MetricUnit.Count, 1);
  if (after.state === 'published' && after.result !== undefined && after.dueAt !== undefined) {
    metrics.addMetric('PublishLatenessMs', MetricUnit.Milliseconds, Math.max(0, after.result.at - after.dueAt));
  }
}
