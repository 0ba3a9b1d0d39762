import { afterAll, beforeAll, expect, it } from 'vitest';
import { createSyncRepository } from '../../../shared/adapters/dynamo/sync-repository.ts';
import type { SyncEntry } from '../../../shared/domain/sync.ts';
import { eveningBefore, post, registerTestBrand, type TestBrand } from '../../support/http/singles-day-brand.ts';
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

type Listed = { readonly items: readonly { readonly postId: string }[]; readonly cursor?: string };
async function pages(query: string): Promise<Listed> {
  const path = `${brand.path}/accounts/${brand.baidu}/sync-targets/push/pages?${query}`;
  const { status, body } = await api.call({ method: 'GET', path });
  expect(status, JSON.stringify(body)).toBe(200);
  return body;
}

it('lists what waits at a target, what it took and what it refused with the reason, in parts', async () => {
  const sync = createSyncRepository({ table: api.table.table });
  const entry = (name: string): SyncEntry => ({
    accountId: brand.baidu,
    kind: 'push',
    slug: name,
    url: `https://go.yunshan.example/l/${name}`,
    brandId: 'yunshan',
    postId: name,
    priority: 'normal',
    state: 'waiting',
    addedAt: eveningBefore,
  });
  const all = Array.from({ length: 130 }, (_, index) => entry(`p${String(index).padStart(3, '0')}`));
  for (const one of all) await sync.addEntry(one);
  const refused = { state: 'refused', reason: 'not-same-site', settledAt: eveningBefore } as const;
  const settled = all
    .slice(5)
    .map(
      (one, index): SyncEntry =>
        index % 60 === 59 ? { ...one, ...refused } : { ...one, state: 'carried', settledAt: eveningBefore },
    );
  await sync.settleEntries(settled);
  const first = await pages('limit=3');
  expect(first.items.map(({ postId }) => postId)).toEqual(['p000', 'p001', 'p002']);
  const second = await pages(`limit=3&cursor=${first.cursor}`);
  expect(second).toMatchObject({ items: [{ postId: 'p003' }, { postId: 'p004', state: 'waiting' }] });
  expect(second.cursor).toBeUndefined();
  expect(await pages('state=refused')).toEqual({
    items: ['p064', 'p124'].map((postId) => ({
      ...{ postId, url: `https://go.yunshan.example/l/${postId}`, priority: 'normal', state: 'refused' },
      ...{ reason: 'not-same-site', addedAt: new Date(eveningBefore).toISOString() },
      settledAt: new Date(eveningBefore).toISOString(),
    })),
  });
  let cursor = '';
  const carried: string[] = [];
  do {
    const part: Listed = await pages(`state=carried&limit=50${cursor}`);
    carried.push(...part.items.map(({ postId }) => postId));
    cursor = part.cursor === undefined ? '' : `&cursor=${part.cursor}`;
  } while (cursor !== '');
  expect(carried).toEqual(settled.filter(({ state }) => state === 'carried').map(({ postId }) => postId));
});

it('a cursor of another state is refused', async () => {
  const { cursor } = await pages('limit=1');
  const path = `${brand.path}/accounts/${brand.baidu}/sync-targets/push/pages?state=carried&cursor=${cursor}`;
  const { status, body } = await api.call({ method: 'GET', path });
  expect([status, body.code]).toEqual([400, 'bad-cursor']);
});

const digest = () => ({
  rhythm: { by: 'time', at: '20:00', weekdays: [5] },
  title: '{{date}}的新茶',
  coverMediaId: brand.cover,
});

it('a WeChat account gets a digest with the zone of its brand, and loses it', async () => {
  const { status, body } = await call('PUT', `${brand.wechat}/sync-targets/digest`, digest());
  expect(status, JSON.stringify(body)).toBe(200);
  const rhythm = { by: 'time', at: '20:00', weekdays: [5], timeZone: 'Asia/Shanghai' };
  expect(body.items).toMatchObject([
    { target: 'digest', settings: { rhythm, posts: 8, order: 'newest', notify: 'none' }, waiting: 0 },
  ]);
  expect((await call('DELETE', `${brand.wechat}/sync-targets/digest`)).body.items).toEqual([]);
});

it.each([
  ['a title that is too long with its date', { title: '{{date}}的新茶'.repeat(4) }, 'digest-title-too-long'],
  ['a cover that the brand does not have', { coverMediaId: 'm0' }, 'media-unknown'],
  ['a zone that does not exist', { rhythm: { by: 'time', at: '20:00', timeZone: 'Mars/Base' } }, 'time-zone-unknown'],
])('a digest with %s is refused', async (_what, wrong, code) => {
  const { status, body } = await call('PUT', `${brand.wechat}/sync-targets/digest`, { ...digest(), ...wrong });
  expect(status, JSON.stringify(body)).toBe(400);
  expect(body.findings).toMatchObject([{ code }]);
});

it('a digest to all followers of an account that is not verified is refused', async () => {
  const unverified = { platform: 'wechat', name: '小号', appId: 'wx00000000000000ff', verified: false };
  const { accountId } = await post(api, `${brand.path}/accounts`, unverified);
  const { body } = await call('PUT', `${accountId}/sync-targets/digest`, { ...digest(), notify: 'followers' });
  expect(body.findings).toMatchObject([{ code: 'notify-needs-verification' }]);
});

it('an account elsewhere has no digest', async () => {
  const { status, body } = await call('PUT', `${brand.weibo}/sync-targets/digest`, digest());
  expect([status, body.code]).toEqual([409, 'account-without-digest']);
});
