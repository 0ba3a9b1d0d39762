import { randomBytes } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { SQSClient } from '@aws-sdk/client-sqs';
import { SSMClient } from '@aws-sdk/client-ssm';
import { sdkDefaults } from '../../shared/adapters/aws/clients.ts';
import { createEventBridgeBus } from '../../shared/adapters/aws/event-bridge-bus.ts';
import { createSqsDeliveryQueue } from '../../shared/adapters/aws/sqs-delivery-queue.ts';
import { createSystemClock } from '../../shared/adapters/clock/system-clock.ts';
import { createCallbackRegistry } from '../../shared/adapters/dynamo/callback-registry.ts';
import { createDeliveryRepository } from '../../shared/adapters/dynamo/delivery-repository.ts';
import { createInboxSettingsRepository } from '../../shared/adapters/dynamo/inbox-settings-repository.ts';
import { createListeningBrands } from '../../shared/adapters/dynamo/listening-brands.ts';
import { createPlatformJobs } from '../../shared/adapters/dynamo/platform-jobs.ts';
import { createReceipts, createSignatureRecords } from '../../shared/adapters/dynamo/receipts.ts';
import { createTable } from '../../shared/adapters/dynamo/table.ts';
import { createThreadMessages, createThreadRepository } from '../../shared/adapters/dynamo/thread-repository.ts';
import { createWelcomeRecords, createWelcomeRepository } from '../../shared/adapters/dynamo/welcome-repository.ts';
import { createSystemIds } from '../../shared/adapters/ids/system-ids.ts';
import { createSystemRandomness } from '../../shared/adapters/ids/system-randomness.ts';
import { createSsmCallbackSecrets } from '../../shared/adapters/secrets/ssm-credentials-store.ts';
import { parseEnv } from '../../shared/lambda/env.ts';
import { leadOf } from '../../shared/lambda/env-schemas.ts';
import { createLogger, createMetrics } from '../../shared/lambda/observability.ts';
import { receiveCallbackEnvSchema } from './env.ts';
import { createReceiveCallbackHandler } from './receive-callback.ts';

const env = parseEnv(receiveCallbackEnvSchema);
const table = createTable({ client: new DynamoDBClient(sdkDefaults), tableName: env.TABLE_NAME });
const clock = createSystemClock();

export const handler = createReceiveCallbackHandler({
  clock,
  callbacks: createCallbackRegistry({ table }),
  secrets: createSsmCallbackSecrets({ client: new SSMClient(sdkDefaults), prefix: env.PARAMETER_PREFIX }),
  signatures: createSignatureRecords({ table }),
  receipts: createReceipts({ table }),
  threads: createThreadRepository({ table }),
  messages: createThreadMessages({ table }),
  inboxSettings: createInboxSettingsRepository({ table }),
  welcomes: createWelcomeRepository({ table }),
  welcomed: createWelcomeRecords({ table, randomness: createSystemRandomness() }),
  events: createEventBridgeBus({
    client: new EventBridgeClient(sdkDefaults),
    busName: env.BUS_NAME,
    isListening: createListeningBrands({ table }),
  }),
  ids: createSystemIds(),
  random: { bytes: randomBytes },
  jobs: createPlatformJobs({ table, clock }),
  deliveries: createDeliveryRepository({ table, attentionShards: env.ATTENTION_SHARDS }),
  queue: createSqsDeliveryQueue({
    client: new SQSClient(sdkDefaults),
    queueUrls: { wechat: env.QUEUE_URL_WECHAT },
    clock,
    lead: leadOf(env),
    via: 'direct',
  }),
  logger: createLogger(),
  metrics: createMetrics(),
});
