import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { GetObjectCommand, NoSuchKey, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { NotFoundError } from '../../domain/errors.ts';
import type { BulkFileKey, BulkFiles } from '../../ports/bulk.ts';
import { linesOf, textOf } from '../bulk/decode-text.ts';
import { uploadKey } from './s3-uploads.ts';

type BucketDeps = { readonly client: S3Client; readonly bucketName: string };

/** Dropped by the bucket with the job. */
export const bulkFileKey = ({ brandId, jobId, name }: BulkFileKey): string => `bulk/${brandId}/${jobId}/${name}`;

const contentTypes: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8',
  jsonl: 'application/x-ndjson; charset=utf-8',
};

/** Nothing is held in memory as a whole: what is written lies on the disk of the function until it is complete. */
export function createS3BulkFiles({ client, bucketName: Bucket }: BucketDeps): BulkFiles {
  const open = async (Key: string): Promise<AsyncIterable<Uint8Array> | undefined> => {
    try {
      const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
      return Body?.transformToWebStream();
    } catch (error) {
      if (error instanceof NoSuchKey) return undefined;
      throw error;
    }
  };
  return {
    async openUpload(key) {
      const body = await open(uploadKey(key));
      if (body === undefined) throw new NotFoundError('upload-not-found', 'Nothing has been uploaded under this id.');
      return body;
    },
    async write(key, pieces) {
      const directory = await mkdtemp(join(tmpdir(), 'bulk-'));
      const file = join(directory, 'file');
      try {
        await pipeline(Readable.from(pieces), createWriteStream(file));
        const { size } = await stat(file);
        const ContentType = contentTypes[key.name.split('.').at(-1) ?? ''];
        const Body = createReadStream(file);
        await client.send(
          new PutObjectCommand({ Bucket, Key: bulkFileKey(key), Body, ContentLength: size, ContentType }),
        );
      } finally {
        await rm(directory, { recursive: true, force: true });
      }
    },
    async *lines(key) {
      const body = await open(bulkFileKey(key));
      if (body !== undefined) yield* linesOf(textOf(async () => body, 'utf-8'));
    },
  };
}
