import { Metrics } from '@aws-lambda-powertools/metrics';
import type { SQSEvent } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { createDeliverHandler, type DeliverDeps, lastReceive } from '../../../functions/deliver/deliver.ts';
import type { Delivery } from '../../../shared/domain/delivery.ts';
import { buildDelivery } from '../../support/builders.ts';
import { testContext } from '../../support/http/http-event.ts';
import { createInMemoryDeliveries } from '../../support/in-memory-deliveries.ts';
import { createRecordingLogger } from '../../support/recording-logger.ts';

type Sent = { readonly id: string; readonly body: string; readonly receives?: number };

const toEvent = (sent: readonly Sent[]): SQSEvent => ({
  Records: sent.map(({ id, body, receives = 1 }) => ({
    messageId: id,
    receiptHandle: id,
    body,
    attributes: {
      ApproximateReceiveCount: String(receives),
      SentTimestamp: '0',
      SenderId: 'test',
      ApproximateFirstReceiveTimestamp: '0',
    },
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: 'arn:aws:sqs:us-east-1:123456789012:due',
    awsRegion: 'us-east-1',
  })),
});

const messageFor = (deliveryId: string, receives = 1, version = 1): Sent => ({
  id: `m-${deliveryId}`,
  receives,
  body: JSON.stringify({ postId: 'p1', deliveryId, accountId: 'weibo1', version, via: 'dispatch' }),
});

class Broken extends Error {
  override readonly name = 'Broken';
}
class Passing extends Error {
  override readonly name = 'Passing';
}

async function setUp(options: {
  readonly fails: Readonly<Record<string, Error>>;
  readonly giveUp?: DeliverDeps['giveUp'];
}) {
  const deliveries = createInMemoryDeliveries();
  for (const deliveryId of ['good', 'bad', 'also-good']) {
    await deliveries.createIfAbsent(buildDelivery({ deliveryId }));
  }
  const attended: string[] = [];
  const givenUp: Delivery[] = [];
  const logLines: string[] = [];
  const metrics = new Metrics({ namespace: 'Test', serviceName: 'deliver-weibo' });
  Object.assign(metrics, { console: { log: () => undefined } });
  const handler = createDeliverHandler({
    clock: { now: () => 0 },
    deliveries,
    async attend(delivery) {
      const error = options.fails[delivery.deliveryId];
      if (error !== undefined) throw error;
      attended.push(delivery.deliveryId);
      return { act: 'publish', delivery: { ...delivery, state: 'published' } };
    },
    async attendLine(accountId) {
      const error = options.fails[accountId];
      if (error !== undefined) throw error;
      attended.push(`line of ${accountId}`);
      return 1;
    },
    giveUp:
      options.giveUp ??
      (async (delivery) => {
        givenUp.push(delivery);
        return { ...delivery, state: 'needs-person' };
      }),
    isPassing: (error) => error instanceof Passing,
    logger: createRecordingLogger(logLines),
    metrics,
  });
  const failedOf = async (...sent: Sent[]): Promise<readonly string[]> =>
    (await handler(toEvent(sent), testContext)).batchItemFailures.map((failure) => failure.itemIdentifier);
  return { failedOf, attended, givenUp, logLines, deliveries };
}

describe('a batch of messages', () => {
  it('does its work around one that always fails, and gives back that one alone', async () => {
    const { failedOf, attended } = await setUp({ fails: { bad: new Broken('secret') } });
    const failed = await failedOf(messageFor('good'), messageFor('bad'), messageFor('also-good'));
    expect(failed).toEqual(['m-bad']);
    expect(attended).toEqual(['good', 'also-good']);
  });

  it('does its work around one that is no message at all', async () => {
    const { failedOf, attended } = await setUp({ fails: {} });
    expect(await failedOf({ id: 'junk', body: '{', receives: lastReceive }, messageFor('good'))).toEqual(['junk']);
    expect(attended).toEqual(['good']);
  });

  it('names the kind of an error and nothing that it says', async () => {
    const { failedOf, logLines } = await setUp({ fails: { bad: new Broken('secret') } });
    await failedOf(messageFor('bad'), messageFor('bad', lastReceive));
    expect(logLines.join()).toContain('Broken');
    expect(logLines.join()).not.toContain('secret');
  });
});

describe('the last receive of a message', () => {
  it('leaves the delivery to a person, after which the message is done', async () => {
    const { failedOf, givenUp } = await setUp({ fails: { bad: new Broken() } });
    expect(await failedOf(messageFor('bad', lastReceive - 1))).toEqual(['m-bad']);
    expect(givenUp).toEqual([]);
    expect(await failedOf(messageFor('bad', lastReceive), messageFor('good', lastReceive))).toEqual([]);
    expect(givenUp.map((one) => one.deliveryId)).toEqual(['bad']);
  });

  it('goes on to the dead letters when the delivery is claimed and may not be given up', async () => {
    const { failedOf } = await setUp({ fails: { bad: new Broken() }, giveUp: async (delivery) => delivery });
    expect(await failedOf(messageFor('bad', lastReceive))).toEqual(['m-bad']);
  });

  it('goes on to the dead letters when giving up fails too', async () => {
    const giveUp = async (): Promise<never> => {
      throw new Broken();
    };
    const { failedOf } = await setUp({ fails: { bad: new Broken() }, giveUp });
    expect(await failedOf(messageFor('bad', lastReceive), messageFor('good'))).toEqual(['m-bad']);
  });

  it('gives nothing up for an error that passes: the delivery stays open, and the next tick sends it again', async () => {
    const { failedOf, givenUp } = await setUp({ fails: { bad: new Passing() } });
    expect(await failedOf(messageFor('bad', lastReceive))).toEqual(['m-bad']);
    expect(givenUp).toEqual([]);
  });

  it('gives nothing up that has moved on meanwhile', async () => {
    const { failedOf, givenUp, deliveries } = await setUp({ fails: { bad: new Broken() } });
    const before = buildDelivery({ deliveryId: 'bad' });
    await deliveries.replace(before, { ...before, version: 2 });
    expect(await failedOf(messageFor('bad', lastReceive))).toEqual([]);
    expect(givenUp).toEqual([]);
  });
});
