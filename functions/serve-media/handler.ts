import { S3Client } from '@aws-sdk/client-s3';
import { sdkDefaults } from '../../shared/adapters/aws/clients.ts';
import { derivedId } from '../../shared/adapters/ids/derived-ids.ts';
import { createS3MediaStore } from '../../shared/adapters/media/s3-media-store.ts';
import { parseEnv } from '../../shared/lambda/env.ts';
import { createLogger } from '../../shared/lambda/observability.ts';
import { serveMediaEnvSchema } from './env.ts';
import { createServeMediaHandler } from './serve-media.ts';

const env = parseEnv(serveMediaEnvSchema);

export const handler = createServeMediaHandler({
  media: createS3MediaStore({ client: new S3Client(sdkDefaults), bucketName: env.BUCKET_NAME }),
  ids: { derive: derivedId },
  logger: createLogger(),
});
