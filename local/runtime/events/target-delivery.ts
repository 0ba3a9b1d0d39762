import type { Clock } from '../clock/clock.ts';
import type { Functions } from '../lambda/functions.ts';
import type { LogSink } from '../log.ts';
import type { Queues } from '../sqs/queues.ts';

/** Something that can be handed to a target by ARN: rules, schedules and destinations all end here. */
export interface Delivery {
  readonly targetArn: string;
  readonly payload: string;
  readonly deadLetterArn?: string | undefined;
  readonly maxRetries: number;
  readonly maxAgeSeconds: number;
}

export type Deliver = (delivery: Delivery) => void;

interface DeliveryContext {
  readonly clock: Clock;
  readonly queues: Queues;
  readonly functions: Functions;
  readonly log: LogSink;
}

const RETRY_DELAY_MS = 60_000;

function handOver({ queues, functions }: DeliveryContext, { targetArn, payload }: Delivery): boolean {
  const queue = queues.byArn(targetArn);
  if (queue) {
    queue.send({ body: payload });
    return true;
  }
  const lambda = functions.byArn(targetArn);
  return lambda?.invokeAsync(payload) ?? false;
}

function toDeadLetters(context: DeliveryContext, delivery: Delivery): void {
  const queue = delivery.deadLetterArn === undefined ? undefined : context.queues.byArn(delivery.deadLetterArn);
  const attribute = (value: string) => ({ DataType: 'String', StringValue: value });
  queue?.send({
    body: delivery.payload,
    attributes: {
      ERROR_CODE: attribute('RESOURCE_NOT_FOUND'),
      ERROR_MESSAGE: attribute('The target does not exist or does not take the event.'),
      TARGET_ARN: attribute(delivery.targetArn),
    },
  });
  context.log({
    source: 'runtime',
    stream: 'stderr',
    line: `No delivery to ${delivery.targetArn}: ${queue ? 'sent to the dead-letter queue' : 'dropped'}`,
  });
}

/**
 * A target that refuses (unknown, or without room for another asynchronous call) is tried again each minute of the
 * clock, then the event goes to the dead-letter queue. What a function throws is the concern of its own retries.
 */
export function createDelivery(context: DeliveryContext): Deliver {
  const { clock } = context;
  const attempt = (delivery: Delivery, startedAt: number, retriesLeft: number): void => {
    if (handOver(context, delivery)) return;
    const isTooOld = clock.now() + RETRY_DELAY_MS > startedAt + delivery.maxAgeSeconds * 1000;
    if (retriesLeft <= 0 || isTooOld) toDeadLetters(context, delivery);
    else clock.at(clock.now() + RETRY_DELAY_MS, () => attempt(delivery, startedAt, retriesLeft - 1));
  };
  return (delivery) => attempt(delivery, clock.now(), delivery.maxRetries);
}
