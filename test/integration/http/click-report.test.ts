import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClickCounter } from '../../../shared/adapters/dynamo/click-counter.ts';
import { readClickReport } from '../../../shared/use-cases/read-click-report.ts';
import {
  chainedPost,
  eveningBefore,
  post,
  registerTestBrand,
  type TestBrand,
} from '../../support/http/singles-day-brand.ts';
import { startTestApi, type TestApi } from '../../support/http/test-api.ts';

let api: TestApi;
let brand: TestBrand;
let first: { postId: string; slugs: string[] };
let second: { postId: string; slugs: string[] };
/** Eight in the evening of the eleventh in Beijing. */
const evening = Date.parse('2026-11-11T12:00:00Z');
const hour = 3_600_000;

beforeAll(async () => {
  api = await startTestApi(eveningBefore);
  brand = await registerTestBrand(api);
  first = await queue({ campaign: '双十一', influencer: 'a' });
  second = await queue({ title: '冬茶', deliveries: [{ accountId: brand.weibo, text: '冬茶也到了。 {{link}}' }] });
  const counter = createClickCounter({ table: api.table.table, fraction: Math.random });
  const count = async (slug: string | undefined, clicks: number, click: { channel: string; at: number }) => {
    for (let n = 0; n < clicks; n++) await counter.count({ slug: slug ?? '', brandId: brand.brandId, ...click });
  };
  await count(first.slugs[0], 5, { channel: 'weibo', at: evening });
  await count(first.slugs[0], 2, { channel: 'other', at: evening + hour });
  await count(first.slugs[1], 3, { channel: 'wechat', at: evening + 4 * hour });
  await count(first.postId, 1, { channel: 'baidu', at: evening });
  await count(second.slugs[0], 4, { channel: 'weibo', at: evening });
  await counter.count({ slug: 'foreign1', brandId: 'other', channel: 'weibo', at: evening });
  api.now = evening + 24 * hour;
});
afterAll(() => api.close());

async function queue(overrides: object) {
  const { postId, deliveries } = await post(api, `${brand.path}/posts`, chainedPost(brand, overrides));
  const slugs = (deliveries as { linkUrl: string }[]).map(({ linkUrl }) => linkUrl.split('/').at(-1) ?? '');
  return { postId, slugs };
}
const report = (query: string) => api.call({ method: 'GET', path: `${brand.path}/reports/clicks?${query}` });
const rows = async (query: string) => (await report(query)).body.rows;

describe('the report of clicks', () => {
  it('has the last seven days by day when nothing else is said', async () => {
    expect((await report('')).body).toEqual({
      from: '2026-11-06',
      to: '2026-11-13',
      total: 15,
      rows: [
        { day: '2026-11-11', clicks: 12 },
        { day: '2026-11-12', clicks: 3 },
      ],
    });
  });

  it('counts by day and hour in Beijing, in the order of time', async () => {
    expect(await rows('by=day,hour')).toEqual([
      { day: '2026-11-11', hour: '20', clicks: 10 },
      { day: '2026-11-11', hour: '21', clicks: 2 },
      { day: '2026-11-12', hour: '00', clicks: 3 },
    ]);
  });

  it('counts by post, platform, account, campaign, influencer and channel, the most clicked first', async () => {
    expect(await rows('by=post')).toEqual([
      { post: first.postId, clicks: 11 },
      { post: second.postId, clicks: 4 },
    ]);
    expect(await rows('by=platform')).toEqual([
      { platform: 'weibo', clicks: 11 },
      { platform: 'wechat', clicks: 3 },
      { platform: 'page', clicks: 1 },
    ]);
    expect(await rows('by=account')).toContainEqual({ account: brand.wechat, clicks: 3 });
    expect(await rows('by=campaign')).toEqual([
      { campaign: '双十一', clicks: 11 },
      { campaign: '', clicks: 4 },
    ]);
    expect(await rows('by=influencer')).toContainEqual({ influencer: 'a', clicks: 10 });
    expect(await rows('by=platform,channel')).toContainEqual({ platform: 'weibo', channel: 'other', clicks: 2 });
    expect(await rows('by=link')).toContainEqual({ link: second.slugs[0], clicks: 4 });
  });

  it('takes a range of days, and one post, platform, account, campaign or influencer', async () => {
    expect((await report('from=2026-11-12&to=2026-11-13')).body.total).toBe(3);
    expect((await report(`post=${second.postId}`)).body.total).toBe(4);
    expect((await report('platform=weibo')).body.total).toBe(11);
    expect((await report(`account=${brand.wechat}`)).body.total).toBe(3);
    expect((await report(`campaign=${encodeURIComponent('双十一')}&platform=page`)).body.total).toBe(1);
    expect((await report('influencer=nobody')).body).toMatchObject({ total: 0, rows: [] });
  });

  it.each([
    ['from=2026-11-12&to=2026-11-12', 'range-empty'],
    ['from=2026-01-01&to=2026-11-12', 'range-too-long'],
  ])('of %s is refused', async (query, code) => {
    const { status, body } = await report(query);
    expect([status, body.findings[0].code]).toEqual([400, code]);
  });

  it.each(['by=colour', 'by=', 'by=day,hour,post,link', 'from=yesterday', 'x=1'])('of %s is refused', async (query) => {
    expect((await report(query)).status).toBe(400);
  });

  it('is refused, not cut short, where there is more than it can sum', async () => {
    const clickReport = { ofBrandDay: async () => ({ counts: [], isComplete: false }) };
    const reading = readClickReport({ ...api.deps, clickReport }, { brandId: brand.brandId, by: ['day'], where: {} });
    await expect(reading).rejects.toMatchObject({ findings: [{ code: 'report-too-large', limit: 20_000 }] });
  });
});

describe('the report of a campaign', () => {
  it('has its posts, what becomes of them, and the clicks of its links', async () => {
    const path = `${brand.path}/campaigns/autumn`;
    const period = { title: '秋茶', startsOn: '2026-11-10', endsOn: '2026-11-12' };
    await api.call({ method: 'PUT', path, body: { ...period, goal: { metric: 'clicks', target: 8 } } });
    api.now = eveningBefore;
    const queued = await queue({ campaign: 'autumn', influencer: 'b', title: '秋茶又到' });
    const counter = createClickCounter({ table: api.table.table, fraction: Math.random });
    for (let n = 0; n < 4; n++) {
      await counter.count({ slug: queued.slugs[0] ?? '', brandId: brand.brandId, channel: 'weibo', at: evening });
    }
    api.now = evening + 24 * hour;
    const { status, body } = await api.call({ method: 'GET', path: `${path}/report` });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      posts: 1,
      goal: { reached: 4, share: 0.5 },
      clicks: { total: 4, byDay: [{ day: '2026-11-11', clicks: 4 }], byInfluencer: [{ influencer: 'b', clicks: 4 }] },
    });
    expect(body.deliveries.map(({ postId, state }: { postId: string; state: string }) => [postId, state])).toEqual([
      [queued.postId, 'waiting'],
      [queued.postId, 'scheduled'],
    ]);
  });
});
