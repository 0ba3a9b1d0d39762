import { DeleteObjectCommand, ListBucketsCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { accountRequests, application, brand } from '../../examples/singles-day/brand.ts';
import { type ApiClient, createApiClient } from '../../local/api-client.ts';
import { type LocalStack, startStack } from '../../local/stack.ts';
import { makePicture } from '../support/images/make-picture.ts';

let stack: LocalStack;
let api: ApiClient;
let home: string;
let accountId: string;

const startAt = Date.parse('2026-11-05T09:00:00+08:00');
const lines: string[] = [];

beforeAll(async () => {
  stack = await startStack({
    clock: { mode: 'jumping', startAt, endAt: startAt + 7 * 86_400_000 },
    logSink: ({ line }) => void lines.push(line),
    ports: { api: 0, aws: 0, sandbox: 0 },
  });
  api = createApiClient({ url: stack.runtime.apiUrl, token: await stack.bootstrap() });
  home = `/v1/brands/${await idOf('brandId', '/v1/brands', brand)}`;
  const applicationId = await idOf('applicationId', `${home}/applications`, application);
  accountId = await idOf('accountId', `${home}/accounts`, accountRequests(applicationId).weiboBrand);
}, 120_000);
afterAll(() => stack.stop());

async function idOf(name: string, path: string, body: unknown): Promise<string> {
  const answer = await api.post(path, body);
  return z.looseObject({ [name]: z.string() }).parse(answer.body)[name] as string; // checked by the schema
}

const formSchema = z.object({ uploadId: z.string(), url: z.string(), fields: z.record(z.string(), z.string()) });
const mediaSchema = z.looseObject({ mediaId: z.string(), byteLength: z.number() });
const postSchema = z.looseObject({ postId: z.string(), deliveries: z.array(z.looseObject({ state: z.string() })) });

async function upload(bytes: Uint8Array<ArrayBuffer>) {
  const form = formSchema.parse((await api.post(`${home}/media/uploads`, undefined)).body);
  const body = new FormData();
  for (const [name, value] of Object.entries(form.fields)) body.append(name, value);
  body.append('file', new Blob([bytes]), 'poster.png');
  expect((await fetch(form.url, { method: 'POST', body })).status).toBe(204);
  return api.post(`${home}/media`, { uploadId: form.uploadId, fileName: 'poster.png', tags: ['双十一'] });
}

describe('a picture that is too large for Weibo', { timeout: 120_000 }, () => {
  it('goes through the bucket into the library, is fitted ahead, and is published at its time', async () => {
    const hold = stack.clock.hold();
    const bytes = await makePicture({ contentType: 'image/png', width: 1_800, height: 1_400, content: 'noise' });
    const added = await upload(bytes);
    expect(added, JSON.stringify(added.body)).toMatchObject({ status: 201, body: { width: 1_800, tags: ['双十一'] } });
    const media = mediaSchema.parse(added.body);
    expect(media.byteLength).toBeGreaterThan(5 * 1024 * 1024);
    const queued = await api.post(`${home}/posts`, {
      title: '新茶',
      summary: '今年的新茶到了。',
      dueAt: '2026-11-05T10:00:00+08:00',
      link: { mode: 'page' },
      deliveries: [{ accountId, text: '新茶上市', pictureMediaIds: [media.mediaId] }],
    });
    expect(queued.status, JSON.stringify(queued.body)).toBe(201);
    const { postId } = postSchema.parse(queued.body);
    hold();
    await stack.clock.jumpUntil(startAt + 2 * 3_600_000);
    const { deliveries } = postSchema.parse((await api.get(`${home}/posts/${postId}`)).body);
    expect(deliveries[0]).toMatchObject({ state: 'published' });
    // Fitted before it was due: the first attempt had it.
    expect(lines.filter((line) => line.includes('picture fitted'))).toHaveLength(1);
    expect(lines.filter((line) => line.includes('picture-not-fitted'))).toEqual([]);
  });

  it('is asked for again by the delivery that does not find it, which then goes out late', async () => {
    const hold = stack.clock.hold();
    const bytes = await makePicture({ contentType: 'image/webp', width: 900, height: 600 });
    const { mediaId } = mediaSchema.parse((await upload(bytes)).body);
    const at = stack.clock.now();
    const queued = await api.post(`${home}/posts`, {
      title: '新茶',
      summary: '今年的新茶到了。',
      dueAt: new Date(at + 600_000).toISOString(),
      link: { mode: 'page' },
      deliveries: [{ accountId, text: '第二泡新茶', pictureMediaIds: [mediaId] }],
    });
    const { postId } = postSchema.parse(queued.body);
    await expect.poll(fittedPictures, { timeout: 20_000 }).toHaveLength(2);
    await forgetFitted();
    hold();
    await stack.clock.jumpUntil(at + 3_600_000);
    const { deliveries } = postSchema.parse((await api.get(`${home}/posts/${postId}`)).body);
    expect(deliveries[0]).toMatchObject({ state: 'published' });
    expect(fittedPictures()).toHaveLength(3);
    const log = JSON.stringify((await api.get(`${home}/posts/${postId}/log`)).body);
    expect(log).toContain('still being fitted');
  });
});

const fittedPictures = () => lines.filter((line) => line.includes('picture fitted'));

/** Takes away what was fitted last, as if fitting had failed. */
async function forgetFitted(): Promise<void> {
  const client = new S3Client({ endpoint: stack.runtime.awsUrl, region: stack.runtime.region, credentials });
  const { Buckets: [bucket] = [] } = await client.send(new ListBucketsCommand({}));
  const Bucket = bucket?.Name ?? '';
  const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket, Prefix: 'media/' }));
  const [last] = Contents.toSorted((a, b) => Number(b.LastModified) - Number(a.LastModified));
  await client.send(new DeleteObjectCommand({ Bucket, Key: last?.Key ?? '' }));
  client.destroy();
}
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
