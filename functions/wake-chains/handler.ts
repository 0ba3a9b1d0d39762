import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { SQSClient } from '@aws-sdk/client-sqs';
import { sdkDefaults } from '../../shared/adapters/aws/clients.ts';
import { createDeliveryQueues } from '../../shared/adapters/aws/delivery-queues.ts';
import { createEventBridgeBus } from '../../shared/adapters/aws/event-bridge-bus.ts';
import { createSystemClock } from '../../shared/adapters/clock/system-clock.ts';
import { createDeliveryRepository } from '../../shared/adapters/dynamo/delivery-repository.ts';
import { createListeningBrands } from '../../shared/adapters/dynamo/listening-brands.ts';
import { createLogRepository } from '../../shared/adapters/dynamo/log-repository.ts';
import { createTable } from '../../shared/adapters/dynamo/table.ts';
import { parseEnv } from '../../shared/lambda/env.ts';
import { leadOf, queueUrlsOf } from '../../shared/lambda/env-schemas.ts';
import { createLogger } from '../../shared/lambda/observability.ts';
import { wakeChain } from '../../shared/use-cases/wake-chain.ts';
import { wakeChainsEnvSchema } from './env.ts';
import { createWakeChainsHandler } from './wake-chains.ts';

const env = parseEnv(wakeChainsEnvSchema);
const clock = createSystemClock();
const table = createTable({ client: new DynamoDBClient(sdkDefaults), tableName: env.TABLE_NAME });
const client = new SQSClient(sdkDefaults);
const bus = { client: new EventBridgeClient(sdkDefaults), busName: env.BUS_NAME };
const deps = {
  clock,
  deliveries: createDeliveryRepository({ table, attentionShards: env.ATTENTION_SHARDS }),
  log: createLogRepository({ table }),
  events: createEventBridgeBus({ ...bus, isListening: createListeningBrands({ table }) }),
  queue: createDeliveryQueues({
    queues: { client, queueUrls: queueUrlsOf(env), clock, lead: leadOf(env), via: 'direct' },
    bus,
  }),
};

export const handler = createWakeChainsHandler({
  wakeChain: (postId, predecessor) => wakeChain(deps, postId, predecessor),
  logger: createLogger(),
});
