import { setTimeout as sleep } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { sdkDefaults } from '../../shared/adapters/aws/clients.ts';
import { createSystemClock } from '../../shared/adapters/clock/system-clock.ts';
import { createTable } from '../../shared/adapters/dynamo/table.ts';
import { createTokenRepository } from '../../shared/adapters/dynamo/token-repository.ts';
import { parseEnv } from '../../shared/lambda/env.ts';
import { createLogger } from '../../shared/lambda/observability.ts';
import { createAuthorizeHandler } from './authorize.ts';
import { authorizeEnvSchema } from './env.ts';

const env = parseEnv(authorizeEnvSchema);
const table = createTable({ client: new DynamoDBClient(sdkDefaults), tableName: env.TABLE_NAME });

export const handler = createAuthorizeHandler({
  tokens: createTokenRepository({ table }),
  clock: createSystemClock(),
  logger: createLogger(),
  patience: (ms) => sleep(ms, undefined, { ref: false }),
});
