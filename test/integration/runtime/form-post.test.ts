import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Listener, listen } from '../../../local/runtime/endpoint/http-listener.ts';
import { readCors } from '../../../local/runtime/s3/bucket-cors.ts';
import { ensureBucket, openS3Store, type S3Store } from '../../../local/runtime/s3/s3-store.ts';
import { createS3UploadForms, createS3Uploads } from '../../../shared/adapters/media/s3-uploads.ts';
import type { UploadForm } from '../../../shared/ports/stores.ts';

let store: S3Store;
let listener: Listener;
let client: S3Client;
let directory: string;
const bucketName = 'lianbo-media';
/** As a template has it. */
const CorsRules = [
  {
    AllowedOrigins: ['https://console.example', 'http://127.0.0.1:*'],
    AllowedMethods: ['POST'],
    AllowedHeaders: ['*'],
    ExposedHeaders: ['ETag'],
    MaxAge: 3000,
  },
];
const key = { brandId: 'yunshan', uploadId: 'u1' };
const bounds = { maxBytes: 1_000, expiresInSeconds: 60 };

beforeAll(async () => {
  store = await openS3Store(
    undefined,
    readCors([{ name: bucketName, properties: { CorsConfiguration: { CorsRules } } }]),
  );
  listener = await listen({ port: 0, handler: store.handler, what: 'S3' });
  await ensureBucket(listener.url, bucketName);
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  client = new S3Client({ endpoint: listener.url, region: 'ap-southeast-1', credentials });
  directory = await mkdtemp(join(tmpdir(), 'lianbo-form-'));
});
afterAll(async () => {
  client.destroy();
  await listener.close();
  await store.close();
  await rm(directory, { recursive: true });
});

const formFor = (uploadId: string, wish = bounds) =>
  createS3UploadForms({ client, bucketName }).create({ ...key, uploadId }, wish);
const load = (uploadId: string) => createS3Uploads({ client, bucketName }).load({ ...key, uploadId });

async function post(form: UploadForm, bytes: Uint8Array<ArrayBuffer>, more: Readonly<Record<string, string>> = {}) {
  const body = new FormData();
  for (const [name, value] of Object.entries({ ...form.fields, ...more })) body.append(name, value);
  body.append('file', new Blob([bytes]), 'cover.png');
  const answer = await fetch(form.url, { method: 'POST', body });
  return `${answer.status} ${/<Code>(\w+)<\/Code>/.exec(await answer.text())?.[1] ?? ''}`.trim();
}

const some = (length: number) => Uint8Array.from({ length }, (_, index) => index % 251);

describe('a form posted to the bucket', () => {
  it('is taken up to the last byte of its range', async () => {
    expect(await post(await formFor('u1'), some(1_000))).toBe('204');
    expect(Buffer.from(await load('u1')).equals(some(1_000))).toBe(true);
  });

  it('is refused beyond its range, empty, late, changed, or without a policy', async () => {
    const form = await formFor('u2');
    const { Policy: _policy, ...bare } = form.fields;
    expect(await post(form, some(1_001))).toBe('400 EntityTooLarge');
    expect(await post(form, some(0))).toBe('400 EntityTooSmall');
    expect(await post(await formFor('u2', { ...bounds, expiresInSeconds: -1 }), some(9))).toBe('403 AccessDenied');
    expect(await post(form, some(9), { key: 'media/other' })).toBe('403 AccessDenied');
    expect(await post(form, some(9), { acl: 'public-read' })).toBe('403 AccessDenied');
    expect(await post({ ...form, fields: bare }, some(9))).toBe('403 AccessDenied');
    await expect(load('u2')).rejects.toMatchObject({ code: 'upload-not-found' });
  });

  it('can be as large as the library allows', async () => {
    const large = some(20 * 1024 * 1024);
    const form = await formFor('u3', { ...bounds, maxBytes: large.byteLength });
    expect(await post(form, large)).toBe('204');
    expect((await load('u3')).byteLength).toBe(large.byteLength);
  });

  it('may come from curl', async () => {
    const { url, fields } = await formFor('u4');
    const file = join(directory, 'cover.png');
    await writeFile(file, some(500));
    const parts = Object.entries(fields).flatMap(([name, value]) => ['-F', `${name}=${value}`]);
    const { stdout } = await promisify(execFile)('curl', [
      '-sS',
      '-o',
      '-',
      '-w',
      '%{http_code}',
      ...parts,
      '-F',
      `file=@${file}`,
      url,
    ]);
    expect(stdout).toBe('204');
    expect((await load('u4')).byteLength).toBe(500);
  });
});

describe('a page in a browser', () => {
  const ask = (origin: string, method = 'POST', path = `/${bucketName}`) =>
    fetch(listener.url + path, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': method,
        'access-control-request-headers': 'X-Requested-With',
      },
    });

  it.each(['https://console.example', 'http://127.0.0.1:5173'])(
    'of %s may post a form and see the answer',
    async (origin) => {
      const answer = await ask(origin);
      expect(answer.status).toBe(200);
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'access-control-allow-origin': origin,
        'access-control-allow-methods': 'POST',
        'access-control-allow-headers': 'x-requested-with',
        'access-control-max-age': '3000',
      });
      const form = await formFor('u5');
      const body = new FormData();
      for (const [name, value] of Object.entries(form.fields)) body.append(name, value);
      body.append('file', new Blob([some(9)]));
      const posted = await fetch(form.url, { method: 'POST', body, headers: { origin } });
      expect(posted.status).toBe(204);
      expect(posted.headers.get('access-control-allow-origin')).toBe(origin);
      expect(posted.headers.get('access-control-expose-headers')).toBe('ETag');
    },
  );

  it('may not where the bucket does not name its origin, for anything else, or in another bucket', async () => {
    const refused = [
      await ask('https://console.example.evil.example'),
      await ask('https://other.example'),
      await ask('https://console.example', 'PUT'),
      await ask('https://console.example', 'POST', '/another'),
    ];
    expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
    expect(refused.map(({ headers }) => headers.get('access-control-allow-origin'))).toEqual([null, null, null, null]);
    expect(await refused[0]?.text()).toContain('AccessForbidden');
  });
});
