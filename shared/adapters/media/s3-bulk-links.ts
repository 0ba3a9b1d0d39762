import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { BulkLinks } from '../../ports/bulk.ts';
import { bulkFileKey } from './s3-bulk-files.ts';

export function createS3BulkLinks(deps: { readonly client: S3Client; readonly bucketName: string }): BulkLinks {
  return {
    create(key, { saveAs, expiresInSeconds }) {
      const command = new GetObjectCommand({
        Bucket: deps.bucketName,
        Key: bulkFileKey(key),
        ResponseContentDisposition: `attachment; filename="${saveAs}"`,
      });
      return getSignedUrl(deps.client, command, { expiresIn: expiresInSeconds });
    },
  };
}
