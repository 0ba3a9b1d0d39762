import { afterAll, beforeAll, expect, it } from 'vitest';
import { eveningBefore, registerTestBrand, type TestBrand } from '../../support/http/singles-day-brand.ts';
import { startTestApi, type TestApi } from '../../support/http/test-api.ts';

let api: TestApi;
let brand: TestBrand;

beforeAll(async () => {
  api = await startTestApi(eveningBefore);
  brand = await registerTestBrand(api);
});
afterAll(() => api.close());

const call = (method: string, where: string, body?: unknown) =>
  api.call({ method, path: `${brand.path}/accounts/${where}`, body });
const menu = { buttonName: '近期', posts: 3 };

it('a Baidu site has a push without being set up', async () => {
  expect((await call('GET', `${brand.baidu}/sync-targets`)).body).toEqual({ items: [{ target: 'push', waiting: 0 }] });
});

it('a WeChat account gets a menu, changes it, and loses it', async () => {
  expect((await call('GET', `${brand.wechat}/sync-targets`)).body.items).toEqual([]);
  const { status, body } = await call('PUT', `${brand.wechat}/sync-targets/menu`, menu);
  expect(status, JSON.stringify(body)).toBe(200);
  expect(body.items).toMatchObject([{ target: 'menu', settings: menu, waiting: 0 }]);
  const changed = await call('PUT', `${brand.wechat}/sync-targets/menu`, { buttonName: '新品' });
  expect(changed.body.items).toMatchObject([{ settings: { buttonName: '新品', posts: 5 } }]);
  expect((await call('DELETE', `${brand.wechat}/sync-targets/menu`)).body.items).toEqual([]);
});

it('a name above sixteen bytes is refused with the limit', async () => {
  const { status, body } = await call('PUT', `${brand.wechat}/sync-targets/menu`, { buttonName: '近期的新品们' });
  expect(status).toBe(400);
  expect(body.findings).toMatchObject([{ code: 'button-name-too-long', limit: 16, actual: 18 }]);
});

it('an account elsewhere has no menu', async () => {
  const { status, body } = await call('PUT', `${brand.weibo}/sync-targets/menu`, menu);
  expect(status).toBe(409);
  expect(body.code).toBe('account-without-menu');
});
