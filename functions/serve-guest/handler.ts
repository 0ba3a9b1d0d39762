import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { S3Client } from '@aws-sdk/client-s3';
import { SSMClient } from '@aws-sdk/client-ssm';
import { sdkDefaults } from '../../shared/adapters/aws/clients.ts';
import { createEventBridgeBus } from '../../shared/adapters/aws/event-bridge-bus.ts';
import { createSystemClock } from '../../shared/adapters/clock/system-clock.ts';
import { createListeningBrands } from '../../shared/adapters/dynamo/listening-brands.ts';
import { createTable } from '../../shared/adapters/dynamo/table.ts';
import { cleanArticle } from '../../shared/adapters/html/clean-article.ts';
import { createS3ContentStore } from '../../shared/adapters/media/s3-media-store.ts';
import { variantPreviews } from '../../shared/adapters/platforms/previews.ts';
import { createSsmSigningKey } from '../../shared/adapters/secrets/ssm-credentials-store.ts';
import { parseEnv } from '../../shared/lambda/env.ts';
import { createLogger } from '../../shared/lambda/observability.ts';
import { serveGuestEnvSchema } from './env.ts';
import { createServeGuestHandler } from './serve-guest.ts';
import { createTableAdapters } from './table-adapters.ts';

const env = parseEnv(serveGuestEnvSchema);
const table = createTable({ client: new DynamoDBClient(sdkDefaults), tableName: env.TABLE_NAME });
const contents = createS3ContentStore({ client: new S3Client(sdkDefaults), bucketName: env.BUCKET_NAME });

export const handler = createServeGuestHandler({
  ...createTableAdapters({ table, contents, attentionShards: env.ATTENTION_SHARDS }),
  events: createEventBridgeBus({
    client: new EventBridgeClient(sdkDefaults),
    busName: env.BUS_NAME,
    isListening: createListeningBrands({ table }),
  }),
  signingKey: createSsmSigningKey({ client: new SSMClient(sdkDefaults), prefix: env.PARAMETER_PREFIX }),
  clock: createSystemClock(),
  previews: variantPreviews,
  cleanBody: cleanArticle,
  logger: createLogger(),
});
