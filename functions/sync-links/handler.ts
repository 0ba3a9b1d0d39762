import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { SSMClient } from '@aws-sdk/client-ssm';
import { sdkDefaults } from '../../shared/adapters/aws/clients.ts';
import { createEventBridgeBus } from '../../shared/adapters/aws/event-bridge-bus.ts';
import { createSystemClock } from '../../shared/adapters/clock/system-clock.ts';
import { createListeningBrands } from '../../shared/adapters/dynamo/listening-brands.ts';
import { createLogRepository } from '../../shared/adapters/dynamo/log-repository.ts';
import { createSyncRepository } from '../../shared/adapters/dynamo/sync-repository.ts';
import { createTable } from '../../shared/adapters/dynamo/table.ts';
import { createHttpClient } from '../../shared/adapters/http/http-client.ts';
import { createSystemRandomness } from '../../shared/adapters/ids/system-randomness.ts';
import { createBaiduLinkPusher } from '../../shared/adapters/platforms/baidu-search/pusher.ts';
import { createWechatMenu } from '../../shared/adapters/platforms/wechat/account-menu.ts';
import { createSsmCredentialsStore } from '../../shared/adapters/secrets/ssm-credentials-store.ts';
import type { TargetKind } from '../../shared/domain/sync.ts';
import { parseEnv } from '../../shared/lambda/env.ts';
import { createLogger } from '../../shared/lambda/observability.ts';
import { createQueueing } from '../../shared/lambda/queueing.ts';
import { collectLinks } from '../../shared/use-cases/collect-links.ts';
import { createDigestCarrier } from '../../shared/use-cases/digest-carrier.ts';
import { createMenuCarrier } from '../../shared/use-cases/menu-carrier.ts';
import { createPushCarrier } from '../../shared/use-cases/push-carrier.ts';
import { syncTarget } from '../../shared/use-cases/sync-target.ts';
import { takeOutWithdrawn } from '../../shared/use-cases/take-out-withdrawn.ts';
import { syncLinksEnvSchema } from './env.ts';
import { createSyncLinksHandler } from './sync-links.ts';

const env = parseEnv(syncLinksEnvSchema);
const clock = createSystemClock();
const table = createTable({ client: new DynamoDBClient(sdkDefaults), tableName: env.TABLE_NAME });
const http = createHttpClient();
const clients = {
  bus: new EventBridgeClient(sdkDefaults),
  bucket: new S3Client({ ...sdkDefaults, requestChecksumCalculation: 'WHEN_REQUIRED' }),
  queues: new SQSClient(sdkDefaults),
  parameters: new SSMClient(sdkDefaults),
};
const queueing = createQueueing({ env, clients, table, clock });
const { posts, registry } = queueing;
const accounts = {
  clock,
  registry,
  credentials: createSsmCredentialsStore({ client: clients.parameters, prefix: env.PARAMETER_PREFIX }),
};
const search = { ...accounts, pusher: createBaiduLinkPusher({ http, baseUrl: env.BAIDU_PUSH_URL }) };
const log = createLogRepository({ table });
const isListening = createListeningBrands({ table });
const events = createEventBridgeBus({ client: clients.bus, busName: env.BUS_NAME, isListening });
const carriers = {
  push: createPushCarrier(search),
  removal: createPushCarrier(search, 'remove'),
  menu: createMenuCarrier({ ...accounts, posts, menu: createWechatMenu({ http, baseUrl: env.WECHAT_API_URL }) }),
  digest: createDigestCarrier({ ...queueing, log, events }),
};
const deps = {
  clock,
  randomness: createSystemRandomness(),
  posts,
  sync: createSyncRepository({ table }),
  carrierOf: (kind: TargetKind) => carriers[kind],
  log,
  events,
};

export const handler = createSyncLinksHandler({
  collectLinks: (postId) => collectLinks(deps, postId),
  takeOutWithdrawn: (postId) => takeOutWithdrawn(deps, postId),
  dueTargets: () => deps.sync.dueTargets(clock.now()),
  syncTarget: (ref) => syncTarget(deps, ref),
  logger: createLogger(),
});
