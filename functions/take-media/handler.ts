import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { sdkDefaults } from '../../shared/adapters/aws/clients.ts';
import { createSystemClock } from '../../shared/adapters/clock/system-clock.ts';
import { createAuditLog } from '../../shared/adapters/dynamo/audit-log.ts';
import { createMediaRepository } from '../../shared/adapters/dynamo/media-repository.ts';
import { createRegistryRepository } from '../../shared/adapters/dynamo/registry-repository.ts';
import { createRequestRecords } from '../../shared/adapters/dynamo/request-records.ts';
import { createTable } from '../../shared/adapters/dynamo/table.ts';
import { createOutboundGuard } from '../../shared/adapters/http/outbound-guard.ts';
import { createRemoteFiles } from '../../shared/adapters/http/remote-files.ts';
import { createSystemIds } from '../../shared/adapters/ids/system-ids.ts';
import { createVipsPictures } from '../../shared/adapters/images/vips-pictures.ts';
import { createS3MediaStore } from '../../shared/adapters/media/s3-media-store.ts';
import { createS3Uploads } from '../../shared/adapters/media/s3-uploads.ts';
import { parseEnv } from '../../shared/lambda/env.ts';
import { createLogger } from '../../shared/lambda/observability.ts';
import { takeMediaEnvSchema } from './env.ts';
import { createTakeMediaHandler } from './take-media.ts';

const env = parseEnv(takeMediaEnvSchema);
const table = createTable({ client: new DynamoDBClient(sdkDefaults), tableName: env.TABLE_NAME });
const bucket = { client: new S3Client(sdkDefaults), bucketName: env.BUCKET_NAME };

export const handler = createTakeMediaHandler({
  requests: createRequestRecords({ table }),
  audit: createAuditLog({ table }),
  registry: createRegistryRepository({ table }),
  media: createMediaRepository({ table }),
  mediaWriter: createS3MediaStore(bucket),
  uploads: createS3Uploads(bucket),
  remoteFiles: createRemoteFiles({ guard: createOutboundGuard({ allowLoopback: env.ALLOW_LOOPBACK }) }),
  pictures: createVipsPictures(),
  ids: createSystemIds(),
  clock: createSystemClock(),
  logger: createLogger(),
});
