import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SSMClient } from '@aws-sdk/client-ssm';
import { sdkDefaults } from '../../shared/adapters/aws/clients.ts';
import { createSystemClock } from '../../shared/adapters/clock/system-clock.ts';
import { createDeliveryRepository } from '../../shared/adapters/dynamo/delivery-repository.ts';
import { createTable } from '../../shared/adapters/dynamo/table.ts';
import { createSsmSigningKey } from '../../shared/adapters/secrets/ssm-credentials-store.ts';
import { parseEnv } from '../../shared/lambda/env.ts';
import { createLogger } from '../../shared/lambda/observability.ts';
import { serveGuestEnvSchema } from './env.ts';
import { createServeGuestHandler } from './serve-guest.ts';

const env = parseEnv(serveGuestEnvSchema);
const table = createTable({ client: new DynamoDBClient(sdkDefaults), tableName: env.TABLE_NAME });

export const handler = createServeGuestHandler({
  // Only reads, for which the shards of the index mean nothing.
  deliveries: createDeliveryRepository({ table, attentionShards: 1 }),
  signingKey: createSsmSigningKey({ client: new SSMClient(sdkDefaults), prefix: env.PARAMETER_PREFIX }),
  clock: createSystemClock(),
  logger: createLogger(),
});
