import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { SSMClient } from '@aws-sdk/client-ssm';
import { sdkDefaults } from '../../shared/adapters/aws/clients.ts';
import { forManyAtATime } from '../../shared/adapters/dynamo/for-many-at-a-time.ts';
import { createTable } from '../../shared/adapters/dynamo/table.ts';
import { parseEnv } from '../../shared/lambda/env.ts';
import { createLogger, createMetrics } from '../../shared/lambda/observability.ts';
import { createAdapters } from './adapters.ts';
import { serveApiEnvSchema } from './env.ts';
import { createServeApiHandler } from './serve-api.ts';

const env = parseEnv(serveApiEnvSchema);
const clients = {
  bus: new EventBridgeClient(sdkDefaults),
  bucket: new S3Client({ ...sdkDefaults, requestChecksumCalculation: 'WHEN_REQUIRED' }),
  queues: new SQSClient(sdkDefaults),
  parameters: new SSMClient(sdkDefaults),
};
// What a request wants to know together is read by one request to the table.
const table = forManyAtATime(createTable({ client: new DynamoDBClient(sdkDefaults), tableName: env.TABLE_NAME }));

export const handler = createServeApiHandler({
  ...createAdapters({ env, clients, table }),
  logger: createLogger(),
  metrics: createMetrics(),
});
