import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { SSMClient } from '@aws-sdk/client-ssm';
import { sdkDefaults } from '../../shared/adapters/aws/clients.ts';
import { createEventBridgeBus } from '../../shared/adapters/aws/event-bridge-bus.ts';
import { createSystemClock } from '../../shared/adapters/clock/system-clock.ts';
import { createTable } from '../../shared/adapters/dynamo/table.ts';
import { createWebhookHealths } from '../../shared/adapters/dynamo/webhook-health.ts';
import { createWebhookMessages } from '../../shared/adapters/dynamo/webhook-messages.ts';
import { createWebhookRepository } from '../../shared/adapters/dynamo/webhook-repository.ts';
import { createOutboundGuard } from '../../shared/adapters/http/outbound-guard.ts';
import { createWebhookSender } from '../../shared/adapters/http/webhook-sender.ts';
import { createSystemIds } from '../../shared/adapters/ids/system-ids.ts';
import { createSystemRandomness } from '../../shared/adapters/ids/system-randomness.ts';
import { createSsmWebhookSecrets } from '../../shared/adapters/secrets/ssm-credentials-store.ts';
import { parseEnv } from '../../shared/lambda/env.ts';
import { createLogger, createMetrics } from '../../shared/lambda/observability.ts';
import { drainWebhook } from '../../shared/use-cases/drain-webhook.ts';
import { takeEvent } from '../../shared/use-cases/take-event.ts';
import { sendWebhooksEnvSchema } from './env.ts';
import { createSendWebhooksHandler } from './send-webhooks.ts';

const env = parseEnv(sendWebhooksEnvSchema);
const table = createTable({ client: new DynamoDBClient(sdkDefaults), tableName: env.TABLE_NAME });
const deps = {
  clock: createSystemClock(),
  randomness: createSystemRandomness(),
  ids: createSystemIds(),
  webhooks: createWebhookRepository({ table }),
  messages: createWebhookMessages({ table }),
  healths: createWebhookHealths({ table }),
  secrets: createSsmWebhookSecrets({ client: new SSMClient(sdkDefaults), prefix: env.PARAMETER_PREFIX }),
  sender: createWebhookSender({ guard: createOutboundGuard({ allowLoopback: env.ALLOW_LOOPBACK }) }),
  // Seldom, and always of a brand that has webhooks.
  events: createEventBridgeBus({
    client: new EventBridgeClient(sdkDefaults),
    busName: env.BUS_NAME,
    isListening: async () => true,
  }),
};

export const handler = createSendWebhooksHandler({
  takeEvent: (event) => takeEvent(deps, event),
  drainWebhook: (key) => drainWebhook(deps, key),
  logger: createLogger(),
  metrics: createMetrics(),
});
