import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eveningBefore, registerTestBrand, type TestBrand } from '../../support/http/singles-day-brand.ts';
import { startTestApi, type TestApi } from '../../support/http/test-api.ts';

let api: TestApi;
let brand: TestBrand;

beforeAll(async () => {
  api = await startTestApi(eveningBefore);
  brand = await registerTestBrand(api);
});
afterAll(() => api.close());

const pathOf = (accountId: string) => `${brand.path}/accounts/${accountId}`;
const patch = (accountId: string, body: unknown) => api.call({ method: 'PATCH', path: pathOf(accountId), body });
const limitsOf = (body: { lane: { limits: { name: string; max: number }[] } }) =>
  Object.fromEntries(body.lane.limits.map(({ name, max }) => [name, max]));

describe('the pace of an account', () => {
  it('takes the place of the platform’s defaults, limit by limit', async () => {
    const { status, body } = await patch(brand.weibo, { pace: { minGapMs: 60_000, limits: { 'posts-per-hour': 5 } } });
    expect(status, JSON.stringify(body)).toBe(200);
    expect(body.account.pace).toEqual({ minGapMs: 60_000, limits: { 'posts-per-hour': 5 } });
    expect(limitsOf(body)).toMatchObject({ 'posts-per-hour': 5, 'posts-per-day': 40 });
  });

  it('goes back to the defaults when it is emptied', async () => {
    await patch(brand.weibo, { pace: { limits: { 'posts-per-hour': 5 } } });
    expect(limitsOf((await patch(brand.weibo, { pace: {} })).body)).toMatchObject({ 'posts-per-hour': 30 });
  });

  it('is said when the account is registered', async () => {
    const account = { platform: 'wechat', name: '慢号', appId: 'wx00000000000000aa', pace: { minGapMs: 0 } };
    const { status, body } = await api.call({ method: 'POST', path: `${brand.path}/accounts`, body: account });
    expect(status, JSON.stringify(body)).toBe(201);
    expect(body.pace).toEqual({ minGapMs: 0 });
  });

  it('decides what is said of a post when it is queued', async () => {
    const post = (dueAt: string) => ({
      title: '秋茶上新',
      summary: '今年的第一批秋茶到了。',
      dueAt,
      link: { mode: 'page', target: 'https://shop.yunshan.example/autumn' },
      deliveries: [{ accountId: brand.weibo, text: `秋茶上新，${dueAt} {{link}}` }],
    });
    const queue = async (dueAt: string) =>
      (await api.call({ method: 'POST', path: `${brand.path}/posts`, body: post(dueAt) })).body;
    await patch(brand.weibo, { pace: { limits: { 'posts-per-hour': 1 } } });
    expect((await queue('2026-11-12T09:00:00+08:00')).warnings).toEqual([]);
    expect((await queue('2026-11-12T09:30:00+08:00')).warnings).toMatchObject([{ code: 'lane-late' }]);
  });

  it.each([
    [{ limits: { 'posts-per-week': 3 } }, 'pace.limits.posts-per-week', 'unknown-limit', 'posts-per-hour'],
    [{ limits: { 'posts-per-hour': 0 } }, 'pace.limits.posts-per-hour', 'too-small', ''],
    [{ minGapMs: -1 }, 'pace.minGapMs', 'too-small', ''],
    [{ minGapMs: 3_600_001 }, 'pace.minGapMs', 'too-large', ''],
    [{ minGap: 1 }, 'pace.minGap', 'unknown-field', ''],
  ])('as %j is refused, with the field and the way out', async (pace, ...[field, code, named]) => {
    const before = (await api.call({ path: pathOf(brand.weibo) })).body;
    const { status, body } = await patch(brand.weibo, { pace });
    expect(status).toBe(400);
    expect(body.findings[0]).toMatchObject({ field, code });
    expect(body.findings[0].hint.en).toContain(named);
    expect((await api.call({ path: pathOf(brand.weibo) })).body).toEqual(before);
  });

  it('is no matter of ours where the platform counts by itself', async () => {
    expect(await patch(brand.baidu, { pace: { minGapMs: 0 } })).toMatchObject({ status: 400 });
    const site = { platform: 'baidu-search', name: '站点', site: 'www.slow.example', pace: { limits: { pushes: 1 } } };
    const { status, body } = await api.call({ method: 'POST', path: `${brand.path}/accounts`, body: site });
    expect(status).toBe(400);
    expect(body.findings[0].code).toMatch(/unknown/);
  });
});
