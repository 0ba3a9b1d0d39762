import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
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
  api.sent.length = 0;
});

async function queue(): Promise<Delivery> {
  const { body } = await api.call({ method: 'POST', path: `${brand.path}/posts`, body: chainedPost(brand) });
  const delivery = (await api.deps.deliveries.listByPost(body.postId)).find((one) => one.accountId === brand.weibo);
  if (delivery === undefined) throw new TypeError('The post has no such delivery.');
  return delivery;
}
const check = (postId: string, deliveryId: string) =>
  api.call({ method: 'POST', path: `${brand.path}/posts/${postId}/deliveries/${deliveryId}/check` });

it('has the platform asked at once whether what is out still stands', async () => {
  const { attendAt: _due, attendLabel: _label, ...delivery } = await queue();
  const stored = await api.deps.deliveries.get(delivery);
  if (stored === undefined) throw new TypeError('There is no such delivery.');
  await api.deps.deliveries.replace(stored, {
    ...delivery,
    state: 'published',
    result: { at: api.now, platformId: '1' },
  });
  api.sent.length = 0;
  expect(await check(delivery.postId, delivery.deliveryId)).toMatchObject({ status: 200 });
  expect(api.sent).toMatchObject([{ deliveryId: delivery.deliveryId, label: 'published' }]);
  expect(await api.deps.deliveries.get(delivery)).toMatchObject({ state: 'published', attendAt: api.now });
});

it('has nothing to ask about what is not out, and knows no others', async () => {
  const { postId, deliveryId } = await queue();
  expect(await check(postId, deliveryId)).toMatchObject({ status: 409, body: { code: 'nothing-to-check' } });
  expect(await check(postId, 'd000')).toMatchObject({ status: 404, body: { code: 'delivery-not-found' } });
  expect(api.sent.filter(({ label }) => label === 'published')).toEqual([]);
});

it('is done by itself for posts that are queued while the account wants it', async () => {
  const path = `${brand.path}/accounts/${brand.weibo}`;
  expect((await api.call({ method: 'PATCH', path, body: { watchDays: 3 } })).body.account).toMatchObject({
    watchDays: 3,
  });
  expect(await queue()).toMatchObject({ watchDays: 3 });
  expect((await api.call({ method: 'PATCH', path, body: { watchDays: null } })).body.account).not.toHaveProperty(
    'watchDays',
  );
  expect(await queue()).not.toHaveProperty('watchDays');
  const wrong = await api.call({ method: 'PATCH', path, body: { watchDays: 31 } });
  expect(wrong).toMatchObject({ status: 400, body: { findings: [{ field: 'watchDays' }] } });
});
