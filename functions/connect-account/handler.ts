import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import { SSMClient } from '@aws-sdk/client-ssm';
import { sdkDefaults } from '../../shared/adapters/aws/clients.ts';
import { createSqsDeliveryQueue } from '../../shared/adapters/aws/sqs-delivery-queue.ts';
import { createSystemClock } from '../../shared/adapters/clock/system-clock.ts';
import { createAuthorizationRepository } from '../../shared/adapters/dynamo/authorization-repository.ts';
import { createLaneRepository } from '../../shared/adapters/dynamo/lane-repository.ts';
import { createLogRepository } from '../../shared/adapters/dynamo/log-repository.ts';
import { createRegistryRepository } from '../../shared/adapters/dynamo/registry-repository.ts';
import { createRevocationNoticeRepository } from '../../shared/adapters/dynamo/revocation-notice-repository.ts';
import { createTable } from '../../shared/adapters/dynamo/table.ts';
import { createTokenWatchRepository } from '../../shared/adapters/dynamo/token-watch-repository.ts';
import { createHttpClient } from '../../shared/adapters/http/http-client.ts';
import { createSystemIds } from '../../shared/adapters/ids/system-ids.ts';
import { createWeiboAuthorizer } from '../../shared/adapters/platforms/weibo/oauth.ts';
import { createSsmCredentialsStore } from '../../shared/adapters/secrets/ssm-credentials-store.ts';
import { createSsmCredentialsWriter } from '../../shared/adapters/secrets/ssm-credentials-writer.ts';
import { parseEnv } from '../../shared/lambda/env.ts';
import { leadOf } from '../../shared/lambda/env-schemas.ts';
import { createLogger } from '../../shared/lambda/observability.ts';
import { createConnectAccountHandler } from './connect-account.ts';
import { connectAccountEnvSchema } from './env.ts';

const env = parseEnv(connectAccountEnvSchema);
const clock = createSystemClock();
const table = createTable({ client: new DynamoDBClient(sdkDefaults), tableName: env.TABLE_NAME });
const parameters = { client: new SSMClient(sdkDefaults), prefix: env.PARAMETER_PREFIX };

export const handler = createConnectAccountHandler({
  clock,
  ids: createSystemIds(),
  registry: createRegistryRepository({ table }),
  authorizations: createAuthorizationRepository({ table }),
  tokenWatches: createTokenWatchRepository({ table }),
  revocationNotices: createRevocationNoticeRepository({ table }),
  lanes: createLaneRepository({ table, attentionShards: env.ATTENTION_SHARDS }),
  // What stands in the line of an account is called as soon as it is connected.
  queue: createSqsDeliveryQueue({
    client: new SQSClient(sdkDefaults),
    queueUrls: { weibo: env.QUEUE_URL_WEIBO },
    clock,
    lead: leadOf(env),
    via: 'direct',
  }),
  log: createLogRepository({ table }),
  secrets: createSsmCredentialsStore(parameters),
  credentials: createSsmCredentialsWriter(parameters),
  authorizer: createWeiboAuthorizer({ http: createHttpClient(), baseUrl: env.WEIBO_API_URL, now: clock.now }),
  logger: createLogger(),
});
