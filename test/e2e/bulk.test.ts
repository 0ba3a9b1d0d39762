import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { accountRequests, application, brand } from '../../examples/singles-day/brand.ts';
import { type ApiClient, createApiClient } from '../../local/api-client.ts';
import { type LocalStack, startStack } from '../../local/stack.ts';

let stack: LocalStack;
let api: ApiClient;
let home: string;

const startAt = Date.parse('2026-11-05T09:00:00+08:00');

beforeAll(async () => {
  stack = await startStack({
    clock: { mode: 'jumping', startAt, endAt: startAt + 7 * 86_400_000 },
    logSink: () => undefined,
    ports: { api: 0, aws: 0, sandbox: 0 },
  });
  api = createApiClient({ url: stack.runtime.apiUrl, token: await stack.bootstrap() });
  home = `/v1/brands/${await idOf('brandId', '/v1/brands', brand)}`;
  const applicationId = await idOf('applicationId', `${home}/applications`, application);
  await idOf('accountId', `${home}/accounts`, accountRequests(applicationId).weiboBrand);
}, 120_000);
afterAll(() => stack.stop());

async function idOf(name: string, path: string, body: unknown): Promise<string> {
  const answer = await api.post(path, body);
  return z.looseObject({ [name]: z.string() }).parse(answer.body)[name] as string; // checked by the schema
}

const formSchema = z.object({ uploadId: z.string(), url: z.string(), fields: z.record(z.string(), z.string()) });
const jobSchema = z.looseObject({
  jobId: z.string(),
  isEnded: z.boolean(),
  state: z.string(),
  files: z.array(z.object({ name: z.string(), url: z.string() })).optional(),
});

async function upload(text: string): Promise<string> {
  const form = formSchema.parse((await api.post(`${home}/imports/uploads`, undefined)).body);
  const body = new FormData();
  for (const [name, value] of Object.entries(form.fields)) body.append(name, value);
  body.append('file', new Blob([text]), 'week.csv');
  expect((await fetch(form.url, { method: 'POST', body })).status).toBe(204);
  return form.uploadId;
}

async function ended(kind: 'imports' | 'exports', wish: unknown) {
  const asked = await api.post(`${home}/${kind}`, wish);
  expect(asked.status, JSON.stringify(asked.body)).toBe(202);
  const { jobId } = jobSchema.parse(asked.body);
  const read = async () => jobSchema.parse((await api.get(`${home}/${kind}/${jobId}`)).body);
  await expect.poll(async () => (await read()).isEnded, { timeout: 60_000, interval: 200 }).toBe(true);
  return read();
}

async function download(job: z.infer<typeof jobSchema>, name: string) {
  const answer = await fetch(job.files?.find((file) => file.name === name)?.url ?? '');
  return { answer, text: Buffer.from(await answer.arrayBuffer()).toString() };
}

describe('a file of posts', { timeout: 120_000 }, () => {
  it('goes through the bucket, is queued by its job, published at its times, and comes out again as a file', async () => {
    const hold = stack.clock.hold();
    const rows = [10, 11, 12].map((hour) => `早茶 ${hour} 点,2026-11-05 ${hour}:00,${accountName()},茶香 ${hour},file`);
    const uploadId = await upload(['标题,发布时间,账号,正文,活动', ...rows, '错,昨天,谁,x,file'].join('\r\n'));
    const job = await ended('imports', { uploadId, keep: 'good-rows' });
    expect(job).toMatchObject({ state: 'finished', counts: { rows: 4, stored: 3, refused: 1 } });
    const errors = await download(job, 'errors.csv');
    expect(errors.answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(errors.text).toContain('account-name-unknown');
    hold();
    await stack.clock.jumpUntil(startAt + 4 * 3_600_000);
    const made = await ended('exports', { what: 'posts', campaign: 'file' });
    const { text } = await download(made, 'posts.csv');
    expect(text.match(/,published,/g)).toHaveLength(3);
  });
});

const accountName = (): string => accountRequests('any').weiboBrand.name;
