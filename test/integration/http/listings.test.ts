import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LogEntry } from '../../../shared/domain/log-entry.ts';
import { chainedPost, eveningBefore, registerTestBrand, type TestBrand } from '../../support/http/singles-day-brand.ts';
import { startTestApi, type TestApi } from '../../support/http/test-api.ts';

let api: TestApi;
let brand: TestBrand;
const postIds: string[] = [];

beforeAll(async () => {
  api = await startTestApi(eveningBefore);
  brand = await registerTestBrand(api);
  for (const day of [28, 29, 30]) {
    postIds.push(await queue(`2026-11-${day}T20:00:00+08:00`), await queue(`2026-11-${day}T21:00:00+08:00`));
  }
  postIds.push(await queue('2026-12-01T20:00:00+08:00'));
});
afterAll(() => api.close());

async function queue(dueAt: string): Promise<string> {
  const body = chainedPost(brand, { dueAt });
  return (await api.call({ method: 'POST', path: `${brand.path}/posts`, body })).body.postId;
}

/** Follows cursors to the end. */
async function all(path: string) {
  const pages: { postId?: string; at?: string; accountId?: string }[][] = [];
  let cursor: string | undefined;
  do {
    const { status, text, body } = await api.call({ path: cursor === undefined ? path : `${path}&cursor=${cursor}` });
    expect(status, text).toBe(200);
    pages.push(body.items);
    cursor = body.cursor;
  } while (cursor !== undefined && pages.length < 50);
  return pages;
}

describe('the calendar', () => {
  it('pages through every post once, in the order of their times, over the end of a month', async () => {
    const pages = await all(`${brand.path}/posts?limit=2`);
    expect(pages.map((page) => page.length)).toEqual([2, 2, 2, 1]);
    expect(pages.flat().map((post) => post.postId)).toEqual(postIds);
  });

  it('takes days in the zone of the brand, the end not included', async () => {
    const pages = await all(`${brand.path}/posts?from=2026-11-29&to=2026-11-30`);
    expect(pages.flat().map((post) => post.postId)).toEqual(postIds.slice(2, 4));
  });

  it('takes instants, escaped or not', async () => {
    for (const plus of ['%2B', '+']) {
      const range = `from=2026-11-30T20:30:00${plus}08:00&to=2026-12-01T20:00:00${plus}08:00`;
      const pages = await all(`${brand.path}/posts?${range}`);
      expect(pages.flat().map((post) => post.postId)).toEqual(postIds.slice(5, 6));
    }
  });

  it('finds posts by the state of a delivery', async () => {
    await api.call({ method: 'POST', path: `${brand.path}/posts/${postIds[3]}/cancel` });
    const cancelled = await all(`${brand.path}/posts?state=cancelled&limit=1`);
    expect(cancelled.flat().map((post) => post.postId)).toEqual([postIds[3]]);
    const scheduled = await all(`${brand.path}/posts?state=scheduled`);
    expect(scheduled.flat()).toHaveLength(postIds.length - 1);
  });

  it('refuses a cursor that was changed, or that belongs to another listing', async () => {
    const { body } = await api.call({ path: `${brand.path}/posts?limit=2` });
    const [payload, signature] = body.cursor.split('.');
    const forged = `${Buffer.from('2026-11-01#').toString('base64url')}.${signature}`;
    for (const path of [
      `posts?cursor=${forged}`,
      `posts?cursor=${payload}`,
      `posts?state=cancelled&cursor=${body.cursor}`,
    ]) {
      const answer = await api.call({ path: `${brand.path}/${path}` });
      expect(answer, path).toMatchObject({ status: 400, body: { code: 'bad-cursor' } });
    }
  });
});

describe('the log', () => {
  const entry = (accountId: string, minute: number): LogEntry => ({
    entryId: `e${accountId}${minute}`,
    owner: `POST#${postIds[0]}`,
    kind: 'attempt',
    at: `2026-11-11T12:${String(minute).padStart(2, '0')}:00.000Z`,
    brandId: brand.brandId,
    accountId,
    platform: 'weibo',
    postId: postIds[0],
    outcome: 'publish',
    values: { 'share.internal': 'not for callers' },
  });

  beforeAll(async () => {
    const minutes = Array.from({ length: 10 }, (_, minute) => minute);
    await api.deps.log.append([
      ...minutes.map((minute) => entry(minute % 3 === 0 ? brand.weibo : brand.wechat, minute)),
      { ...entry(brand.weibo, 11), at: '2026-11-11T16:00:00.000Z' },
    ]);
  });

  it('of a brand merges the days of its accounts by time, page by page', async () => {
    for (const limit of [1, 3, 4, 100]) {
      const pages = await all(`${brand.path}/log?day=2026-11-11&limit=${limit}`);
      const times = pages.flat().map((one) => one.at);
      expect(times, `limit ${limit}`).toHaveLength(10);
      expect(times).toEqual(times.toSorted());
      expect(Math.max(...pages.map((page) => page.length))).toBeLessThanOrEqual(limit);
    }
  });

  it('of an account has its own entries of the Beijing day', async () => {
    const pages = await all(`${brand.path}/accounts/${brand.weibo}/log?day=2026-11-11&limit=3`);
    expect(pages.flat().map((one) => one.at?.slice(11, 16))).toEqual(['12:00', '12:03', '12:06', '12:09']);
    expect((await all(`${brand.path}/accounts/${brand.weibo}/log?day=2026-11-12&limit=3`)).flat()).toHaveLength(1);
  });

  it('of a post has everything of it', async () => {
    const pages = await all(`${brand.path}/posts/${postIds[0]}/log?limit=4`);
    expect(pages.flat()).toHaveLength(11);
  });

  it("keeps the engine's own values to itself", async () => {
    const { text } = await api.call({ path: `${brand.path}/log?day=2026-11-11` });
    expect(text).not.toMatch(/share\.internal|POST#/);
  });

  it.each(['', 'day=today', 'day=2026-13-01'])('refuses the query %j', async (query) => {
    expect((await api.call({ path: `${brand.path}/log?${query}` })).status).toBe(400);
  });
});
