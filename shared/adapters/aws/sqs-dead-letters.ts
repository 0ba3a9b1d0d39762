import { GetQueueAttributesCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { Clock } from '../../ports/clock.ts';
import type { DeadLetters } from '../../ports/messaging.ts';

/** SQS itself is up to a minute behind; so many callers may share an answer. */
const maxAgeMs = 10_000;

export function createSqsDeadLetters(deps: {
  readonly client: SQSClient;
  readonly queueUrls: readonly string[];
  readonly clock: Pick<Clock, 'now'>;
}): DeadLetters {
  let last: { readonly at: number; readonly count: Promise<number> } | undefined;
  return {
    count() {
      const now = deps.clock.now();
      if (last !== undefined && now - last.at < maxAgeMs) return last.count;
      const count = countAll(deps);
      last = { at: now, count };
      count.catch(() => {
        last = undefined;
      });
      return count;
    },
  };
}

async function countAll(deps: { readonly client: SQSClient; readonly queueUrls: readonly string[] }): Promise<number> {
  const counts = await Promise.all(deps.queueUrls.map((queueUrl) => countIn(deps.client, queueUrl)));
  return counts.reduce((sum, one) => sum + one, 0);
}

/** A message that somebody is looking at is still there. */
const depths = ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'] as const;

async function countIn(client: SQSClient, QueueUrl: string): Promise<number> {
  const { Attributes = {} } = await client.send(
    new GetQueueAttributesCommand({ QueueUrl, AttributeNames: [...depths] }),
  );
  return depths.reduce((sum, name) => sum + Number(Attributes[name] ?? 0), 0);
}
