import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTableAdapters } from '../../../functions/visit/table-adapters.ts';
import { createVisitHandler } from '../../../functions/visit/visit.ts';
import { visitLink } from '../../../shared/use-cases/visit-link.ts';
import { buildHttpEvent } from '../../support/http/http-event.ts';
import {
  chainedPost,
  dueAt,
  eveningBefore,
  registerTestBrand,
  type TestBrand,
} from '../../support/http/singles-day-brand.ts';
import { startTestApi, type TestApi } from '../../support/http/test-api.ts';
import { agents } from '../../support/http/user-agents.ts';
import { createRecordingLogger } from '../../support/recording-logger.ts';

let api: TestApi;
let brand: TestBrand;
let visit: ReturnType<typeof createVisitHandler>;
const afterDue = Date.parse('2026-11-11T12:00:01Z');
const target = 'https://shop.yunshan.example/autumn?from=page';

beforeAll(async () => {
  api = await startTestApi(eveningBefore);
  brand = await registerTestBrand(api);
  const clock = { now: () => api.now };
  const { clicks, fronts, ...stores } = createTableAdapters({ table: api.table.table, fraction: () => 0.5, clock });
  visit = createVisitHandler({
    find: (slug) => visitLink({ ...stores, clock }, slug),
    fronts,
    clicks,
    clock,
    logger: createRecordingLogger([]),
  });
});
afterAll(() => api.close());
beforeEach(() => {
  api.now = eveningBefore;
});

type Link = Readonly<Record<string, unknown>> & { slug: string; platform: string; leadsTo?: string };

async function queue(overrides: object = {}): Promise<{ postId: string; links: Link[]; path: string }> {
  const { postId } = (
    await api.call({ method: 'POST', path: `${brand.path}/posts`, body: chainedPost(brand, overrides) })
  ).body;
  const path = `${brand.path}/posts/${postId}/links`;
  return { postId, path, links: await read(path) };
}
const read = async (path: string): Promise<Link[]> => (await api.call({ method: 'GET', path })).body.items;
const patch = (path: string, body: object) => api.call({ method: 'PATCH', path, body });
const open = (slug: string, agent: string = agents.browser) =>
  visit(buildHttpEvent({ path: `/l/${slug}`, headers: { 'user-agent': agent } }));
const redirecting = { link: { mode: 'redirect', target } };
const of = (links: readonly Link[], platform: string) => links.find((one) => one.platform === platform)?.slug ?? '';

describe('the links of a post', () => {
  it('are listed with where they lead, the page last', async () => {
    const { links, postId } = await queue({ campaign: '双十一', influencer: 'a', ...redirecting });
    expect(links.map(({ platform, mode }) => [platform, mode])).toEqual([
      ['weibo', 'redirect'],
      ['wechat', 'redirect'],
      ['page', 'page'],
    ]);
    expect(links[0]).toMatchObject({ target, campaign: '双十一', influencer: 'a', isExpired: false });
    expect(links[0]).toMatchObject({ clicks: { total: 0, byChannel: {} }, accountId: brand.weibo });
    expect(new URL(String(links[0]?.leadsTo)).searchParams.get('utm_campaign')).toBe('双十一');
    expect(links[2]).toMatchObject({ slug: postId, url: `https://go.yunshan.example/l/${postId}` });
  });

  it('say how often they were followed, and from where', async () => {
    const { links, path, postId } = await queue(redirecting);
    api.now = afterDue;
    for (const agent of [agents.weibo, agents.weibo, agents.wechat]) await open(of(links, 'weibo'), agent);
    await open(postId);
    const after = await read(path);
    expect(after.map(({ clicks }) => clicks)).toEqual([
      { total: 3, byChannel: { weibo: 2, wechat: 1 } },
      { total: 0, byChannel: {} },
      { total: 1, byChannel: { other: 1 } },
    ]);
  });

  it('take an influencer each', async () => {
    const [weibo, wechat] = chainedPost(brand).deliveries;
    const { links } = await queue({ influencer: 'a', deliveries: [weibo, { ...wechat, influencer: 'b' }] });
    expect(links.map(({ influencer }) => influencer)).toEqual(['a', 'b', undefined]);
  });

  it('of another brand do not exist', async () => {
    const { path } = await queue();
    expect((await api.call({ method: 'GET', path: path.replace('yunshan', 'other') })).status).toBe(404);
    expect((await patch(`${path}/nosuchli`, { mode: 'page' })).body.code).toBe('link-not-found');
  });
});

describe('a change of links', () => {
  it('leads readers elsewhere under the same address, the page among them, and is on record', async () => {
    const { links, path, postId } = await queue(redirecting);
    const changed = await patch(path, { target: 'https://shop.yunshan.example/winter' });
    expect(changed.status).toBe(200);
    api.now = afterDue;
    expect((await open(of(links, 'weibo'))).headers['location']).toContain('/winter?utm_source=weibo');
    expect((await open(postId)).body).toContain('/winter?utm_source=page');
    const { items } = (await api.call({ method: 'GET', path: path.replace('/links', '/log') })).body;
    expect(items).toMatchObject([{ kind: 'decision', outcome: 'change-links', actor: 'root' }]);
    expect(items[0].urls).toHaveLength(3);
  });

  it('may be of one link alone', async () => {
    const { links, path, postId } = await queue(redirecting);
    await patch(`${path}/${of(links, 'wechat')}`, { mode: 'page', target: 'https://shop.yunshan.example/wechat' });
    api.now = afterDue;
    expect((await open(of(links, 'wechat'))).body).toContain('shop.yunshan.example/wechat?utm_source=wechat');
    expect((await open(of(links, 'weibo'))).statusCode).toBe(302);
    expect((await open(postId)).body).not.toContain('/wechat?');
  });

  it('that changes nothing is not recorded again', async () => {
    const { path } = await queue(redirecting);
    for (let time = 0; time < 2; time++) await patch(path, { target: 'https://shop.yunshan.example/winter' });
    expect((await api.call({ method: 'GET', path: path.replace('/links', '/log') })).body.items).toHaveLength(1);
  });

  it('is refused where a link would lead nowhere, or where its platform does not want it to', async () => {
    const { path } = await queue(redirecting);
    const none = await patch(path, { target: null });
    expect([none.status, none.body.findings[0].code]).toEqual([400, 'target-required']);
    const shop = await patch(path, { target: 'https://item.taobao.com/x' });
    expect([shop.status, shop.body.findings[0].field]).toEqual([400, 'target']);
    expect((await patch(path, {})).body.findings[0].code).toBe('nothing-to-change');
    expect((await patch(path, { target: 'javascript:alert(1)' })).status).toBe(400);
    expect((await read(path)).map((link) => link['target'])).toEqual([target, target, target]);
  });

  it('is the business of editors', async () => {
    const { path } = await queue();
    const viewer = { tokenId: 't', brandId: 'yunshan', role: 'viewer' } as const;
    const answer = await api.call({ method: 'PATCH', path, body: { mode: 'page' }, caller: viewer });
    expect(answer.status).toBe(403);
  });
});

describe('a link that ends', () => {
  const link = { mode: 'redirect', target, expiresAt: '2026-11-12T00:00:00+08:00' };

  it('leads to its target until then, and says afterwards that it is over, with its page', async () => {
    const { links, path, postId } = await queue({ link });
    const slug = of(links, 'weibo');
    api.now = Date.parse('2026-11-11T15:59:59.999Z');
    expect((await open(slug)).statusCode).toBe(302);
    api.now++;
    for (const one of [slug, postId]) {
      const { statusCode, headers, body } = await open(one);
      expect([statusCode, headers['cache-control']]).toEqual([410, 'no-store']);
      expect(body).toContain('链接已过期');
    }
    const after = await read(path);
    expect(after[0]).toMatchObject({ isExpired: true, expiresAt: '2026-11-11T16:00:00.000Z', clicks: { total: 1 } });
  });

  it('goes on when its end is put off or taken away', async () => {
    const { links, path } = await queue({ link });
    api.now = Date.parse('2026-11-13T00:00:00Z');
    await patch(path, { expiresAt: '2026-11-14T00:00:00Z' });
    expect((await open(of(links, 'weibo'))).statusCode).toBe(302);
    await patch(path, { expiresAt: null });
    api.now = Date.parse('2027-11-13T00:00:00Z');
    expect((await open(of(links, 'weibo'))).statusCode).toBe(302);
  });

  it.each(['2026-11-11T19:59:00+08:00', '2026-11-11T20:00:00+08:00'])(
    'cannot end at %s, when nobody has seen the post yet',
    async (expiresAt) => {
      const body = chainedPost(brand, { link: { mode: 'redirect', target, expiresAt } });
      for (const path of [`${brand.path}/posts`, `${brand.path}/posts:validate`]) {
        const { findings } = (await api.call({ method: 'POST', path, body })).body;
        expect(findings).toContainEqual(
          expect.objectContaining({ field: 'link.expiresAt', code: 'link-ends-before-due', limit: dueAt }),
        );
      }
      const { path } = await queue(redirecting);
      const changed = await patch(path, { expiresAt });
      expect([changed.status, changed.body.findings[0].field]).toEqual([400, 'expiresAt']);
      expect((await read(path)).map((one) => one['expiresAt'])).toEqual([undefined, undefined, undefined]);
    },
  );

  it('is not left to end before its post by an edit that puts the post off', async () => {
    const { postId } = await queue({ link: { ...link, expiresAt: '2026-11-11T21:00:00+08:00' } });
    const path = `${brand.path}/posts/${postId}`;
    const { body, status } = await patch(path, { dueAt: '2026-11-11T22:00:00+08:00' });
    expect([status, body.findings[0].code]).toEqual([422, 'link-ends-before-due']);
  });

  it('has an end that is a moment', async () => {
    const body = chainedPost(brand, { link: { expiresAt: 'tomorrow' } });
    const answer = await api.call({ method: 'POST', path: `${brand.path}/posts`, body });
    expect([answer.status, answer.body.findings[0].code]).toEqual([400, 'time-format']);
  });
});

describe("a brand's rule", () => {
  const path = '/v1/brands/yunshan/tracking';

  it('is the usual one until it is set, and then holds for links that are out', async () => {
    const { links } = await queue(redirecting);
    const before = (await api.call({ method: 'GET', path })).body;
    expect(before).toMatchObject({ version: 0, parameters: { utm_source: '{platform}', hmsr: '{platform}' } });
    const put = await api.call({ method: 'PUT', path, body: { parameters: { src: '{platform}-{post}' } } });
    expect(put.body).toMatchObject({ version: 1, updatedBy: 'root', parameters: { src: '{platform}-{post}' } });
    api.now = afterDue;
    const location = (await open(of(links, 'weibo'))).headers['location'] ?? '';
    expect([...new URL(location).searchParams.keys()]).toEqual(['from', 'src']);
    await api.call({ method: 'PUT', path, body: { parameters: before.parameters } });
  });

  it.each([
    [{ a: '{phone}' }, 'unknown-field'],
    [{ 'a b': 'x' }, 'invalid-value'],
    [{ a: 'x\r\ny' }, 'control-characters'],
    [Object.fromEntries(Array.from({ length: 21 }, (_, n) => [`p${n}`, 'x'])), 'too-many-parameters'],
  ])('%j is refused', async (parameters, code) => {
    const { status, body } = await api.call({ method: 'PUT', path, body: { parameters } });
    expect(status).toBe(400);
    if (code !== 'invalid-value') expect(body.findings[0].code).toBe(code);
  });
});
