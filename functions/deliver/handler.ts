import { MetricUnit } from '@aws-lambda-powertools/metrics';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { SSMClient } from '@aws-sdk/client-ssm';
import { isAwsTrouble } from '../../shared/adapters/aws/aws-trouble.ts';
import { sdkDefaults, settlingDefaults } from '../../shared/adapters/aws/clients.ts';
import { withUnknownCodesReported } from '../../shared/adapters/platforms/report-unknown-codes.ts';
import type { Delivery } from '../../shared/domain/delivery.ts';
import { parseEnv } from '../../shared/lambda/env.ts';
import { createLogger, createMetrics } from '../../shared/lambda/observability.ts';
import type { PlatformPublisher } from '../../shared/ports/platform-publisher.ts';
import { attendDelivery } from '../../shared/use-cases/attend-delivery.ts';
import { attendLine } from '../../shared/use-cases/attend-line.ts';
import { giveUpDelivery } from '../../shared/use-cases/give-up-delivery.ts';
import { createDeliverHandler } from './deliver.ts';
import { createEngine, createMessageParts } from './engine.ts';
import { deliverEnvSchema } from './env.ts';

const logger = createLogger();
const metrics = createMetrics();

const env = parseEnv(deliverEnvSchema);
const clients = {
  dynamo: new DynamoDBClient(settlingDefaults),
  s3: new S3Client(sdkDefaults),
  sqs: new SQSClient(settlingDefaults),
  ssm: new SSMClient(sdkDefaults),
  events: new EventBridgeClient(settlingDefaults),
};
const assembled = createEngine(env, clients);

const reported = (publisher: PlatformPublisher): PlatformPublisher =>
  withUnknownCodesReported(publisher, (unknown) => {
    logger.warn('the platform answered with an unknown code', unknown);
    metrics.addMetric('UnknownPlatformCodes', MetricUnit.Count, 1);
  });

const engine = { ...assembled, publisher: reported(assembled.publisher) };
const messages = createMessageParts(env, clients);
/** The same engine for what goes to one person, where the platform has that. */
const messageEngine = messages && { ...engine, ...messages, publisher: reported(messages.publisher) };
const engineFor = ({ shape }: Pick<Delivery, 'shape'>) => (shape === 'message' && messageEngine) || engine;

export const handler = createDeliverHandler({
  deliveries: engine.deliveries,
  attend: (delivery, message, endsAt) => attendDelivery({ ...engineFor(delivery), endsAt }, delivery, message),
  clock: engine.clock,
  attendLine: (accountId) => attendLine(engine, accountId),
  giveUp: (delivery) => giveUpDelivery(engine, delivery, 'no-progress'),
  isPassing: isAwsTrouble,
  logger,
  metrics,
});
