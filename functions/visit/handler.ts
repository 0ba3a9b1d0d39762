import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { sdkDefaults } from '../../shared/adapters/aws/clients.ts';
import { createSystemClock } from '../../shared/adapters/clock/system-clock.ts';
import { createTable } from '../../shared/adapters/dynamo/table.ts';
import { createSystemRandomness } from '../../shared/adapters/ids/system-randomness.ts';
import { parseEnv } from '../../shared/lambda/env.ts';
import { createLogger } from '../../shared/lambda/observability.ts';
import { visitLink } from '../../shared/use-cases/visit-link.ts';
import { visitEnvSchema } from './env.ts';
import { rememberVisits } from './recent-visits.ts';
import { createTableAdapters } from './table-adapters.ts';
import { createVisitHandler } from './visit.ts';

const env = parseEnv(visitEnvSchema);
const table = createTable({ client: new DynamoDBClient(sdkDefaults), tableName: env.TABLE_NAME });
const { fraction } = createSystemRandomness();

const clock = createSystemClock();
const { clicks, ...stores } = createTableAdapters({ table, fraction, clock });

export const handler = createVisitHandler({
  find: rememberVisits((slug) => visitLink({ ...stores, clock }, slug), { now: clock.now, keepMs: 5_000 }),
  fronts: stores.fronts,
  clicks,
  clock,
  logger: createLogger(),
});
