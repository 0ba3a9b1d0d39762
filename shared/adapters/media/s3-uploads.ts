import type { S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { NotFoundError } from '../../domain/errors.ts';
import type { UploadForms, UploadKey, Uploads } from '../../ports/stores.ts';
import { readObject } from './s3-media-store.ts';

type BucketDeps = { readonly client: S3Client; readonly bucketName: string };

/** Uploads lie apart from the library until they have been looked at; the bucket drops them after a day. */
export const uploadKey = ({ brandId, uploadId }: UploadKey): string => `uploads/${brandId}/${uploadId}`;

export function createS3UploadForms({ client, bucketName: Bucket }: BucketDeps): UploadForms {
  return {
    create: (key, { maxBytes, expiresInSeconds }) =>
      createPresignedPost(client, {
        Bucket,
        Key: uploadKey(key),
        Conditions: [['content-length-range', 1, maxBytes]],
        Expires: expiresInSeconds,
      }),
  };
}

export function createS3Uploads({ client, bucketName: Bucket }: BucketDeps): Uploads {
  return {
    async load(key) {
      try {
        return await readObject(client, { Bucket, Key: uploadKey(key) });
      } catch (error) {
        if (!(error instanceof NotFoundError)) throw error;
        throw new NotFoundError('upload-not-found', 'Nothing has been uploaded under this id.');
      }
    },
  };
}
