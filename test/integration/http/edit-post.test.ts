import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Delivery } from '../../../shared/domain/delivery.ts';
import { chainedPost, eveningBefore, registerTestBrand, type TestBrand } from '../../support/http/singles-day-brand.ts';
import { startTestApi, type TestApi } from '../../support/http/test-api.ts';

let api: TestApi;
let brand: TestBrand;

beforeAll(async () => {
  api = await startTestApi(eveningBefore);
  brand = await registerTestBrand(api);
});
afterAll(() => api.close());
beforeEach(() => {
  api.now = eveningBefore;
  api.sent.length = 0;
});

const queue = async (overrides: object = {}) =>
  (await api.call({ method: 'POST', path: `${brand.path}/posts`, body: chainedPost(brand, overrides) })).body;
const edit = (postId: string, body: object, headers: Record<string, string> = {}) =>
  api.call({ method: 'PATCH', path: `${brand.path}/posts/${postId}`, body, headers });
const read = (postId: string) => api.call({ path: `${brand.path}/posts/${postId}` });

async function deliveryOf(postId: string, accountId: string): Promise<Delivery> {
  const found = (await api.deps.deliveries.listByPost(postId)).filter((one) => one.accountId === accountId).at(-1);
  if (found === undefined) throw new TypeError(`There is no delivery on ${accountId}.`);
  return found;
}
async function change(postId: string, accountId: string, values: Partial<Delivery>): Promise<void> {
  const delivery = await deliveryOf(postId, accountId);
  await api.deps.deliveries.replace(delivery, { ...delivery, ...values });
}
const attempt = { attemptId: 'a1', step: 'share', effect: 'once', startedAt: 1, leaseUntil: 2 } as const;
const claimed = { state: 'publishing', attempts: 1, attempt } as const;
const weiboText = (text: string) => ({ deliveries: [{ accountId: brand.weibo, text }] });

describe('editing a post', () => {
  it('makes the next revision of what it changes and leaves the rest as it was', async () => {
    const before = await queue();
    const { status, body, headers } = await edit(before.postId, { title: '秋茶改期', ...weiboText('改好了 {{link}}') });
    expect(status, JSON.stringify(body)).toBe(200);
    expect(headers['etag']).toBe('"2"');
    expect(body).toMatchObject({ revision: 2, title: '秋茶改期', unchanged: [], landing: { title: '秋茶改期' } });
    expect(body.deliveries[0]).toMatchObject({ content: { text: '改好了 {{link}}' }, state: 'scheduled' });
    expect(body.deliveries[1]).toEqual({ ...before.deliveries[1], attendAt: body.deliveries[1].attendAt });
    expect(body.landing).toEqual({ ...before.landing, title: '秋茶改期' });
  });

  it('raises the version of what has moved, so that messages on their way find nothing to do', async () => {
    const { postId } = await queue();
    await edit(postId, weiboText('第二版 {{link}}'));
    expect(await deliveryOf(postId, brand.weibo)).toMatchObject({ revision: 2, version: 2, state: 'scheduled' });
    expect(await deliveryOf(postId, brand.wechat)).toMatchObject({ revision: 2, version: 2, state: 'waiting' });
  });

  it('moves a post to another time, on the clock of its zone, and sends at once what is due within minutes', async () => {
    const { postId } = await queue();
    const later = await edit(postId, { dueAt: '2026-11-12T08:30' });
    expect(later.body).toMatchObject({ dueAt: '2026-11-12T08:30:00+08:00[Asia/Shanghai]' });
    expect(later.body.deliveries[0]).toMatchObject({ dueAt: '2026-11-12T08:30:00+08:00[Asia/Shanghai]' });
    expect(api.sent).toEqual([]);
    const listed = await api.call({ path: `${brand.path}/posts?from=2026-11-12&to=2026-11-13&limit=100` });
    expect(listed.status, listed.text).toBe(200);
    expect(listed.body.items.map((one: { postId: string }) => one.postId)).toContain(postId);
    await edit(postId, { dueAt: '2026-11-10T18:02', latenessLimitMinutes: 5 });
    expect(api.sent).toMatchObject([{ postId, version: 3, label: 'scheduled' }]);
    expect(await deliveryOf(postId, brand.weibo)).toMatchObject({ latenessLimitMs: 300_000 });
  });

  it('adds accounts with links of their own, and takes others out', async () => {
    const { postId, deliveries } = await queue();
    const account = { platform: 'wechat', name: '云杉茶馆', appId: 'wx1123456789abcdef' };
    const other = await api.call({ method: 'POST', path: `${brand.path}/accounts`, body: account });
    const article = { accountId: other.body.accountId, title: '秋茶', body: '<p>新茶到了。</p>' };
    const { status, body } = await edit(postId, { deliveries: [article], removeDeliveries: [brand.wechat] });
    expect(status, JSON.stringify(body)).toBe(200);
    expect(body.deliveries.map((one: { state: string }) => one.state)).toEqual(['scheduled', 'cancelled', 'scheduled']);
    expect(new Set(body.deliveries.map((one: { linkUrl: string }) => one.linkUrl)).size).toBe(3);
    expect((await deliveryOf(postId, brand.weibo)).hasFollowers).toBeUndefined();
    // Taken back in, it is another delivery; what was cancelled stays so.
    const again = await edit(postId, {
      deliveries: [{ accountId: brand.wechat, title: '秋茶', body: '<p>又来了。</p>' }],
    });
    expect(again.status, JSON.stringify(again.body)).toBe(200);
    expect(again.body.deliveries).toHaveLength(4);
    expect(again.body.deliveries[1]).toMatchObject({ deliveryId: deliveries[1].deliveryId, state: 'cancelled' });
    expect(again.body.deliveries[3]).toMatchObject({ accountId: brand.wechat, state: 'scheduled' });
  });

  it('ends a wait, and begins one', async () => {
    const { postId } = await queue();
    const body = '<p>详情见阅读原文。</p>';
    const free = await edit(postId, { deliveries: [{ accountId: brand.wechat, after: null, body }] });
    expect(free.status, JSON.stringify(free.body)).toBe(200);
    expect(free.body.deliveries[1]).toMatchObject({ state: 'scheduled', dueAt: free.body.dueAt });
    const chained = await edit(postId, { deliveries: [{ accountId: brand.wechat, after: brand.weibo }] });
    expect(chained.body.deliveries[1]).toMatchObject({ state: 'waiting', after: brand.weibo });
    expect(chained.body.deliveries[1]).not.toHaveProperty('dueAt');
    expect(await deliveryOf(postId, brand.weibo)).toMatchObject({ hasFollowers: true });
  });

  it('changes where all links of the post lead', async () => {
    const { postId } = await queue();
    await edit(postId, { link: { target: 'https://shop.yunshan.example/winter' } });
    const links = await api.call({ path: `${brand.path}/posts/${postId}/links` });
    const targets = links.body.items.map((one: { target: string }) => one.target);
    expect(new Set(targets)).toEqual(new Set(['https://shop.yunshan.example/winter']));
  });

  it('changes nothing where all is as wished already', async () => {
    const { postId, title } = await queue();
    expect((await edit(postId, { title })).body).toMatchObject({ revision: 1, unchanged: [] });
  });

  it('keeps what is claimed, and names it', async () => {
    const { postId, deliveries } = await queue();
    await change(postId, brand.weibo, claimed);
    const { status, body } = await edit(postId, { dueAt: '2026-11-12T08:30', ...weiboText('太晚了 {{link}}') });
    expect(status, JSON.stringify(body)).toBe(200);
    expect(body.unchanged).toEqual([
      { deliveryId: deliveries[0].deliveryId, accountId: brand.weibo, state: 'publishing' },
    ]);
    expect(body.deliveries[0].content.text).toBe(deliveries[0].content.text);
    expect(await deliveryOf(postId, brand.weibo)).toMatchObject({ revision: 1, version: 1, state: 'publishing' });
    expect(await deliveryOf(postId, brand.wechat)).toMatchObject({ revision: 2 });
  });

  it.each<[string, Partial<Delivery>]>([
    ['is being published', claimed],
    ['may be out', { ...claimed, state: 'unknown' }],
    ['was tried without an answer', { ...claimed, state: 'retrying', doubtSince: 1 }],
    ['is with a person', { state: 'handed-over' }],
  ])('is refused where nothing is left to change, because it %s', async (_why, values) => {
    const { postId, deliveries } = await queue({ deliveries: chainedPost(brand).deliveries.slice(0, 1) });
    await change(postId, brand.weibo, values);
    const { status, body } = await edit(postId, weiboText('太晚了 {{link}}'));
    expect({ status, code: body.code }).toEqual({ status: 409, code: 'already-claimed' });
    expect(body.messages.zh).toContain(deliveries[0].deliveryId);
    expect((await read(postId)).body).toMatchObject({ revision: 1 });
  });

  it('is refused for a post that has ended', async () => {
    const { postId } = await queue();
    await api.call({ method: 'POST', path: `${brand.path}/posts/${postId}/cancel` });
    expect(await edit(postId, weiboText('太晚了 {{link}}'))).toMatchObject({
      status: 409,
      body: { code: 'already-settled' },
    });
  });

  it('corrects what has failed, so that it can be opened again', async () => {
    const { postId, deliveries } = await queue({ deliveries: chainedPost(brand).deliveries.slice(0, 1) });
    const { attendAt: _, attendLabel: _label, ...rest } = await deliveryOf(postId, brand.weibo);
    await api.deps.deliveries.replace(await deliveryOf(postId, brand.weibo), {
      ...rest,
      state: 'failed',
      attempts: 1,
      attempt,
    });
    expect((await edit(postId, weiboText('改好了 {{link}}'))).body.deliveries[0]).toMatchObject({ state: 'failed' });
    const path = `${brand.path}/posts/${postId}/deliveries/${deliveries[0].deliveryId}/resolve`;
    const { body } = await api.call({ method: 'POST', path, body: { verdict: 'reopen' } });
    expect(body.deliveries[0]).toMatchObject({ state: 'scheduled', content: { text: '改好了 {{link}}' } });
  });

  it('names what was claimed between its look and its write, be it all there is', async () => {
    const { postId } = await queue({ deliveries: chainedPost(brand).deliveries.slice(0, 1) });
    const { replace } = api.deps.deliveries;
    Object.assign(api.deps.deliveries, {
      replace: async (before: Delivery, after: Delivery) => {
        Object.assign(api.deps.deliveries, { replace });
        await replace(before, { ...before, ...claimed });
        await replace(before, after);
      },
    });
    expect(await edit(postId, weiboText('太晚了 {{link}}'))).toMatchObject({
      status: 200,
      body: { revision: 2, unchanged: [{ accountId: brand.weibo, state: 'publishing' }] },
    });
    expect(await deliveryOf(postId, brand.weibo)).toMatchObject({ revision: 1, state: 'publishing' });
    expect((await read(postId)).body.deliveries[0].content.text).toContain('今晚八点');
  });

  it('is checked as a new post is', async () => {
    const { postId } = await queue();
    const { status, body } = await edit(postId, {
      dueAt: '2026-11-01T08:00',
      deliveries: [
        { accountId: brand.weibo, text: `${'长'.repeat(200)} {{link}}` },
        { accountId: 'nobody', text: '?' },
      ],
    });
    expect(status).toBe(422);
    expect(body.code).toBe('post-refused');
    const codes = body.findings.map((one: { code: string }) => one.code);
    expect(codes).toEqual(expect.arrayContaining(['weibo-text-too-long', 'account-unknown', 'due-time-past']));
    expect((await read(postId)).body).toMatchObject({ revision: 1 });
  });

  it.each([
    ['removes what is not there', { removeDeliveries: ['nobody'] }, 'delivery-unknown'],
    [
      'names a delivery twice',
      () => ({
        deliveries: [
          { accountId: brand.weibo, text: '一' },
          { accountId: brand.weibo, text: '二' },
        ],
      }),
      'account-twice',
    ],
    ['asks for another shape', () => ({ deliveries: [{ accountId: brand.wechat, shape: 'gallery' }] }), 'shape-stays'],
    ['removes all', () => ({ removeDeliveries: [brand.weibo, brand.wechat] }), 'last-delivery'],
  ])('is refused where it %s', async (_what, wish, code) => {
    const { postId } = await queue();
    const { status, body } = await edit(postId, typeof wish === 'function' ? wish() : wish);
    expect([status, body.findings?.[0]?.code]).toEqual([422, code]);
  });

  it('takes no edit that says nothing', async () => {
    const { postId } = await queue();
    expect(await edit(postId, {})).toMatchObject({ status: 400 });
  });

  it('is only of the revision that was seen, where that is said', async () => {
    const { postId } = await queue();
    const etag = (await read(postId)).headers['etag'] ?? '';
    expect((await edit(postId, { title: '甲' }, { 'if-match': etag })).status).toBe(200);
    const late = await edit(postId, { title: '乙' }, { 'if-match': etag });
    expect(late).toMatchObject({ status: 412, body: { code: 'revision-stale' } });
    expect(await edit(postId, { title: '乙' }, { 'if-match': 'x' })).toMatchObject({
      status: 400,
      body: { code: 'if-match-invalid' },
    });
    expect((await edit(postId, { title: '丙' })).body).toMatchObject({ revision: 3, title: '丙' });
  });

  it('is done once however often it is asked for with one key, and takes no other body under it', async () => {
    const { postId } = await queue();
    const key = { 'idempotency-key': 'edit-1' };
    await edit(postId, weiboText('第二版 {{link}}'), key);
    const again = await edit(postId, weiboText('第二版 {{link}}'), key);
    expect(again).toMatchObject({ status: 200, headers: { 'idempotency-replayed': 'true' }, body: { revision: 2 } });
    expect(await edit(postId, { title: '别的' }, key)).toMatchObject({
      status: 422,
      body: { code: 'idempotency-key-reused' },
    });
  });

  it('is in the log, with times and accounts but without texts', async () => {
    const { postId } = await queue();
    await edit(postId, { dueAt: '2026-11-12T08:30', ...weiboText('秘密 {{link}}') });
    const { body, text } = await api.call({ path: `${brand.path}/posts/${postId}/log` });
    expect(body.items).toMatchObject([{ outcome: 'edit', actor: 'root', kind: 'decision' }]);
    expect(body.items[0].changes).toEqual([
      { field: 'dueAt', before: '2026-11-11T12:00:00.000Z', after: '2026-11-12T08:30' },
      { field: `deliveries.${brand.weibo}.text` },
    ]);
    expect(text).not.toContain('秘密');
  });

  it('is for editors of the brand', async () => {
    const { postId } = await queue();
    const as = (caller: object) =>
      api.call({
        method: 'PATCH',
        path: `${brand.path}/posts/${postId}`,
        body: { title: '乙' },
        caller: { tokenId: 't', brandId: brand.brandId, role: 'editor', ...caller },
      });
    expect((await as({ role: 'viewer' })).status).toBe(403);
    expect((await as({ brandId: 'other' })).status).toBe(404);
    expect((await as({})).status).toBe(200);
    expect(await edit('pnone', { title: '乙' })).toMatchObject({ status: 404, body: { code: 'post-not-found' } });
  });
});

describe('duplicating a post', () => {
  it('queues it once more for another time, with links of its own', async () => {
    const original = await queue();
    const path = `${brand.path}/posts/${original.postId}/duplicate`;
    const request = {
      method: 'POST',
      path,
      body: { dueAt: '2026-11-12T20:00' },
      headers: { 'idempotency-key': 'dup-1' },
    } as const;
    const { status, body } = await api.call(request);
    expect(status, JSON.stringify(body)).toBe(201);
    expect(body).toMatchObject({
      revision: 1,
      dueAt: '2026-11-12T20:00:00+08:00[Asia/Shanghai]',
      landing: original.landing,
    });
    const contents = (one: { deliveries: { content: unknown }[] }) => one.deliveries.map(({ content }) => content);
    expect(contents(body)).toEqual(contents(original));
    expect(body.postId).not.toBe(original.postId);
    expect(body.deliveries[0].linkUrl).not.toBe(original.deliveries[0].linkUrl);
    expect((await api.call(request)).body.postId).toBe(body.postId);
    expect((await api.call({ ...request, body: { dueAt: '2026-11-01T20:00' }, headers: {} })).status).toBe(422);
  });
});

describe('moving many posts', () => {
  const reschedule = (body: object, headers: Record<string, string> = {}) =>
    api.call({ method: 'POST', path: `${brand.path}/posts:reschedule`, body, headers });

  it('shifts each by the same span, and says of each what became of it', async () => {
    const [first, second] = [await queue(), await queue()];
    await api.call({ method: 'POST', path: `${brand.path}/posts/${second.postId}/cancel` });
    const { status, body } = await reschedule({ postIds: [first.postId, second.postId, 'pnone'], shift: 'P1D' });
    expect(status, JSON.stringify(body)).toBe(200);
    expect(body.items).toMatchObject([
      { postId: first.postId, isMoved: true, dueAt: '2026-11-12T20:00:00+08:00[Asia/Shanghai]', revision: 2 },
      { postId: second.postId, isMoved: false, problem: { code: 'already-settled' } },
      { postId: 'pnone', isMoved: false, problem: { code: 'post-not-found' } },
    ]);
  });

  it('gives each its own time, and shifts no further when it is repeated with its key', async () => {
    const { postId } = await queue();
    await reschedule({ posts: [{ postId, dueAt: '2026-11-13T09:00' }] });
    const key = { 'idempotency-key': 'shift-1' };
    for (let time = 0; time < 2; time++) {
      const { body } = await reschedule({ postIds: [postId], shift: '-PT30M' }, key);
      expect(body.items).toMatchObject([{ postId, isMoved: true, dueAt: '2026-11-13T08:30:00+08:00[Asia/Shanghai]' }]);
    }
    expect((await read(postId)).body.dueAt).toBe('2026-11-13T08:30:00+08:00[Asia/Shanghai]');
    expect((await reschedule({ postIds: [postId], shift: 'tomorrow' })).status).toBe(400);
  });
});
