import { SendMessageBatchCommand, type SendMessageBatchRequestEntry, type SQSClient } from '@aws-sdk/client-sqs';
import { isPreparedAhead, type MessageOrigin } from '../../domain/attention.ts';
import { ConfigError } from '../../domain/errors.ts';
import { type DeliveryPlatform, deliveryPlatforms, type QueuedPlatform } from '../../domain/platform.ts';
import { delaySecondsUntil, type Lead, leadSecondsOf } from '../../domain/times.ts';
import type { Clock } from '../../ports/clock.ts';
import type { DeliveryQueue, QueuedMessage } from '../../ports/messaging.ts';
import { type BackOff, type Refused, repeatRefused, systemBackOff } from './repeat-refused.ts';

const maxEntries = 10;
/** A thousand requests one after the other would take a tick past its time. */
const maxOpenRequests = 8;

type QueueDeps = {
  readonly client: SQSClient;
  readonly queueUrls: Readonly<Partial<Record<QueuedPlatform, string>>>;
  readonly clock: Clock;
  readonly lead: Lead;
  readonly via: MessageOrigin;
  readonly backOff?: BackOff;
};

/**
 * One queue per platform. The queue holds each message back until its time, or until the lead before it. What one request could not
 * deliver keeps nothing else from being sent.
 */
export function createSqsDeliveryQueue(deps: QueueDeps): DeliveryQueue {
  return {
    async send(messages) {
      const sendings = deliveryPlatforms.map((platform) =>
        sendTo(
          deps,
          platform,
          messages.filter((message) => message.platform === platform),
        ),
      );
      const failed = (await Promise.allSettled(sendings)).find((sending) => sending.status === 'rejected');
      if (failed !== undefined) throw failed.reason;
    },
  };
}

async function sendTo(deps: QueueDeps, platform: DeliveryPlatform, messages: readonly QueuedMessage[]): Promise<void> {
  if (messages.length === 0) return;
  const queueUrl = platform === 'manual' ? undefined : deps.queueUrls[platform];
  if (queueUrl === undefined) throw new ConfigError('queue-missing', `This function has no queue for ${platform}.`);
  const leads = leadsOf(messages, deps.lead);
  const starts = Array.from({ length: Math.ceil(messages.length / maxEntries) }, (_, index) => index * maxEntries);
  const failures: unknown[] = [];
  // Taken in their order, so that what is due first leaves first.
  const sendOn = async (): Promise<void> => {
    for (let start = starts.shift(); start !== undefined; start = starts.shift()) {
      const entries = messages
        .slice(start, start + maxEntries)
        .map((message, position) => toEntry({ ...deps, leadSeconds: leads(message) }, message, position));
      await repeatRefused({
        by: `The queue of ${platform}`,
        entries,
        backOff: deps.backOff ?? systemBackOff,
        send: (some) => sendBatch(deps.client, queueUrl, some),
      }).catch((error: unknown) => failures.push(error));
    }
  };
  await Promise.all(Array.from({ length: Math.min(maxOpenRequests, starts.length) }, sendOn));
  if (failures.length > 0) throw failures[0];
}

/** Publications are prepared ahead, the earlier the more of them are due in one second; everything else comes at its time. */
function leadsOf(messages: readonly QueuedMessage[], lead: Lead): (message: QueuedMessage) => number {
  const secondOf = ({ attendAt }: QueuedMessage): number => Math.floor(attendAt / 1_000);
  const publications = messages.filter(({ label }) => isPreparedAhead(label));
  const sizes = new Map([...Map.groupBy(publications, secondOf)].map(([at, crowd]) => [at, crowd.length]));
  return (message) => (isPreparedAhead(message.label) ? leadSecondsOf(sizes.get(secondOf(message)) ?? 1, lead) : 0);
}

function toEntry(
  deps: { readonly clock: Clock; readonly leadSeconds: number; readonly via: MessageOrigin },
  message: QueuedMessage,
  position: number,
): SendMessageBatchRequestEntry {
  const { attendAt } = message;
  return {
    Id: String(position),
    MessageBody: JSON.stringify({ ...bodyOf(message), via: deps.via }),
    DelaySeconds: delaySecondsUntil(attendAt, deps.clock.now(), deps.leadSeconds),
  };
}

function bodyOf(message: QueuedMessage) {
  const { accountId } = message;
  if (!('deliveryId' in message)) return { line: accountId };
  const { postId, deliveryId, version, isCrowdedOut } = message;
  return { postId, deliveryId, accountId, version, ...(isCrowdedOut ? { isCrowdedOut } : {}) };
}

async function sendBatch(
  client: SQSClient,
  queueUrl: string,
  entries: readonly SendMessageBatchRequestEntry[],
): Promise<Refused<SendMessageBatchRequestEntry>> {
  const answer = await client.send(new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries: [...entries] }));
  const failed = new Map((answer.Failed ?? []).map((failure) => [failure.Id, failure]));
  const final = [...failed.values()].find((failure) => failure.SenderFault === true);
  return {
    entries: entries.filter((entry) => failed.has(entry.Id)),
    code: (final ?? [...failed.values()][0])?.Code,
    isFinal: final !== undefined,
  };
}
