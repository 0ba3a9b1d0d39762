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
});

async function queue(): Promise<{ postId: string; deliveries: { deliveryId: string; accountId: string }[] }> {
  return (await api.call({ method: 'POST', path: `${brand.path}/posts`, body: chainedPost(brand) })).body;
}
const cancel = (postId: string) => api.call({ method: 'POST', path: `${brand.path}/posts/${postId}/cancel` });

async function change(postId: string, accountId: string, values: Partial<Delivery>): Promise<void> {
  const delivery = (await api.deps.deliveries.listByPost(postId)).find((one) => one.accountId === accountId);
  if (delivery !== undefined) await api.deps.deliveries.replace(delivery, { ...delivery, ...values });
}
const statesOf = (body: { deliveries: { state: string }[] }) => body.deliveries.map(({ state }) => state);

describe('cancelling a post', () => {
  it('cancels every delivery, with a log entry that names who did it and when', async () => {
    const { postId } = await queue();
    const { status, body } = await cancel(postId);
    expect(status, JSON.stringify(body)).toBe(200);
    expect(statesOf(body)).toEqual(['cancelled', 'cancelled']);
    expect(body.deliveries[0]).toMatchObject({ problem: { kind: 'person' } });
    expect(body.deliveries[0]).not.toHaveProperty('attendAt');
    const log = await api.call({ path: `${brand.path}/posts/${postId}/log` });
    expect(log.body.items).toMatchObject([
      { outcome: 'cancel', actor: 'root', kind: 'decision', at: '2026-11-10T10:00:00.000Z' },
      { outcome: 'cancel', actor: 'root' },
    ]);
  });

  it.each([1, 2, 3, 4, 5])('ends what waits before what it waits for (post %i)', async () => {
    const { postId, deliveries } = await queue();
    await cancel(postId);
    expect(api.events.map((event) => [event.type, event.detail['deliveryId']])).toEqual([
      ['delivery.cancelled', deliveries[1]?.deliveryId],
      ['delivery.cancelled', deliveries[0]?.deliveryId],
    ]);
  });

  it('tells of each delivery whether others wait for it, and whether its page is to be carried on', async () => {
    const { postId } = await queue();
    const chained = chainedPost(brand);
    const alone = { ...chained, sync: [], deliveries: chained.deliveries.slice(0, 1) };
    const { body } = await api.call({ method: 'POST', path: `${brand.path}/posts`, body: alone });
    await cancel(postId);
    await cancel(body.postId);
    const facts = api.events.map(({ detail }) => [detail['hasFollowers'], detail['hasSyncTargets']]);
    expect(facts).toEqual([
      [false, true],
      [true, true],
      [false, false],
    ]);
  });

  it('does not cancel what is claimed between its look and its write', async () => {
    const { postId } = await queue();
    const { replace } = api.deps.deliveries;
    const attempt = { attemptId: 'a1', step: 'share', effect: 'once', startedAt: 1, leaseUntil: 2 } as const;
    Object.assign(api.deps.deliveries, {
      replace: async (before: Delivery, after: Delivery) => {
        if (before.accountId === brand.weibo && after.state === 'cancelled') {
          Object.assign(api.deps.deliveries, { replace });
          await replace(before, { ...before, state: 'publishing', attempts: 1, attempt });
        }
        await replace(before, after);
      },
    });
    expect(await cancel(postId)).toMatchObject({ status: 409, body: { code: 'already-claimed' } });
    const read = await api.call({ path: `${brand.path}/posts/${postId}` });
    expect(statesOf(read.body)).toEqual(['publishing', 'cancelled']);
  });

  it('raises the version, so that messages on their way find nothing to do', async () => {
    const { postId } = await queue();
    await cancel(postId);
    for (const delivery of await api.deps.deliveries.listByPost(postId)) {
      expect(delivery).toMatchObject({ state: 'cancelled', version: 2 });
      expect(delivery.attendAt).toBeUndefined();
    }
  });

  it('twice is the same as once', async () => {
    const { postId } = await queue();
    await cancel(postId);
    api.events.length = 0;
    expect((await cancel(postId)).status).toBe(200);
    expect(api.events).toEqual([]);
  });

  it('names what is claimed and cancels the rest', async () => {
    const { postId, deliveries } = await queue();
    const attempt = { attemptId: 'a1', step: 'share', effect: 'once', startedAt: 1, leaseUntil: 2 } as const;
    await change(postId, brand.weibo, { state: 'publishing', attempts: 1, attempt });
    const { status, body } = await cancel(postId);
    expect(status).toBe(409);
    expect(body.code).toBe('already-claimed');
    expect(body.messages.zh).toContain(deliveries[0]?.deliveryId);
    expect(body.messages.zh).not.toContain(deliveries[1]?.deliveryId);
    const read = await api.call({ path: `${brand.path}/posts/${postId}` });
    expect(statesOf(read.body)).toEqual(['publishing', 'cancelled']);
  });

  it('does not call a delivery cancelled that may be out', async () => {
    const { postId } = await queue();
    await change(postId, brand.weibo, { state: 'needs-person', problem: { kind: 'outcome-unknown', code: 'timeout' } });
    expect(await cancel(postId)).toMatchObject({ status: 409, body: { code: 'already-claimed' } });
    const read = await api.call({ path: `${brand.path}/posts/${postId}` });
    expect(statesOf(read.body)).toEqual(['needs-person', 'cancelled']);
  });

  it.each([
    ['scheduled', 200, 'cancelled'],
    ['retrying', 200, 'cancelled'],
    ['held', 200, 'cancelled'],
    ['handed-over', 200, 'cancelled'],
    ['publishing', 'already-claimed', 'publishing'],
    ['processing', 'already-claimed', 'processing'],
    ['unknown', 'already-claimed', 'unknown'],
    ['needs-person', 'already-claimed', 'needs-person'],
    ['published', 'already-settled', 'published'],
    ['failed', 'already-settled', 'failed'],
    ['missed', 'already-settled', 'missed'],
  ] as const)('answers for one that is %s: %s', async (state, answer, after) => {
    const attempt = { attemptId: 'a1', step: 'share', effect: 'once', startedAt: 1, leaseUntil: 2 } as const;
    const deliveries = [{ accountId: brand.weibo, text: '今晚八点，秋茶上新。 {{link}}' }];
    const body = chainedPost(brand, { deliveries });
    const { postId } = (await api.call({ method: 'POST', path: `${brand.path}/posts`, body })).body;
    await change(postId, brand.weibo, { state, attempts: 1, attempt });
    const cancelled = await cancel(postId);
    expect(cancelled.status === 200 ? 200 : cancelled.body.code).toBe(answer);
    const read = await api.call({ path: `${brand.path}/posts/${postId}` });
    expect(statesOf(read.body)).toEqual([after]);
  });

  it('that has wholly ended is a conflict', async () => {
    const { postId } = await queue();
    await change(postId, brand.weibo, { state: 'published', result: { at: api.now, url: 'https://weibo.com/1/a' } });
    await change(postId, brand.wechat, { state: 'failed', problem: { kind: 'rejected', code: '45166' } });
    expect(await cancel(postId)).toMatchObject({ status: 409, body: { code: 'already-settled' } });
    const { body } = await api.call({ path: `${brand.path}/posts/${postId}` });
    expect(body.deliveries).toMatchObject([
      { state: 'published', url: 'https://weibo.com/1/a', publishedAt: '2026-11-10T18:00:00+08:00[Asia/Shanghai]' },
      { state: 'failed', problem: { kind: 'rejected', code: '45166', message: { zh: '平台拒绝了这条内容。' } } },
    ]);
  });

  it('that does not exist is a 404', async () => {
    expect(await cancel('p404')).toMatchObject({ status: 404, body: { code: 'post-not-found' } });
  });
});
