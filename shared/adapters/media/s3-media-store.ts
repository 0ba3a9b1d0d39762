import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  NoSuchKey,
  NotFound,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { NotFoundError } from '../../domain/errors.ts';
import type { ContentStore, MediaEraser, MediaStore, MediaWriter } from '../../ports/stores.ts';

type BucketDeps = { readonly client: S3Client; readonly bucketName: string };

/** Objects are named after their content, so writing one again changes nothing. */
export function createS3MediaStore({ client, bucketName: Bucket }: BucketDeps): MediaStore & MediaWriter {
  return {
    load: (mediaId) => readObject(client, { Bucket, Key: mediaKey(mediaId) }),
    async has(mediaId) {
      try {
        await client.send(new HeadObjectCommand({ Bucket, Key: mediaKey(mediaId) }));
        return true;
      } catch (error) {
        if (error instanceof NotFound) return false;
        throw error;
      }
    },
    async save(mediaId, bytes, contentType) {
      const Key = mediaKey(mediaId);
      await client.send(new PutObjectCommand({ Bucket, Key, Body: bytes, ContentType: contentType }));
    },
  };
}

export function createS3MediaEraser({ client, bucketName: Bucket }: BucketDeps): MediaEraser {
  return {
    async erase(ids) {
      await Promise.all(ids.map((id) => client.send(new DeleteObjectCommand({ Bucket, Key: mediaKey(id) }))));
    },
  };
}

export function createS3ContentStore({ client, bucketName: Bucket }: BucketDeps): ContentStore {
  return {
    async put(sha256, text) {
      const Key = contentKey(sha256);
      await client.send(new PutObjectCommand({ Bucket, Key, Body: text, ContentType: 'application/json' }));
    },
    get: async (sha256) => new TextDecoder().decode(await readObject(client, { Bucket, Key: contentKey(sha256) })),
  };
}

const mediaKey = (mediaId: string): string => `media/${mediaId}`;
const contentKey = (sha256: string): string => `content/${sha256}`;

export async function readObject(
  client: S3Client,
  at: { readonly Bucket: string; readonly Key: string },
): Promise<Uint8Array> {
  try {
    const { Body } = await client.send(new GetObjectCommand(at));
    if (Body !== undefined) return await Body.transformToByteArray();
  } catch (error) {
    if (!(error instanceof NoSuchKey)) throw error;
  }
  throw new NotFoundError('object-missing', `The bucket has no ${at.Key}.`);
}
