import { S3Client } from '@aws-sdk/client-s3';
import { type FauxqsServer, startFauxqs } from 'fauxqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createS3ContentStore,
  createS3MediaEraser,
  createS3MediaStore,
} from '../../../shared/adapters/media/s3-media-store.ts';
import { NotFoundError } from '../../../shared/domain/errors.ts';

let server: FauxqsServer;
let client: S3Client;
const bucketName = 'pictures';

beforeAll(async () => {
  server = await startFauxqs({ port: 0, host: '127.0.0.1', logger: false });
  server.createBucket(bucketName);
  client = new S3Client({
    endpoint: `http://127.0.0.1:${server.port}`,
    region: 'us-east-1',
    forcePathStyle: true,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
});
afterAll(async () => {
  client.destroy();
  await server.stop();
});

describe('the bucket', () => {
  it('gives a picture back byte by byte', async () => {
    const store = createS3MediaStore({ client, bucketName });
    const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256);
    await store.save('m1', bytes, 'image/png');
    expect(Buffer.from(await store.load('m1')).equals(bytes)).toBe(true);
  });

  it('gives a text back character by character', async () => {
    const store = createS3ContentStore({ client, bucketName });
    await store.put('hash', '秋茶 🍵 上新');
    expect(await store.get('hash')).toBe('秋茶 🍵 上新');
  });

  it('keeps pictures and texts apart', async () => {
    await createS3MediaStore({ client, bucketName }).save('same', Buffer.from('picture'), 'image/png');
    await expect(createS3ContentStore({ client, bucketName }).get('same')).rejects.toThrow(NotFoundError);
  });

  it('erases the pictures that are named, and does not mind those that are gone', async () => {
    const store = createS3MediaStore({ client, bucketName });
    for (const id of ['e1', 'e2', 'e3']) await store.save(id, Buffer.from(id), 'image/png');
    await createS3ContentStore({ client, bucketName }).put('e1', 'a text of the same name');
    const eraser = createS3MediaEraser({ client, bucketName });
    await eraser.erase(['e1', 'e2', 'e404']);
    await eraser.erase(['e1']);
    expect(await Promise.all(['e1', 'e2', 'e3'].map((id) => store.has(id)))).toEqual([false, false, true]);
    expect(await createS3ContentStore({ client, bucketName }).get('e1')).toBe('a text of the same name');
  });

  it('says which picture it does not have', async () => {
    const missing = createS3MediaStore({ client, bucketName }).load('m404');
    await expect(missing).rejects.toThrow(new NotFoundError('object-missing', 'The bucket has no media/m404.'));
  });
});
