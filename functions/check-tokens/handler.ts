import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { SSMClient } from '@aws-sdk/client-ssm';
import { sdkDefaults } from '../../shared/adapters/aws/clients.ts';
import { createEventBridgeBus } from '../../shared/adapters/aws/event-bridge-bus.ts';
import { createSystemClock } from '../../shared/adapters/clock/system-clock.ts';
import { createLaneRepository } from '../../shared/adapters/dynamo/lane-repository.ts';
import { createListeningBrands } from '../../shared/adapters/dynamo/listening-brands.ts';
import { createLogRepository } from '../../shared/adapters/dynamo/log-repository.ts';
import { createRegistryRepository } from '../../shared/adapters/dynamo/registry-repository.ts';
import { createTable } from '../../shared/adapters/dynamo/table.ts';
import { createTokenWatchRepository } from '../../shared/adapters/dynamo/token-watch-repository.ts';
import { createHttpClient } from '../../shared/adapters/http/http-client.ts';
import { weiboLanePolicyOf } from '../../shared/adapters/platforms/weibo/lane-policy.ts';
import { createWeiboAuthorizer } from '../../shared/adapters/platforms/weibo/oauth.ts';
import { createWeiboProfileReader } from '../../shared/adapters/platforms/weibo/profile.ts';
import { createSsmCredentialsStore } from '../../shared/adapters/secrets/ssm-credentials-store.ts';
import { parseEnv } from '../../shared/lambda/env.ts';
import { createLogger } from '../../shared/lambda/observability.ts';
import { checkToken } from '../../shared/use-cases/check-tokens.ts';
import { createCheckTokensHandler } from './check-tokens.ts';
import { checkTokensEnvSchema } from './env.ts';

const env = parseEnv(checkTokensEnvSchema);
const clock = createSystemClock();
const table = createTable({ client: new DynamoDBClient(sdkDefaults), tableName: env.TABLE_NAME });
const weibo = { http: createHttpClient(), baseUrl: env.WEIBO_API_URL, now: clock.now };
const deps = {
  clock,
  registry: createRegistryRepository({ table }),
  tokenWatches: createTokenWatchRepository({ table }),
  lanes: createLaneRepository({ table, attentionShards: env.ATTENTION_SHARDS }),
  log: createLogRepository({ table }),
  events: createEventBridgeBus({
    client: new EventBridgeClient(sdkDefaults),
    busName: env.BUS_NAME,
    isListening: createListeningBrands({ table }),
  }),
  credentials: createSsmCredentialsStore({ client: new SSMClient(sdkDefaults), prefix: env.PARAMETER_PREFIX }),
  authorizer: createWeiboAuthorizer(weibo),
  readProfile: createWeiboProfileReader(weibo),
  lanePolicyOf: weiboLanePolicyOf,
};

export const handler = createCheckTokensHandler({
  dueTokens: () => deps.tokenWatches.due(clock.now()),
  checkToken: (accountId) => checkToken(deps, accountId),
  logger: createLogger(),
});
