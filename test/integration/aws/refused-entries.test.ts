import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createBusRenditions } from '../../../shared/adapters/aws/bus-renditions.ts';
import { createEventBridgeBus } from '../../../shared/adapters/aws/event-bridge-bus.ts';
import { RefusedError } from '../../../shared/adapters/aws/repeat-refused.ts';
import { createSqsDeliveryQueue } from '../../../shared/adapters/aws/sqs-delivery-queue.ts';
import { createTable } from '../../../shared/adapters/dynamo/table.ts';
import type { DomainEvent, QueuedDelivery } from '../../../shared/ports/messaging.ts';
import { type AwsFault, type AwsStandIn, startAwsStandIn } from '../../support/aws/aws-stand-in.ts';
import { dueAt } from '../../support/builders.ts';
import { startTestTable, type TestTable } from '../../support/dynamo.ts';

let store: TestTable;
let aws: AwsStandIn;
let pauses: number[] = [];
const backOff = { sleep: async (ms: number) => void pauses.push(ms), fraction: () => 0.5 };

beforeAll(async () => {
  store = await startTestTable();
  aws = await startAwsStandIn(store.endpoint);
});
afterAll(async () => {
  await aws.close();
  await store.close();
});
beforeEach(() => {
  pauses = [];
  aws.messages.length = 0;
  aws.events.length = 0;
});

const firstTimes = (times: number, fault: AwsFault) => (call: { before: number }) =>
  call.before < times ? fault : undefined;
const numbered = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

const events: readonly DomainEvent[] = numbered(13).map((index) => ({
  eventId: `e${index}`,
  type: 'post.withdrawn',
  at: '2026-11-11T12:00:00.000Z',
  brandId: 'b1',
  detail: { postId: 'p1', hasSyncTargets: false },
}));
const message = (index: number): QueuedDelivery => ({
  postId: 'p1',
  deliveryId: `d${index}`,
  accountId: 'weibo1',
  platform: index % 2 === 0 ? 'weibo' : 'wechat',
  version: 1,
  label: 'scheduled',
  attendAt: dueAt,
});
const busTable = () => createTable({ client: aws.clients.dynamo, tableName: store.tableName, backOff });
const bus = () =>
  createEventBridgeBus({ client: aws.clients.events, busName: 'bus', isListening: async () => false, backOff });
const queue = (queueUrls = { weibo: aws.queueUrl, wechat: aws.queueUrl }) =>
  createSqsDeliveryQueue({
    client: aws.clients.sqs,
    queueUrls,
    clock: { now: () => dueAt, sleepUntil: async () => undefined },
    lead: { seconds: 1, longestSeconds: 25, preparedPerSecond: 400 },
    via: 'direct',
    backOff,
  });
const eventIds = () => aws.events.map((event) => JSON.parse(event.Detail).eventId).toSorted();
const sentIds = () => aws.messages.map((sent) => JSON.parse(sent.MessageBody).deliveryId).toSorted();

describe('wanted pictures', () => {
  it('are asked for again until each is taken once, as work and not as news', async () => {
    aws.failWith(firstTimes(2, 'take-half'));
    const renditions = createBusRenditions({ client: aws.clients.events, busName: 'bus', backOff });
    await renditions.request(numbered(12).map((index) => ({ mediaId: `m${index}`, use: 'landing-page' })));
    const mediaIds = aws.events.map((event) => JSON.parse(event.Detail).mediaId);
    expect(mediaIds.toSorted()).toEqual(
      numbered(12)
        .map((index) => `m${index}`)
        .toSorted(),
    );
    expect(new Set(aws.events.map(({ Source, DetailType }) => `${Source} ${DetailType}`))).toEqual(
      new Set(['lianbo.work picture.wanted']),
    );
  });
});

describe('the event bus', () => {
  it('puts again what was refused, once each, after growing pauses', async () => {
    aws.failWith(firstTimes(3, 'take-half'));
    await bus().publish(events);
    expect(eventIds()).toEqual(events.map((event) => event.eventId).toSorted());
    expect(pauses.length).toBeGreaterThanOrEqual(3);
  });

  it('says so when it is refused for good, and does not try again', async () => {
    aws.failWith(() => 'refuse-for-good');
    await expect(bus().publish(events.slice(0, 2))).rejects.toMatchObject({
      name: 'RefusedError',
      retryable: false,
      message: 'The event bus refused 2 entries (MalformedDetail).',
    });
    expect(aws.calls).toEqual(['PutEvents']);
  });
});

describe('the queue', () => {
  it('sends again what was refused, once each', async () => {
    aws.failWith(firstTimes(2, 'take-half'));
    const messages = numbered(23).map(message);
    await queue().send(messages);
    expect(sentIds()).toEqual(messages.map((one) => one.deliveryId).toSorted());
  });

  it('sends the messages of all other requests when one is refused for good', async () => {
    aws.failWith(firstTimes(1, 'refuse-for-good'));
    await expect(queue().send(numbered(40).map(message))).rejects.toBeInstanceOf(RefusedError);
    expect(sentIds()).toHaveLength(30);
  });
});

describe('the table', () => {
  const items = numbered(25).map((index) => ({ pk: 'P', sk: String(index).padStart(2, '0') }));

  it('writes again what it had no room for', async () => {
    aws.failWith(firstTimes(3, 'take-half'));
    await busTable().putMany(items);
    expect(await store.table.queryAll({ expression: 'pk = :pk', values: { ':pk': 'P' } })).toEqual(items);
  });

  it('reads again what it had no room for, each item once', async () => {
    await store.table.putMany(items);
    aws.failWith(firstTimes(3, 'take-half'));
    const found = await busTable().getMany(items);
    expect(found.map((item) => item['sk']).toSorted()).toEqual(items.map((item) => item.sk));
  });

  it('gives up after six tries in vain with pauses that double, and says what is missing', async () => {
    aws.failWith(() => 'take-half');
    await expect(busTable().getMany(items.slice(0, 1))).rejects.toMatchObject({
      retryable: true,
      message: 'The table refused 1 entries (UnprocessedKeys).',
    });
    expect(pauses).toEqual([50, 100, 200, 400, 800]);
  });

  it.each(['throttle', 'break'] as const)('survives calls that fail whole (%s)', async (fault) => {
    aws.failWith(firstTimes(2, fault));
    expect(await busTable().put({ pk: `Q-${fault}`, sk: 'x' })).toBe(true);
    expect(aws.calls).toHaveLength(3);
  });
});
