import { SendMessageBatchCommand, type SendMessageBatchRequestEntry, type SQSClient } from '@aws-sdk/client-sqs';
import type { MessageOrigin } from '../../domain/attention.ts';
import { ConfigError } from '../../domain/errors.ts';
import { type DeliveryPlatform, deliveryPlatforms } from '../../domain/platform.ts';
import { delaySecondsUntil } from '../../domain/times.ts';
import type { Clock } from '../../ports/clock.ts';
import type { DeliveryQueue, QueuedMessage } from '../../ports/messaging.ts';

const maxEntries = 10;
const maxTries = 3;

/** One queue per platform. The queue holds each message back until the lead before its time. */
export function createSqsDeliveryQueue(deps: {
  readonly client: SQSClient;
  readonly queueUrls: Readonly<Partial<Record<DeliveryPlatform, string>>>;
  readonly clock: Clock;
  readonly leadSeconds: number;
  readonly via: MessageOrigin;
}): DeliveryQueue {
  return {
    async send(messages) {
      for (const platform of deliveryPlatforms) {
        const own = messages.filter((message) => message.platform === platform);
        if (own.length === 0) continue;
        const queueUrl = deps.queueUrls[platform];
        if (queueUrl === undefined)
          throw new ConfigError('queue-missing', `This function has no queue for ${platform}.`);
        for (let start = 0; start < own.length; start += maxEntries) {
          const group = own.slice(start, start + maxEntries);
          await sendAll(
            deps.client,
            queueUrl,
            group.map((message, position) => toEntry(deps, message, position)),
          );
        }
      }
    },
  };
}

function toEntry(
  deps: { readonly clock: Clock; readonly leadSeconds: number; readonly via: MessageOrigin },
  message: QueuedMessage,
  position: number,
): SendMessageBatchRequestEntry {
  const { postId, deliveryId, accountId, version, attendAt } = message;
  return {
    Id: String(position),
    MessageBody: JSON.stringify({ postId, deliveryId, accountId, version, via: deps.via }),
    DelaySeconds: delaySecondsUntil(attendAt, deps.clock.now(), deps.leadSeconds),
  };
}

async function sendAll(
  client: SQSClient,
  queueUrl: string,
  entries: readonly SendMessageBatchRequestEntry[],
): Promise<void> {
  let pending = [...entries];
  for (let attempt = 0; attempt < maxTries && pending.length > 0; attempt++) {
    const answer = await client.send(new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries: pending }));
    const failed = new Set((answer.Failed ?? []).map((failure) => failure.Id));
    pending = pending.filter((entry) => failed.has(entry.Id));
  }
  if (pending.length > 0) throw new Error(`The queue refused ${pending.length} messages.`);
}
