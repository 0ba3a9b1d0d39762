import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDigestWorld } from '../../support/digest-world.ts';
import { eveningBefore } from '../../support/http/singles-day-brand.ts';
import { startTestApi, type TestApi } from '../../support/http/test-api.ts';

let api: TestApi;
let world: Awaited<ReturnType<typeof createDigestWorld>>;
let listed: readonly string[];
let waiting: string;
const day = 24 * 3_600_000;

/** Two posts in a digest, one that waits for the next, one that is not out, and a push that was refused in part. */
beforeAll(async () => {
  api = await startTestApi(eveningBefore);
  world = await createDigestWorld(api);
  const { brand, setUp, publish, run, deps } = world;
  await setUp();
  const sync = [{ accountId: brand.wechat, target: 'digest' }, brand.baidu];
  listed = [await publish('晚枫', { sync }), await publish('足火', { sync })];
  await run();
  waiting = await publish('月白', { sync });
  const ref = { accountId: brand.baidu, kind: 'push' } as const;
  const [taken, refused, ...others] = await deps.sync.waitingEntries(ref);
  expect(others).toHaveLength(1);
  if (taken === undefined || refused === undefined) throw new Error('nothing waits');
  await deps.sync.settleEntries([
    { ...taken, state: 'carried', settledAt: api.now },
    { ...refused, state: 'refused', reason: 'not-same-site', settledAt: api.now },
  ]);
  const base = {
    owner: `SYNC#${brand.baidu}#push`,
    kind: 'sync',
    brandId: brand.brandId,
    accountId: brand.baidu,
  } as const;
  const entry = (at: number, over: object) => ({
    ...base,
    entryId: `b${at}`,
    at: new Date(at).toISOString(),
    platform: 'baidu-search',
    step: 'push',
    outcome: 'carried',
    ...over,
  });
  const noQuota = { outcome: 'postponed', platformCode: 'over quota', message: { zh: '额度不足', en: 'no quota' } };
  await deps.log.append([
    entry(api.now - 3 * day, { counts: { accepted: 7, refused: 0 } }),
    entry(api.now, { counts: { accepted: 1, refused: 1, dropped: 2, remaining: 9 } }),
    entry(api.now + 1, noQuota),
  ]);
  await deps.sync.saveTarget({
    ...((await deps.sync.getTarget(ref)) ?? { ...ref, brandId: brand.brandId, version: 0 }),
    version: ((await deps.sync.getTarget(ref))?.version ?? 0) + 1,
    remain: { left: 9, at: api.now },
  });
});
afterAll(() => api.close());

const get = (where: string) => api.call({ method: 'GET', path: `${world.brand.path}${where}` });

describe('the report of syncs', () => {
  it('has what each target took and refused in the last seven days, and what waits and is left now', async () => {
    const { status, body } = await get('/reports/sync');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      from: '2026-11-04',
      to: '2026-11-11',
      totals: { carried: 10, refused: 1, dropped: 2, postponed: 1, waiting: 2 },
    });
    expect(body.rows).toHaveLength(2);
    expect(body.rows).toContainEqual(
      expect.objectContaining({
        accountId: world.brand.baidu,
        accountName: '云杉茶',
        platform: 'baidu-search',
        target: 'push',
        carried: 8,
        refused: 1,
        dropped: 2,
        postponed: 1,
        waiting: 1,
        quotaLeft: 9,
        lastRefusal: expect.objectContaining({ code: 'over quota' }),
      }),
    );
    expect(body.rows).toContainEqual(expect.objectContaining({ target: 'digest', carried: 2, waiting: 1 }));
  });

  it('takes a range of days in Beijing, whose end is not part of it', async () => {
    const carried = async (query: string) => (await get(`/reports/sync?${query}`)).body.totals.carried;
    expect(await carried('from=2026-11-07&to=2026-11-08')).toBe(7);
    expect(await carried('from=2026-11-08&to=2026-11-10')).toBe(0);
    expect(await carried('from=2026-11-10&to=2026-11-11')).toBe(3);
  });

  it.each([
    ['from=2026-11-10&to=2026-11-10', 'range-empty'],
    ['from=2026-01-01&to=2026-11-10', 'range-too-long'],
  ])('%s is refused as %s', async (query, code) => {
    const { status, body } = await get(`/reports/sync?${query}`);
    expect([status, body.findings[0].code, body.findings[0].field]).toEqual([400, code, 'to']);
  });
});

describe('the syncs of a post', () => {
  const at = async (postId: string) => (await get(`/posts/${postId}/sync`)).body.items;

  it('say which digest lists it, and what its page was refused for', async () => {
    const [digest] = await world.digests();
    const items = (await Promise.all(listed.map(at))).flat();
    expect(items).toContainEqual({
      accountId: world.brand.wechat,
      target: 'digest',
      state: 'carried',
      addedAt: expect.any(String),
      settledAt: expect.any(String),
      digestPostId: digest?.postId,
    });
    expect(items.filter(({ target }: { target: string }) => target === 'push').length).toBe(2);
    expect([...items, ...(await at(waiting))]).toContainEqual(
      expect.objectContaining({ target: 'push', state: 'refused', reason: 'not-same-site' }),
    );
  });

  it('say what waits, and what is expected while the post is not out', async () => {
    expect(await at(waiting)).toContainEqual(expect.objectContaining({ target: 'digest', state: 'waiting' }));
    const { brand } = world;
    const body = {
      title: '冬茶',
      summary: '冬茶的故事',
      dueAt: new Date(api.now + day).toISOString(),
      deliveries: [{ accountId: brand.weibo, text: '冬茶，一杯新茶' }],
      sync: [brand.baidu],
    };
    const { postId } = (await api.call({ method: 'POST', path: `${brand.path}/posts`, body })).body;
    expect(await at(postId)).toEqual([{ accountId: brand.baidu, target: 'push', state: 'expected' }]);
  });

  it('of another brand do not exist', async () => {
    const path = `/v1/brands/other/posts/${waiting}/sync`;
    expect((await api.call({ method: 'GET', path })).status).toBe(404);
  });
});
