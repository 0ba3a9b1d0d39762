import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SSMClient } from '@aws-sdk/client-ssm';
import { sdkDefaults } from '../../shared/adapters/aws/clients.ts';
import { createSystemClock } from '../../shared/adapters/clock/system-clock.ts';
import { createAuditLog } from '../../shared/adapters/dynamo/audit-log.ts';
import { createDeliveryRepository } from '../../shared/adapters/dynamo/delivery-repository.ts';
import { createFollowerMessages } from '../../shared/adapters/dynamo/follower-messages.ts';
import { createLaneRepository } from '../../shared/adapters/dynamo/lane-repository.ts';
import { createLogRepository } from '../../shared/adapters/dynamo/log-repository.ts';
import { createQrCodes } from '../../shared/adapters/dynamo/qr-codes.ts';
import { createRegistryRepository } from '../../shared/adapters/dynamo/registry-repository.ts';
import { createRequestRecords } from '../../shared/adapters/dynamo/request-records.ts';
import { createTable } from '../../shared/adapters/dynamo/table.ts';
import { createHttpClient } from '../../shared/adapters/http/http-client.ts';
import { createSystemIds } from '../../shared/adapters/ids/system-ids.ts';
import { createWechatApi } from '../../shared/adapters/platforms/wechat/api.ts';
import { createWechatClient } from '../../shared/adapters/platforms/wechat/client.ts';
import { createSsmCredentialsStore, createSsmSigningKey } from '../../shared/adapters/secrets/ssm-credentials-store.ts';
import { parseEnv } from '../../shared/lambda/env.ts';
import { createLogger } from '../../shared/lambda/observability.ts';
import { serveWechatEnvSchema } from './env.ts';
import { createServeWechatHandler } from './serve-wechat.ts';

const env = parseEnv(serveWechatEnvSchema);
const table = createTable({ client: new DynamoDBClient(sdkDefaults), tableName: env.TABLE_NAME });
const parameters = { client: new SSMClient(sdkDefaults), prefix: env.PARAMETER_PREFIX };

export const handler = createServeWechatHandler({
  client: createWechatClient(createWechatApi({ http: createHttpClient(), baseUrl: env.WECHAT_API_URL })),
  pageUrl: env.WECHAT_PAGE_URL,
  requests: createRequestRecords({ table }),
  audit: createAuditLog({ table }),
  registry: createRegistryRepository({ table }),
  deliveries: createDeliveryRepository({ table, attentionShards: env.ATTENTION_SHARDS }),
  lanes: createLaneRepository({ table, attentionShards: env.ATTENTION_SHARDS }),
  credentials: createSsmCredentialsStore(parameters),
  signingKey: createSsmSigningKey(parameters),
  qrCodes: createQrCodes({ table }),
  messages: createFollowerMessages({ table }),
  log: createLogRepository({ table }),
  ids: createSystemIds(),
  clock: createSystemClock(),
  logger: createLogger(),
});
