import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { SQSClient } from '@aws-sdk/client-sqs';
import { SSMClient } from '@aws-sdk/client-ssm';
import { sdkDefaults } from '../../shared/adapters/aws/clients.ts';
import { createEventBridgeBus } from '../../shared/adapters/aws/event-bridge-bus.ts';
import { createSqsDeliveryQueue } from '../../shared/adapters/aws/sqs-delivery-queue.ts';
import { createSystemClock } from '../../shared/adapters/clock/system-clock.ts';
import { createAuditLog } from '../../shared/adapters/dynamo/audit-log.ts';
import { createClickReport } from '../../shared/adapters/dynamo/click-report.ts';
import { createDeliveryRepository } from '../../shared/adapters/dynamo/delivery-repository.ts';
import { createInboxSettingsRepository } from '../../shared/adapters/dynamo/inbox-settings-repository.ts';
import { createLaneRepository } from '../../shared/adapters/dynamo/lane-repository.ts';
import { createLinkRepository } from '../../shared/adapters/dynamo/link-repository.ts';
import { createListeningBrands } from '../../shared/adapters/dynamo/listening-brands.ts';
import { createLogRepository } from '../../shared/adapters/dynamo/log-repository.ts';
import { createOutgoingMessages } from '../../shared/adapters/dynamo/outgoing-messages.ts';
import { createRegistryRepository } from '../../shared/adapters/dynamo/registry-repository.ts';
import { createRequestRecords } from '../../shared/adapters/dynamo/request-records.ts';
import { createTable } from '../../shared/adapters/dynamo/table.ts';
import { createErasures, createThreadEraser } from '../../shared/adapters/dynamo/thread-eraser.ts';
import { createThreadMessages, createThreadRepository } from '../../shared/adapters/dynamo/thread-repository.ts';
import { createToneRepository } from '../../shared/adapters/dynamo/tone-repository.ts';
import { createWelcomeRecords, createWelcomeRepository } from '../../shared/adapters/dynamo/welcome-repository.ts';
import { createSystemIds } from '../../shared/adapters/ids/system-ids.ts';
import { createSystemRandomness } from '../../shared/adapters/ids/system-randomness.ts';
import { messageChecks } from '../../shared/adapters/platforms/message-checks.ts';
import { createSsmSigningKey } from '../../shared/adapters/secrets/ssm-credentials-store.ts';
import { parseEnv } from '../../shared/lambda/env.ts';
import { leadOf } from '../../shared/lambda/env-schemas.ts';
import { createLogger } from '../../shared/lambda/observability.ts';
import { serveInboxEnvSchema } from './env.ts';
import { createServeInboxHandler } from './serve-inbox.ts';

const env = parseEnv(serveInboxEnvSchema);
const table = createTable({ client: new DynamoDBClient(sdkDefaults), tableName: env.TABLE_NAME });
const clock = createSystemClock();

export const handler = createServeInboxHandler({
  requests: createRequestRecords({ table }),
  audit: createAuditLog({ table }),
  registry: createRegistryRepository({ table }),
  threads: createThreadRepository({ table }),
  messages: createThreadMessages({ table }),
  outgoing: createOutgoingMessages({ table }),
  inboxSettings: createInboxSettingsRepository({ table }),
  deliveries: createDeliveryRepository({ table, attentionShards: env.ATTENTION_SHARDS }),
  messageChecks,
  lanes: createLaneRepository({ table, attentionShards: env.ATTENTION_SHARDS }),
  log: createLogRepository({ table }),
  events: createEventBridgeBus({
    client: new EventBridgeClient(sdkDefaults),
    busName: env.BUS_NAME,
    isListening: createListeningBrands({ table }),
  }),
  threadEraser: createThreadEraser({ table }),
  erasures: createErasures({ table }),
  welcomes: createWelcomeRepository({ table }),
  welcomed: createWelcomeRecords({ table, randomness: createSystemRandomness() }),
  links: createLinkRepository({ table }),
  clickReport: createClickReport({ table }),
  tones: createToneRepository({ table }),
  queue: createSqsDeliveryQueue({
    client: new SQSClient(sdkDefaults),
    queueUrls: { wechat: env.QUEUE_URL_WECHAT, weibo: env.QUEUE_URL_WEIBO },
    clock,
    lead: leadOf(env),
    via: 'direct',
  }),
  signingKey: createSsmSigningKey({ client: new SSMClient(sdkDefaults), prefix: env.PARAMETER_PREFIX }),
  ids: createSystemIds(),
  clock,
  logger: createLogger(),
});
