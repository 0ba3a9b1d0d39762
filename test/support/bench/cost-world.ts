import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics } from '@aws-lambda-powertools/metrics';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { SSMClient } from '@aws-sdk/client-ssm';
import type { Context } from 'aws-lambda';
import { createDeliverHandler } from '../../../functions/deliver/deliver.ts';
import { createEngine } from '../../../functions/deliver/engine.ts';
import { createTableAdapters } from '../../../functions/serve-api/table-adapters.ts';
import { createClock } from '../../../local/runtime/clock/clock.ts';
import { createSandbox } from '../../../local/sandbox/sandbox.ts';
import { createChinaDays } from '../../../shared/adapters/calendar/china-days.ts';
import { forManyAtATime } from '../../../shared/adapters/dynamo/for-many-at-a-time.ts';
import { createSyncRepository } from '../../../shared/adapters/dynamo/sync-repository.ts';
import { createTable } from '../../../shared/adapters/dynamo/table.ts';
import { createHttpClient } from '../../../shared/adapters/http/http-client.ts';
import { createSystemIds } from '../../../shared/adapters/ids/system-ids.ts';
import { createSystemRandomness } from '../../../shared/adapters/ids/system-randomness.ts';
import { createVipsPictures } from '../../../shared/adapters/images/vips-pictures.ts';
import { createBaiduLinkPusher } from '../../../shared/adapters/platforms/baidu-search/pusher.ts';
import { variantChecks } from '../../../shared/adapters/platforms/checks.ts';
import { defaultPaceOf, lanePolicyOf } from '../../../shared/adapters/platforms/lane-policies.ts';
import type { Delivery } from '../../../shared/domain/delivery.ts';
import { type QueuedPlatform, queuedPlatforms } from '../../../shared/domain/platform.ts';
import type { Clock } from '../../../shared/ports/clock.ts';
import type { DomainEvent } from '../../../shared/ports/messaging.ts';
import { attendDelivery } from '../../../shared/use-cases/attend-delivery.ts';
import { attendLine } from '../../../shared/use-cases/attend-line.ts';
import { collectLinks } from '../../../shared/use-cases/collect-links.ts';
import type { PostDraft } from '../../../shared/use-cases/post-draft.ts';
import { createPushCarrier } from '../../../shared/use-cases/push-carrier.ts';
import { queuePost } from '../../../shared/use-cases/queue-post.ts';
import { syncTarget } from '../../../shared/use-cases/sync-target.ts';
import { wakeChain } from '../../../shared/use-cases/wake-chain.ts';

export type CostWorld = Awaited<ReturnType<typeof createCostWorld>>;

const attentionShards = 4;
const elsewhere = {
  endpoint: 'http://127.0.0.1:9',
  region: 'us-east-1',
  credentials: { accessKeyId: 'none', secretAccessKey: 'none' },
};
const signingKey = { get: async () => 'a key of the bench' };
const logger = new Logger({ logLevel: 'SILENT' });

/**
 * The real use cases and adapters over the given table and the sandbox, on a clock that moves when somebody waits. What is
 * not the table (queue, bus, secrets, pictures) is in memory, since only table calls are counted.
 */
export async function createCostWorld(table: { readonly client: DynamoDBClient; readonly tableName: string }) {
  const startAt = Date.parse('2026-11-25T02:00:00Z');
  const runtimeClock = createClock({ mode: 'jumping', startAt, endAt: startAt });
  const clock: Clock = {
    now: () => runtimeClock.now(),
    sleepUntil: async (at) => runtimeClock.advance(Math.max(0, at - runtimeClock.now())),
  };
  const sandbox = createSandbox({ clock: runtimeClock, settings: { weibo: { postsPerHour: 1e9, callsPerDay: 1e9 } } });
  const listener = await sandbox.listen(0);
  const secrets = new Map<string, string>();
  const events: DomainEvent[] = [];
  const credentials = {
    get: async ({ ownerId }: { ownerId: string }) => secrets.get(ownerId) ?? '',
    put: async ({ ownerId }: { ownerId: string }, value: string) => void secrets.set(ownerId, value),
  };
  const contents = { put: async () => undefined, get: async () => '{}' };
  const pictures = new Map<string, Uint8Array>();
  const own = {
    clock,
    credentials,
    signingKey,
    lanePolicyOf,
    chinaDays: createChinaDays(),
    defaultPaceOf,
    ids: createSystemIds(),
    randomness: createSystemRandomness(),
    checks: variantChecks,
    queue: { send: async () => undefined },
    renditions: { request: async () => undefined },
    events: { publish: async (put: readonly DomainEvent[]) => void events.push(...put) },
    mediaWriter: { save: async (mediaId: string, bytes: Uint8Array) => void pictures.set(mediaId, bytes) },
    pictures: createVipsPictures(),
    media: {
      load: async (mediaId: string) => pictures.get(mediaId) ?? new Uint8Array(),
      has: async (mediaId: string) => pictures.has(mediaId),
    },
  };
  const adapters = createTableAdapters({ table: forManyAtATime(createTable(table)), contents, attentionShards });
  const api = { ...adapters, ...own, media: adapters.media };
  const handlers = createHandlers({ table, own, baseUrl: listener.url });
  const push = createPushCarrier({
    ...own,
    registry: adapters.registry,
    pusher: createBaiduLinkPusher({ http: createHttpClient(), baseUrl: listener.url }),
  });
  const sync = {
    ...own,
    posts: adapters.posts,
    log: adapters.log,
    sync: createSyncRepository({ table: createTable(table) }),
    carrierOf: () => push,
  };
  return {
    api,
    clock,
    sandbox,
    events,
    advanceTo: (at: number) => runtimeClock.advance(Math.max(0, at - runtimeClock.now())),
    queue: (draft: PostDraft, idempotencyKey?: string) =>
      queuePost(api, { brandId: 'yunshan-tea', draft, tokenId: 'bench', idempotencyKey }),
    deliver: async (deliveries: readonly Delivery[]) => {
      for (const platform of queuedPlatforms) {
        const own = deliveries.filter((delivery) => delivery.platform === platform);
        if (own.length > 0) await handlers[platform](eventOf(own), context);
      }
    },
    wake: async (event: DomainEvent) => {
      const { deliveryId, postId, platform, state, version } = event.detail as Delivery; // the engine's own event
      await wakeChain({ ...api, log: adapters.log }, postId, { deliveryId, platform, state, version });
    },
    collect: (postId: string) => collectLinks(sync, postId),
    carry: (accountId: string) => syncTarget(sync, { accountId, kind: 'push' }),
    async close() {
      await listener.close();
      sandbox.dispose();
      runtimeClock.stop();
    },
  };
}

type Own = Pick<Parameters<typeof attendDelivery>[0], 'clock' | 'credentials' | 'queue' | 'events' | 'media'>;

function createHandlers(at: { table: { client: DynamoDBClient; tableName: string }; own: Own; baseUrl: string }) {
  const { client, tableName } = at.table;
  const { clock, credentials, queue, events, media } = at.own;
  const handlerOf = (platform: QueuedPlatform) => {
    const env = {
      TABLE_NAME: tableName,
      BUCKET_NAME: 'none',
      BUS_NAME: 'none',
      PARAMETER_PREFIX: '/none',
      QUEUE_URL: elsewhere.endpoint,
      ATTENTION_SHARDS: attentionShards,
      LEAD_SECONDS: 5,
      LONGEST_LEAD_SECONDS: 25,
      PREPARED_PER_SECOND: 200,
      PLATFORM: platform,
      PLATFORM_API_URL: at.baseUrl,
      PLATFORM_COMMERCIAL_URL: at.baseUrl,
      PLATFORM_MESSAGE_URL: at.baseUrl,
    };
    const unused = {
      s3: new S3Client(elsewhere),
      sqs: new SQSClient(elsewhere),
      ssm: new SSMClient(elsewhere),
      events: new EventBridgeClient(elsewhere),
    };
    const engine = { ...createEngine(env, { dynamo: client, ...unused }), clock, credentials, queue, events, media };
    return createDeliverHandler({
      clock,
      deliveries: engine.deliveries,
      attend: (delivery, message) => attendDelivery(engine, delivery, message),
      attendLine: (accountId) => attendLine(engine, accountId),
      giveUp: async (delivery) => delivery,
      isPassing: () => false,
      logger,
      metrics: new Metrics({ namespace: 'bench', logger }),
    });
  };
  return {
    weibo: handlerOf('weibo'),
    wechat: handlerOf('wechat'),
    baijiahao: handlerOf('baijiahao'),
  } satisfies Record<QueuedPlatform, unknown>;
}

function eventOf(deliveries: readonly Delivery[]) {
  return {
    Records: deliveries.map(({ postId, deliveryId, accountId, version }, position) => ({
      messageId: `m${position}`,
      receiptHandle: `r${position}`,
      body: JSON.stringify({ postId, deliveryId, accountId, version, via: 'dispatch' }),
      attributes: {
        ApproximateReceiveCount: '1',
        SentTimestamp: '0',
        SenderId: 'bench',
        ApproximateFirstReceiveTimestamp: '0',
      },
      messageAttributes: {},
      md5OfBody: '',
      eventSource: 'aws:sqs',
      eventSourceARN: 'arn:aws:sqs:us-east-1:000000000000:bench',
      awsRegion: 'us-east-1',
    })),
  };
}

const context: Context = {
  callbackWaitsForEmptyEventLoop: true,
  functionName: 'deliver',
  functionVersion: '$LATEST',
  invokedFunctionArn: 'arn:aws:lambda:us-east-1:000000000000:function:deliver',
  memoryLimitInMB: '1024',
  awsRequestId: 'bench',
  logGroupName: 'bench',
  logStreamName: 'bench',
  getRemainingTimeInMillis: () => 60_000,
  done: () => undefined,
  fail: () => undefined,
  succeed: () => undefined,
};
