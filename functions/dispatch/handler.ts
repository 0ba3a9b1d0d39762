import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import { sdkDefaults } from '../../shared/adapters/aws/clients.ts';
import { createSqsDeliveryQueue } from '../../shared/adapters/aws/sqs-delivery-queue.ts';
import { createSystemClock } from '../../shared/adapters/clock/system-clock.ts';
import { createAttentionIndex } from '../../shared/adapters/dynamo/attention-index.ts';
import { createHeartbeatRepository } from '../../shared/adapters/dynamo/heartbeat-repository.ts';
import { createLaneRepository } from '../../shared/adapters/dynamo/lane-repository.ts';
import { createTable } from '../../shared/adapters/dynamo/table.ts';
import { parseEnv } from '../../shared/lambda/env.ts';
import { queueUrlsOf } from '../../shared/lambda/env-schemas.ts';
import { createLogger, createMetrics } from '../../shared/lambda/observability.ts';
import { createDispatchDue } from '../../shared/use-cases/dispatch-due.ts';
import { createDispatchHandler } from './dispatch.ts';
import { dispatchEnvSchema } from './env.ts';

const env = parseEnv(dispatchEnvSchema);
const clock = createSystemClock();
const table = createTable({ client: new DynamoDBClient(sdkDefaults), tableName: env.TABLE_NAME });
const attention = createAttentionIndex({ table, attentionShards: env.ATTENTION_SHARDS });
const client = new SQSClient(sdkDefaults);
const queue = createSqsDeliveryQueue({
  client,
  queueUrls: queueUrlsOf(env),
  clock,
  leadSeconds: env.LEAD_SECONDS,
  via: 'dispatch',
});
const lanes = createLaneRepository({ table });
const heartbeats = createHeartbeatRepository({ table });

export const handler = createDispatchHandler({
  dispatchDue: createDispatchDue({ clock, attention, lanes, queue, heartbeats }),
  logger: createLogger(),
  metrics: createMetrics(),
});
