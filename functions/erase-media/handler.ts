import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { sdkDefaults } from '../../shared/adapters/aws/clients.ts';
import { createSystemClock } from '../../shared/adapters/clock/system-clock.ts';
import { createAttentionIndex } from '../../shared/adapters/dynamo/attention-index.ts';
import { createMediaRepository } from '../../shared/adapters/dynamo/media-repository.ts';
import { createPostRepository } from '../../shared/adapters/dynamo/post-repository.ts';
import { createRegistryRepository } from '../../shared/adapters/dynamo/registry-repository.ts';
import { createRequestRecords } from '../../shared/adapters/dynamo/request-records.ts';
import { createRevisionRepository } from '../../shared/adapters/dynamo/revision-repository.ts';
import { createSiteRepository } from '../../shared/adapters/dynamo/site-repository.ts';
import { createTable } from '../../shared/adapters/dynamo/table.ts';
import { createWaitingLine } from '../../shared/adapters/dynamo/waiting-line.ts';
import { createSystemIds } from '../../shared/adapters/ids/system-ids.ts';
import { createS3ContentStore, createS3MediaEraser } from '../../shared/adapters/media/s3-media-store.ts';
import { parseEnv } from '../../shared/lambda/env.ts';
import { createLogger } from '../../shared/lambda/observability.ts';
import { eraseMediaEnvSchema } from './env.ts';
import { createEraseMediaHandler } from './erase-media.ts';

const env = parseEnv(eraseMediaEnvSchema);
const table = createTable({ client: new DynamoDBClient(sdkDefaults), tableName: env.TABLE_NAME });
const bucket = { client: new S3Client(sdkDefaults), bucketName: env.BUCKET_NAME };

export const handler = createEraseMediaHandler({
  registry: createRegistryRepository({ table }),
  sites: createSiteRepository({ table }),
  media: createMediaRepository({ table }),
  posts: createPostRepository({ table }),
  revisions: createRevisionRepository({ table, contents: createS3ContentStore(bucket) }),
  attention: createAttentionIndex({ table, attentionShards: env.ATTENTION_SHARDS }),
  line: createWaitingLine({ table }),
  mediaEraser: createS3MediaEraser(bucket),
  requests: createRequestRecords({ table }),
  ids: createSystemIds(),
  clock: createSystemClock(),
  logger: createLogger(),
});
