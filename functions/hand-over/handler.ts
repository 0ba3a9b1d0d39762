import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { S3Client } from '@aws-sdk/client-s3';
import { sdkDefaults, settlingDefaults } from '../../shared/adapters/aws/clients.ts';
import { parseEnv } from '../../shared/lambda/env.ts';
import { createLogger, createMetrics } from '../../shared/lambda/observability.ts';
import { attendDelivery } from '../../shared/use-cases/attend-delivery.ts';
import { createEngine } from './engine.ts';
import { handOverEnvSchema } from './env.ts';
import { createHandOverHandler } from './hand-over.ts';

const engine = createEngine(parseEnv(handOverEnvSchema), {
  dynamo: new DynamoDBClient(settlingDefaults),
  events: new EventBridgeClient(settlingDefaults),
  s3: new S3Client(sdkDefaults),
});

export const handler = createHandOverHandler({
  deliveries: engine.deliveries,
  attend: (delivery, message) => attendDelivery(engine, delivery, message),
  logger: createLogger(),
  metrics: createMetrics(),
});
