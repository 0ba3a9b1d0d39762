import { Metrics } from '@aws-lambda-powertools/metrics';
import type { SQSEvent } from 'aws-lambda';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDeliverHandler } from '../../../functions/deliver/deliver.ts';
import { createEngine } from '../../../functions/deliver/engine.ts';
import { isAwsTrouble } from '../../../shared/adapters/aws/aws-trouble.ts';
import { createDeliveryRepository } from '../../../shared/adapters/dynamo/delivery-repository.ts';
import { createLogRepository } from '../../../shared/adapters/dynamo/log-repository.ts';
import { createPostRepository } from '../../../shared/adapters/dynamo/post-repository.ts';
import { createRegistryRepository } from '../../../shared/adapters/dynamo/registry-repository.ts';
import { createRevisionRepository } from '../../../shared/adapters/dynamo/revision-repository.ts';
import type { Delivery } from '../../../shared/domain/delivery.ts';
import { attendDelivery } from '../../../shared/use-cases/attend-delivery.ts';
import { attendLine } from '../../../shared/use-cases/attend-line.ts';
import { giveUpDelivery } from '../../../shared/use-cases/give-up-delivery.ts';
import { type AwsCall, type AwsFault, type AwsStandIn, startAwsStandIn } from '../../support/aws/aws-stand-in.ts';
import { buildDelivery, buildPost, buildRevision, HOUR, MINUTE, weiboAccount } from '../../support/builders.ts';
import { startTestTable, type TestTable } from '../../support/dynamo.ts';
import { testContext } from '../../support/http/http-event.ts';
import { createRecordingLogger } from '../../support/recording-logger.ts';
import { startSandbox, type TestSandbox, weiboToken } from '../../support/sandbox/running-sandbox.ts';

let store: TestTable;
let aws: AwsStandIn;
let sandbox: TestSandbox;
let deliveries: ReturnType<typeof createDeliveryRepository>;

beforeEach(async () => {
  store = await startTestTable();
  aws = await startAwsStandIn(store.endpoint);
  sandbox = await startSandbox();
  deliveries = createDeliveryRepository({ table: store.table, attentionShards: 1 });
});
afterEach(async () => {
  await aws.close();
  await store.close();
  await sandbox[Symbol.asyncDispose]();
});

async function queueOne(): Promise<Delivery> {
  const { table } = store;
  const delivery = buildDelivery({ dueAt: Date.now(), attendAt: Date.now(), createdAt: Date.now() - MINUTE });
  const contents = { put: async () => undefined, get: async () => '' };
  await createRegistryRepository({ table }).putAccount(Object.assign({}, weiboAccount, { uid: '7700112233' }));
  await createRevisionRepository({ table, contents }).putIfAbsent(buildRevision());
  await deliveries.createIfAbsent(delivery);
  await createPostRepository({ table }).createIfAbsent(buildPost());
  aws.parameters.set('/lianbo/test/credentials/weibo/weibo1', JSON.stringify({ accessToken: weiboToken }));
  return delivery;
}

/** A new process: nothing is remembered from the one before. */
function startFunction() {
  const env = {
    TABLE_NAME: store.tableName,
    BUCKET_NAME: 'bucket',
    BUS_NAME: 'bus',
    PARAMETER_PREFIX: '/lianbo/test',
    QUEUE_URL: aws.queueUrl,
    ATTENTION_SHARDS: 1,
    LEAD_SECONDS: 1,
    LONGEST_LEAD_SECONDS: 25,
    PREPARED_PER_SECOND: 400,
    PLATFORM: 'weibo' as const,
    PLATFORM_API_URL: sandbox.server.url,
    PLATFORM_COMMERCIAL_URL: sandbox.server.url,
    PLATFORM_MESSAGE_URL: sandbox.server.url,
  };
  const engine = createEngine(env, aws.clients);
  const metrics = new Metrics({ namespace: 'Test', serviceName: 'deliver-weibo' });
  Object.assign(metrics, { console: { log: () => undefined } });
  return createDeliverHandler({
    clock: engine.clock,
    deliveries: engine.deliveries,
    attend: (delivery, message) => attendDelivery(engine, delivery, message),
    attendLine: (accountId) => attendLine(engine, accountId),
    giveUp: (delivery) => giveUpDelivery(engine, delivery, 'no-progress'),
    isPassing: isAwsTrouble,
    logger: createRecordingLogger([]),
    metrics,
  });
}

/** Hands the message over as a queue does: again while it fails, at most five times. */
async function receive({ postId, deliveryId, accountId, version }: Delivery): Promise<number> {
  const handler = startFunction();
  const body = JSON.stringify({ postId, deliveryId, accountId, version, via: 'dispatch' });
  for (let count = 1; count <= 5; count++) {
    const attributes = { ApproximateReceiveCount: String(count) };
    const event = { Records: [{ messageId: 'm1', body, attributes }] } as SQSEvent; // all that the handler reads
    const response = await handler(event, testContext).catch(() => ({ batchItemFailures: ['all'] }));
    if (response.batchItemFailures.length === 0) return count;
  }
  return Number.POSITIVE_INFINITY;
}

async function outcome(delivery: Delivery) {
  const log = await createLogRepository({ table: store.table }).listByOwner({ owner: 'POST#p1', limit: 10 });
  return {
    state: (await deliveries.get(delivery))?.state,
    posts: sandbox.sandbox.inspect.weibo().statuses.length,
    logged: log.items.map((entry) => entry.outcome),
    events: new Set(aws.events.map((event) => JSON.parse(event.Detail).eventId)).size,
    told: aws.events.length,
  };
}

const whole = { state: 'published', posts: 1, logged: ['publish'], events: 1, told: 1 };

const scenes: readonly { what: string; fault: (call: AwsCall) => AwsFault | undefined }[] = [
  {
    what: 'every operation is throttled the first two times',
    fault: ({ before }) => (before < 2 ? 'throttle' : undefined),
  },
  { what: 'every operation breaks the first two times', fault: ({ before }) => (before < 2 ? 'break' : undefined) },
  { what: 'every batch is taken in part at first', fault: ({ before }) => (before < 2 ? 'take-half' : undefined) },
  {
    what: 'the log entry is turned away again and again',
    fault: ({ operation, before }) => (operation === 'BatchWriteItem' && before < 5 ? 'take-half' : undefined),
  },
  {
    what: 'the lane ticket and the claim are stored and the answers get lost',
    // The ticket is taken once more after its repeat has failed, so the claim is the fourth put.
    fault: ({ operation, before }) =>
      operation === 'PutItem' && (before === 0 || before === 3) ? 'lose-answer' : undefined,
  },
  {
    what: 'the first receive is throttled to its end',
    fault: ({ operation, before }) => (operation === 'GetParameters' && before < 3 ? 'throttle' : undefined),
  },
];

describe('a delivery under throttling', () => {
  it.each(scenes)('is published, logged and told once when $what', async ({ fault }) => {
    const delivery = await queueOne();
    aws.failWith(fault);
    expect(await receive(delivery)).toBeLessThan(5);
    expect(await outcome(delivery)).toEqual(whole);
  });

  it('waits in the table, not with a person, when AWS fails through all five receives', async () => {
    const delivery = await queueOne();
    aws.failWith(({ operation }) => (operation === 'GetParameters' ? 'break' : undefined));
    expect(await receive(delivery)).toBe(Number.POSITIVE_INFINITY);
    expect(await outcome(delivery)).toMatchObject({ state: 'scheduled', posts: 0, logged: [], told: 0 });
    aws.failWith(() => undefined);
    expect(await receive(delivery)).toBe(1);
    expect(await outcome(delivery)).toEqual(whole);
  });

  it('is not doubled by what was lost after the platform had answered', async () => {
    const delivery = await queueOne();
    aws.failWith(({ operation }) => (operation === 'PutEvents' ? 'refuse-for-good' : undefined));
    await receive(delivery);
    expect(await outcome(delivery)).toMatchObject({ state: 'publishing', posts: 1, logged: ['publish'], told: 0 });
    await endLease(delivery);
    aws.failWith(() => undefined);
    expect(await receive(delivery)).toBe(1);
    expect(await outcome(delivery)).toMatchObject({ state: 'published', posts: 1, events: 1, told: 1 });
  });
});

/** As if its worker had died an hour ago. */
async function endLease(delivery: Delivery): Promise<void> {
  const stored = await deliveries.get(delivery);
  if (stored?.attempt === undefined) throw new Error('The delivery is not claimed.');
  await deliveries.replace(stored, { ...stored, attempt: { ...stored.attempt, leaseUntil: Date.now() - HOUR } });
}
