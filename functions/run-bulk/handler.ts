import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { SSMClient } from '@aws-sdk/client-ssm';
import { fileDefaults, sdkDefaults } from '../../shared/adapters/aws/clients.ts';
import { createTable } from '../../shared/adapters/dynamo/table.ts';
import { parseEnv } from '../../shared/lambda/env.ts';
import { createLogger } from '../../shared/lambda/observability.ts';
import { runBulkJob } from '../../shared/use-cases/run-bulk-job.ts';
import { createAdapters } from './adapters.ts';
import { runBulkEnvSchema } from './env.ts';
import { createRunBulkHandler } from './run-bulk.ts';

const env = parseEnv(runBulkEnvSchema);
const clients = {
  bus: new EventBridgeClient(sdkDefaults),
  bucket: new S3Client(fileDefaults),
  queues: new SQSClient(sdkDefaults),
  parameters: new SSMClient(sdkDefaults),
};
const table = createTable({ client: new DynamoDBClient(sdkDefaults), tableName: env.TABLE_NAME });
const deps = createAdapters({ env, clients, table });

export const handler = createRunBulkHandler({
  ...deps,
  now: deps.clock.now,
  run: (key, isTimeUp) => runBulkJob({ ...deps, isTimeUp }, key),
  logger: createLogger(),
});
