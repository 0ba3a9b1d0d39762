import { S3Client } from '@aws-sdk/client-s3';
import { sdkDefaults } from '../../shared/adapters/aws/clients.ts';
import { createSystemIds } from '../../shared/adapters/ids/system-ids.ts';
import { createVipsPictures } from '../../shared/adapters/images/vips-pictures.ts';
import { createS3MediaStore } from '../../shared/adapters/media/s3-media-store.ts';
import { parseEnv } from '../../shared/lambda/env.ts';
import { createLogger } from '../../shared/lambda/observability.ts';
import { makeRendition } from '../../shared/use-cases/make-rendition.ts';
import { fitMediaEnvSchema } from './env.ts';
import { createFitMediaHandler } from './fit-media.ts';

const { BUCKET_NAME: bucketName } = parseEnv(fitMediaEnvSchema);
const deps = {
  ids: createSystemIds(),
  media: createS3MediaStore({ client: new S3Client(sdkDefaults), bucketName }),
  pictures: createVipsPictures(),
};

export const handler = createFitMediaHandler({
  makeRendition: (request) => makeRendition(deps, request),
  logger: createLogger(),
});
