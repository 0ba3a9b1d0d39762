import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { SSMClient } from '@aws-sdk/client-ssm';
import { sdkDefaults } from '../../shared/adapters/aws/clients.ts';
import { createEventBridgeBus } from '../../shared/adapters/aws/event-bridge-bus.ts';
import { createSystemClock } from '../../shared/adapters/clock/system-clock.ts';
import { createLogRepository } from '../../shared/adapters/dynamo/log-repository.ts';
import { createPostRepository } from '../../shared/adapters/dynamo/post-repository.ts';
import { createRegistryRepository } from '../../shared/adapters/dynamo/registry-repository.ts';
import { createSyncRepository } from '../../shared/adapters/dynamo/sync-repository.ts';
import { createTable } from '../../shared/adapters/dynamo/table.ts';
import { createHttpClient } from '../../shared/adapters/http/http-client.ts';
import { createSystemRandomness } from '../../shared/adapters/ids/system-randomness.ts';
import { createBaiduLinkPusher } from '../../shared/adapters/platforms/baidu-search/pusher.ts';
import { createSsmCredentialsStore } from '../../shared/adapters/secrets/ssm-credentials-store.ts';
import { parseEnv } from '../../shared/lambda/env.ts';
import { createLogger } from '../../shared/lambda/observability.ts';
import { collectLinks } from '../../shared/use-cases/collect-links.ts';
import { createPushCarrier } from '../../shared/use-cases/push-carrier.ts';
import { syncTarget } from '../../shared/use-cases/sync-target.ts';
import { syncLinksEnvSchema } from './env.ts';
import { createSyncLinksHandler } from './sync-links.ts';

const env = parseEnv(syncLinksEnvSchema);
const clock = createSystemClock();
const table = createTable({ client: new DynamoDBClient(sdkDefaults), tableName: env.TABLE_NAME });
const push = createPushCarrier({
  clock,
  registry: createRegistryRepository({ table }),
  credentials: createSsmCredentialsStore({ client: new SSMClient(sdkDefaults), prefix: env.PARAMETER_PREFIX }),
  pusher: createBaiduLinkPusher({ http: createHttpClient(), baseUrl: env.BAIDU_PUSH_URL }),
});
const deps = {
  clock,
  randomness: createSystemRandomness(),
  posts: createPostRepository({ table }),
  sync: createSyncRepository({ table }),
  carrierOf: () => push,

  log: createLogRepository({ table }),
  events: createEventBridgeBus({ client: new EventBridgeClient(sdkDefaults), busName: env.BUS_NAME }),
};

export const handler = createSyncLinksHandler({
  collectLinks: (postId) => collectLinks(deps, postId),
  dueTargets: () => deps.sync.dueTargets(clock.now()),
  syncTarget: (ref) => syncTarget(deps, ref),
  logger: createLogger(),
});
