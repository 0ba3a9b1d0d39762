import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { SQSClient } from '@aws-sdk/client-sqs';
import { createBusWebhookBell } from '../../shared/adapters/aws/bus-webhook-bell.ts';
import { sdkDefaults } from '../../shared/adapters/aws/clients.ts';
import { createDeliveryQueues } from '../../shared/adapters/aws/delivery-queues.ts';
import { createSystemClock } from '../../shared/adapters/clock/system-clock.ts';
import { createAttentionIndex } from '../../shared/adapters/dynamo/attention-index.ts';
import { createHeartbeatRepository } from '../../shared/adapters/dynamo/heartbeat-repository.ts';
import { createLaneRepository } from '../../shared/adapters/dynamo/lane-repository.ts';
import { createOpenWork } from '../../shared/adapters/dynamo/open-work.ts';
import { createTable } from '../../shared/adapters/dynamo/table.ts';
import { createWebhookAlarms } from '../../shared/adapters/dynamo/webhook-health.ts';
import { parseEnv } from '../../shared/lambda/env.ts';
import { leadOf, queueUrlsOf } from '../../shared/lambda/env-schemas.ts';
import { createLogger, createMetrics } from '../../shared/lambda/observability.ts';
import { createDispatchDue } from '../../shared/use-cases/dispatch-due.ts';
import { takeStock } from '../../shared/use-cases/take-stock.ts';
import { createDispatchHandler } from './dispatch.ts';
import { dispatchEnvSchema } from './env.ts';

const env = parseEnv(dispatchEnvSchema);
const clock = createSystemClock();
const table = createTable({ client: new DynamoDBClient(sdkDefaults), tableName: env.TABLE_NAME });
const attention = createAttentionIndex({ table, attentionShards: env.ATTENTION_SHARDS });
const client = new SQSClient(sdkDefaults);
const bus = { client: new EventBridgeClient(sdkDefaults), busName: env.BUS_NAME };
const webhookAlarms = createWebhookAlarms({ table });
const webhookBell = createBusWebhookBell(bus);
const queue = createDeliveryQueues({
  queues: { client, queueUrls: queueUrlsOf(env), clock, lead: leadOf(env), via: 'dispatch' },
  bus,
});
const logger = createLogger();
const metrics = createMetrics();
const openWork = createOpenWork({ table, attentionShards: env.ATTENTION_SHARDS });

export const handler = createDispatchHandler({
  dispatchDue: createDispatchDue({
    clock,
    attention,
    queue,
    lanes: createLaneRepository({ table, attentionShards: env.ATTENTION_SHARDS }),
    heartbeats: createHeartbeatRepository({ table }),
    takeStock: (now) => takeStock(openWork, now),
    onStockFailure: (error) =>
      logger.error('stock could not be taken', { error: error instanceof Error ? error.name : 'unknown' }),
  }),
  async ringWebhooks() {
    const due = await webhookAlarms.due(clock.now());
    if (due.length > 0) await webhookBell.ring(due);
  },
  logger,
  metrics,
});
