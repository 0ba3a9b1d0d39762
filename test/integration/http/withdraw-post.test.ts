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
  api.events.length = 0;
  api.sent.length = 0;
});

type Queued = { postId: string; deliveries: { deliveryId: string; accountId: string }[] };
const queue = async (): Promise<Queued> =>
  (await api.call({ method: 'POST', path: `${brand.path}/posts`, body: chainedPost(brand) })).body;
const withdraw = (postId: string, body: object = {}) =>
  api.call({ method: 'POST', path: `${brand.path}/posts/${postId}/withdraw`, body });

async function change(postId: string, accountId: string, values: Partial<Delivery>): Promise<void> {
  const delivery = (await api.deps.deliveries.listByPost(postId)).find((one) => one.accountId === accountId);
  if (delivery === undefined) throw new Error('The post has no such delivery.');
  const { attendAt: _done, attendLabel: _label, ...rest } = delivery;
  await api.deps.deliveries.replace(delivery, { ...(values.result === undefined ? delivery : rest), ...values });
}
const out = (platformId: string): Partial<Delivery> => ({
  state: 'published',
  result: { at: api.now, platformId, url: `https://weibo.com/1/${platformId}` },
});
const attempt = { attemptId: 'a1', step: 'share', effect: 'once', startedAt: 1, leaseUntil: 2 } as const;
const statesOf = (body: { deliveries: { state: string }[] }) => body.deliveries.map(({ state }) => state);

describe('taking a post back', () => {
  it('takes back what is out and cancels what is not, with who wanted it and why', async () => {
    const { postId, deliveries } = await queue();
    await change(postId, brand.weibo, out('11'));
    const { status, body } = await withdraw(postId, { reason: '价格写错了' });
    expect(status, JSON.stringify(body)).toBe(200);
    expect(statesOf(body)).toEqual(['withdrawing', 'cancelled']);
    expect(body.deliveries[0]).toMatchObject({
      withdrawal: { status: 'under-way', message: { zh: '正在平台上撤回。' } },
      decision: { verdicts: ['it-is-not-there', 'give-up'] },
    });
    expect(api.sent).toMatchObject([{ deliveryId: deliveries[0]?.deliveryId, label: 'withdrawing' }]);
    const log = await api.call({ path: `${brand.path}/posts/${postId}/log` });
    const said = log.body.items.map((entry: Record<string, unknown>) => [entry['outcome'], entry['reason']]);
    expect(said.toSorted()).toEqual([
      ['cancel', '价格写错了'],
      ['withdraw', '价格写错了'],
      ['withdraw-links', '价格写错了'],
    ]);
    expect(new Set(log.body.items.map((entry: Record<string, unknown>) => entry['actor']))).toEqual(new Set(['root']));
  });

  it.each(['publishing', 'processing', 'unknown', 'needs-person'] as const)(
    'of what is %s is kept until it is known whether it is out',
    async (state) => {
      const { postId } = await queue();
      await change(postId, brand.weibo, { state, attempts: 1, attempt });
      const { status, body } = await withdraw(postId);
      expect(status, JSON.stringify(body)).toBe(200);
      expect(statesOf(body)).toEqual([state, 'cancelled']);
      expect(body.deliveries[0]).toMatchObject({ withdrawal: { status: 'waits' } });
    },
  );

  it('of one delivery takes what is chained to it along, unless told otherwise', async () => {
    const one = await queue();
    await change(one.postId, brand.weibo, out('21'));
    await change(one.postId, brand.wechat, out('22'));
    const deliveryIds = [one.deliveries[0]?.deliveryId];
    const alone = await withdraw(one.postId, { deliveryIds, withFollowers: false });
    expect(statesOf(alone.body)).toEqual(['withdrawing', 'published']);
    const along = await withdraw(one.postId, { deliveryIds });
    expect(statesOf(along.body)).toEqual(['withdrawing', 'withdrawing']);
  });

  it('twice is the same as once', async () => {
    const { postId } = await queue();
    await change(postId, brand.weibo, out('31'));
    await withdraw(postId);
    const before = await api.deps.deliveries.listByPost(postId);
    expect((await withdraw(postId)).status).toBe(200);
    expect(await api.deps.deliveries.listByPost(postId)).toEqual(before);
  });

  it('that has ended without being out is a conflict', async () => {
    const { postId } = await queue();
    for (const account of [brand.weibo, brand.wechat]) await change(postId, account, { state: 'failed' });
    expect(await withdraw(postId)).toMatchObject({ status: 409, body: { code: 'nothing-to-withdraw' } });
  });

  it('knows no delivery and no post of others', async () => {
    const { postId } = await queue();
    expect(await withdraw(postId, { deliveryIds: ['d404'] })).toMatchObject({ body: { code: 'delivery-not-found' } });
    expect(await withdraw('p404')).toMatchObject({ status: 404, body: { code: 'post-not-found' } });
  });

  it.each([
    ['it-is-not-there', 'withdrawn', 'delivery.withdrawn'],
    ['give-up', 'published', 'delivery.withdrawal-refused'],
  ])('by hand ends with %s: %s', async (verdict, state, type) => {
    const { postId, deliveries } = await queue();
    await change(postId, brand.weibo, out('41'));
    await withdraw(postId);
    api.events.length = 0;
    const path = `${brand.path}/posts/${postId}/deliveries/${deliveries[0]?.deliveryId}/resolve`;
    const { status, body } = await api.call({ method: 'POST', path, body: { verdict } });
    expect(status, JSON.stringify(body)).toBe(200);
    expect(statesOf(body)).toEqual([state, 'cancelled']);
    expect(api.events.map((event) => event.type)).toEqual([type]);
    const again = await withdraw(postId);
    expect(statesOf(again.body)).toEqual([state === 'published' ? 'withdrawing' : state, 'cancelled']);
  });

  it('takes no decision that belongs to publishing', async () => {
    const { postId, deliveries } = await queue();
    await change(postId, brand.weibo, out('51'));
    await withdraw(postId);
    const path = `${brand.path}/posts/${postId}/deliveries/${deliveries[0]?.deliveryId}/resolve`;
    const reopened = await api.call({ method: 'POST', path, body: { verdict: 'reopen' } });
    expect(reopened).toMatchObject({ status: 409, body: { code: 'nothing-to-resolve' } });
  });
});
