import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chainedPost, eveningBefore, registerTestBrand, type TestBrand } from '../../support/http/singles-day-brand.ts';
import { startTestApi, type TestApi } from '../../support/http/test-api.ts';

let api: TestApi;
let brand: TestBrand;

beforeAll(async () => {
  api = await startTestApi(eveningBefore);
  brand = await registerTestBrand(api);
  for (let index = 0; index < 12; index++) await queue(index);
});
afterAll(() => api.close());

/** Every third on WeChat as well, every fourth of the campaign, one with words of its own. */
async function queue(index: number): Promise<void> {
  const weibo = { accountId: brand.weibo, text: `第 ${index} 泡茶${index === 7 ? '，配ＯＯＬＯＮＧ茶点' : ''}` };
  const wechat = { accountId: brand.wechat, title: '秋茶', body: '<p>图文</p>' };
  const body = chainedPost(brand, {
    title: `第 ${index} 篇`,
    dueAt: `2026-11-${12 + index}T20:00:00+08:00`,
    deliveries: index % 3 === 0 ? [weibo, wechat] : [weibo],
    ...(index % 4 === 0 ? { campaign: 'double-11' } : {}),
  });
  const answer = await api.call({ method: 'POST', path: `${brand.path}/posts`, body });
  expect(answer.status, answer.text).toBe(201);
}

async function titles(query: string): Promise<readonly string[]> {
  const found: string[] = [];
  let cursor: string | undefined;
  do {
    const go = cursor === undefined ? '' : `&cursor=${cursor}`;
    const { status, text, body } = await api.call({ path: `${brand.path}/posts?${query}${go}` });
    expect(status, text).toBe(200);
    expect(body.searchEnded).toBeUndefined();
    found.push(...body.items.map((post: { title: string }) => post.title.replaceAll(/\D/g, '')));
    cursor = body.cursor;
  } while (cursor !== undefined);
  return found;
}

describe('A list of posts', () => {
  it.each([1, 2, 20])('is narrowed to an account, a campaign, or both, in pages of %i', async (limit) => {
    expect(await titles(`accountId=${brand.wechat}&limit=${limit}`)).toEqual(['0', '3', '6', '9']);
    expect(await titles(`campaign=double-11&limit=${limit}`)).toEqual(['0', '4', '8']);
    expect(await titles(`campaign=double-11&accountId=${brand.wechat}&limit=${limit}`)).toEqual(['0']);
    expect(await titles(`campaign=double-12&limit=${limit}`)).toEqual([]);
  });

  it('is searched for words in title, page and texts, in full width or not, whatever the case', async () => {
    expect(await titles('text=%E7%AC%AC%2011')).toEqual(['11']);
    expect(await titles('text=oolong')).toEqual(['7']);
    expect(await titles(`text=${encodeURIComponent('第一批秋茶')}&limit=5`)).toHaveLength(12);
  });

  it('takes state and account together: the state is that of a delivery on the account', async () => {
    const { body } = await api.call({ path: `${brand.path}/posts?accountId=${brand.wechat}` });
    await api.call({ method: 'POST', path: `${brand.path}/posts/${body.items[1].postId}/cancel` });
    expect(await titles(`state=cancelled&accountId=${brand.wechat}`)).toEqual(['3']);
    expect(await titles(`state=scheduled&accountId=${brand.wechat}`)).toEqual(['0', '6', '9']);
  });

  it('says where a search ended before it had found enough, and goes on from there', async () => {
    const far = { ...api.deps.posts };
    const asked: number[] = [];
    Object.assign(api.deps.posts, {
      listByDueTime: async ({ limit }: { limit: number }) => {
        asked.push(limit);
        return { items: [], cursor: `2026-12-0${asked.length}T00:00:00.000Z#p ` };
      },
    });
    const { body } = await api.call({ path: `${brand.path}/posts?text=nowhere` });
    Object.assign(api.deps.posts, far);
    expect(asked).toEqual([100, 100]);
    expect(body).toMatchObject({
      items: [],
      cursor: expect.any(String),
      searchEnded: { lookedAt: 200, until: '2026-12-02T00:00:00.000Z' },
    });
  });

  it.each([
    ['accountId=a/b', 'accountId'],
    ['campaign=', 'campaign'],
    ['text=', 'text'],
    ['state=gone', 'state'],
  ])('refuses %s by its name', async (query, field) => {
    const { status, body } = await api.call({ path: `${brand.path}/posts?${query}` });
    expect({ status, field: body.findings[0].field }).toEqual({ status: 400, field });
  });
});
