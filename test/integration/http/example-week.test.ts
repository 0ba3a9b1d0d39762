import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AccountKey, accountRequests, application, brand } from '../../../examples/singles-day/brand.ts';
import { expectationOf } from '../../../examples/singles-day/expectations.ts';
import {
  coverNames,
  type PictureName,
  pictureContentType,
  pictureFile,
  posterNames,
} from '../../../examples/singles-day/pictures.ts';
import { type RegisteredIds, toPostRequest } from '../../../examples/singles-day/to-post-request.ts';
import { posts, week } from '../../../examples/singles-day/week.ts';
import { startTestApi, type TestApi } from '../../support/http/test-api.ts';

let api: TestApi;
let ids: RegisteredIds;
const home = `/v1/brands/${brand.brandId}`;

beforeAll(async () => {
  api = await startTestApi(Date.parse(week.startsAt));
  await create('/v1/brands', brand);
  const { applicationId } = await create(`${home}/applications`, application);
  const accountIds: Partial<Record<AccountKey, string>> = {};
  for (const [key, body] of Object.entries(accountRequests(applicationId))) {
    accountIds[key as AccountKey] = (await create(`${home}/accounts`, body)).accountId; // keys of the requests
  }
  const mediaIds: Partial<Record<PictureName, string>> = {};
  for (const name of [...posterNames, ...coverNames]) {
    const body = await readFile(pictureFile(name));
    const headers = { 'content-type': pictureContentType };
    mediaIds[name] = (await api.call({ method: 'POST', path: `${home}/media`, headers, body })).body.mediaId;
  }
  ids = { accountIds, mediaIds } as RegisteredIds; // one of each was just made
});
afterAll(() => api.close());

async function create(path: string, body: unknown) {
  const answer = await api.call({ method: 'POST', path, body });
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
}

describe("the example's week", () => {
  it.each(posts)('$key is queued or refused as the example says', async (post) => {
    const { status, body } = await api.call({
      method: 'POST',
      path: `${home}/posts`,
      headers: { 'idempotency-key': post.key },
      body: toPostRequest(post, ids),
    });
    const expected = expectationOf(post);
    const findings = (body.findings ?? []).map(({ field, code }: { field: string; code: string }) => ({ field, code }));
    expect(findings).toEqual(expected.outcome === 'refused' ? expected.findings : []);
    expect(status).toBe(expected.outcome === 'refused' ? 422 : 201);
  });
});
