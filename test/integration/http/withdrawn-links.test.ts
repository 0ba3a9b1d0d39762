import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTableAdapters } from '../../../functions/visit/table-adapters.ts';
import { createVisitHandler } from '../../../functions/visit/visit.ts';
import type { Delivery } from '../../../shared/domain/delivery.ts';
import { visitLink } from '../../../shared/use-cases/visit-link.ts';
import { withdrawPost } from '../../../shared/use-cases/withdraw-post.ts';
import { buildHttpEvent } from '../../support/http/http-event.ts';
import { chainedPost, eveningBefore, registerTestBrand, type TestBrand } from '../../support/http/singles-day-brand.ts';
import { startTestApi, type TestApi } from '../../support/http/test-api.ts';
import { agents } from '../../support/http/user-agents.ts';
import { createRecordingLogger } from '../../support/recording-logger.ts';

let api: TestApi;
let brand: TestBrand;
let visit: ReturnType<typeof createVisitHandler>;
const afterDue = Date.parse('2026-11-11T12:00:01Z');

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
  api.events.length = 0;
});

type Queued = { postId: string; deliveries: { deliveryId: string; accountId: string; linkUrl: string }[] };

/** A post that is due, and what `outOn` names of it is out. */
async function queue(outOn: readonly string[], overrides: object = {}): Promise<Queued> {
  const body = chainedPost(brand, overrides);
  const post: Queued = (await api.call({ method: 'POST', path: `${brand.path}/posts`, body })).body;
  for (const delivery of await api.deps.deliveries.listByPost(post.postId)) {
    if (!outOn.includes(delivery.accountId)) continue;
    const { attendAt: _done, attendLabel: _label, ...rest } = delivery;
    const out: Delivery = { ...rest, state: 'published', result: { at: api.now, url: 'https://weibo.com/1/Abc' } };
    await api.deps.deliveries.replace(delivery, out);
  }
  api.now = afterDue;
  return post;
}
const pathOf = ({ postId }: Queued) => `${brand.path}/posts/${postId}`;
const withdraw = (post: Queued, body: object = {}) =>
  api.call({ method: 'POST', path: `${pathOf(post)}/withdraw`, body });
const elsewhere = 'https://shop.yunshan.example/b';
const redirect = (post: Queued, slug?: string) =>
  api.call({
    method: 'PATCH',
    path: `${pathOf(post)}/links${slug === undefined ? '' : `/${slug}`}`,
    body: { target: elsewhere },
  });
const slugsOf = ({ deliveries }: Queued) => deliveries.map(({ linkUrl }) => linkUrl.split('/').at(-1) ?? '');
const open = (slug: string) =>
  visit(buildHttpEvent({ path: `/l/${slug}`, headers: { 'user-agent': agents.browser, 'accept-language': 'zh-CN' } }));
const statusesOf = async (slugs: readonly string[]) =>
  Promise.all(slugs.map(async (slug) => (await open(slug)).statusCode));
const both = () => [brand.weibo, brand.wechat];

describe('the links of a post that is taken back', () => {
  it.each(['page', 'redirect'])('are gone with its page at once, those that lead to a %s', async (mode) => {
    const post = await queue(both(), { link: { mode, target: 'https://shop.yunshan.example/autumn' } });
    const [own = ''] = slugsOf(post);
    expect((await open(own)).statusCode).toBe(mode === 'page' ? 200 : 302);
    const { body } = await withdraw(post, { reason: '价格写错了' });
    expect(body).toMatchObject({ withdrawnAt: '2026-11-11T12:00:01.000Z', deliveries: [{ state: 'withdrawing' }, {}] });
    expect(await statusesOf([post.postId, ...slugsOf(post)])).toEqual([410, 410, 410]);
    const gone = await open(own);
    expect(gone.headers).toMatchObject({ 'x-robots-tag': 'noindex', 'cache-control': 'no-store' });
    expect(gone.body).toContain('内容已撤回');
    expect(gone.body).not.toContain('秋茶');
  });

  it('stay gone where a platform does not give the post back', async () => {
    const post = await queue(both());
    await withdraw(post);
    for (const { deliveryId } of post.deliveries) {
      const path = `${pathOf(post)}/deliveries/${deliveryId}/resolve`;
      const { body } = await api.call({ method: 'POST', path, body: { verdict: 'give-up' } });
      expect(body).toMatchObject({ postId: post.postId });
    }
    expect(await statusesOf([post.postId, ...slugsOf(post)])).toEqual([410, 410, 410]);
  });

  it('of one delivery go alone, and the page with the last of them', async () => {
    const post = await queue(both());
    const [first = '', second = ''] = slugsOf(post);
    const [one, other] = post.deliveries.map(({ deliveryId }) => ({ deliveryIds: [deliveryId], withFollowers: false }));
    expect((await withdraw(post, one)).body).not.toHaveProperty('withdrawnAt');
    expect(await statusesOf([post.postId, first, second])).toEqual([200, 410, 200]);
    expect(api.events.map(({ type }) => type)).not.toContain('post.withdrawn');
    expect((await withdraw(post, other)).body).toHaveProperty('withdrawnAt');
    expect(await statusesOf([post.postId, first, second])).toEqual([410, 410, 410]);
  });

  it('are told to the bus and written down with who wanted it and why, once', async () => {
    const post = await queue(both());
    await withdraw(post, { reason: '价格写错了' });
    await withdraw(post, { reason: '价格写错了' });
    const told = api.events.filter(({ type }) => type === 'post.withdrawn');
    expect(new Set(told.map(({ eventId }) => eventId)).size).toBe(1);
    expect(told[0]).toMatchObject({ brandId: brand.brandId, detail: { postId: post.postId, hasSyncTargets: true } });
    const log = (await api.call({ path: `${pathOf(post)}/log` })).body.items as Record<string, unknown>[];
    expect(log.filter(({ outcome }) => outcome === 'withdraw-links')).toMatchObject([
      { actor: 'root', reason: '价格写错了', urls: { length: 3 } },
    ]);
  });

  it('say so in the list of links, and cannot be changed any more', async () => {
    const post = await queue(both());
    await withdraw(post);
    for (const slug of [undefined, post.postId, slugsOf(post)[0]]) {
      expect(await redirect(post, slug)).toMatchObject({ status: 409, body: { code: 'post-withdrawn' } });
    }
    const { items } = (await api.call({ path: `${pathOf(post)}/links` })).body;
    for (const link of items) expect(link).toHaveProperty('withdrawnAt', '2026-11-11T12:00:01.000Z');
    expect(await statusesOf([post.postId, ...slugsOf(post)])).toEqual([410, 410, 410]);
  });

  it('of one delivery cannot be changed any more, while the others can', async () => {
    const post = await queue(both());
    const [first, second] = post.deliveries;
    const [own = '', other = ''] = slugsOf(post);
    await withdraw(post, { deliveryIds: [second?.deliveryId ?? ''] });
    expect(first).toBeDefined();
    expect(await redirect(post, other)).toMatchObject({ status: 409, body: { code: 'link-withdrawn' } });
    expect((await redirect(post)).status).toBe(200);
    const stored = await api.deps.links.getMany([own, other]);
    const targetOf = (slug: string) => stored.find((link) => link.slug === slug)?.target;
    expect([targetOf(own), targetOf(other)]).toEqual([elsewhere, expect.not.stringContaining(elsewhere)]);
  });

  it('end although somebody changes where they lead at the same moment', async () => {
    const post = await queue(both());
    const { links } = api.deps;
    let isFirst = true;
    const racing: typeof links.replace = async (before, after) => {
      if (isFirst) {
        isFirst = false;
        await links.replace(before, { ...before, expiresAt: '2027-01-01T00:00:00.000Z', version: 1 });
      }
      return links.replace(before, after);
    };
    const input = { brandId: brand.brandId, postId: post.postId, tokenId: 'root', withFollowers: true };
    await withdrawPost({ ...api.deps, links: { ...links, replace: racing } }, input);
    const stored = await links.getMany(slugsOf(post));
    expect(stored.map(({ withdrawnAt }) => withdrawnAt)).not.toContain(undefined);
    expect(stored.filter(({ expiresAt }) => expiresAt !== undefined)).toHaveLength(1);
  });

  it('keep what failed of it from being published later', async () => {
    const post = await queue([brand.weibo]);
    const [, second] = post.deliveries;
    const stored = (await api.deps.deliveries.listByPost(post.postId)).find(
      ({ accountId }) => accountId === brand.wechat,
    );
    if (stored === undefined) throw new Error('The post has no such delivery.');
    await api.deps.deliveries.replace(stored, { ...stored, state: 'failed' });
    await withdraw(post);
    const path = `${pathOf(post)}/deliveries/${second?.deliveryId}/resolve`;
    const body = { verdict: 'reopen', dueAt: '2026-11-12T12:00:00+08:00' };
    expect(await api.call({ method: 'POST', path, body })).toMatchObject({
      status: 409,
      body: { code: 'post-withdrawn' },
    });
  });
});
