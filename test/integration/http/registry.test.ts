import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeLane, takeLaneTicket } from '../../../shared/use-cases/lane.ts';
import { eveningBefore, linkDomain, registerTestBrand, type TestBrand } from '../../support/http/singles-day-brand.ts';
import { startTestApi, type TestApi } from '../../support/http/test-api.ts';

let api: TestApi;
let brand: TestBrand;

beforeAll(async () => {
  api = await startTestApi(eveningBefore);
  brand = await registerTestBrand(api);
});
afterAll(() => api.close());

const post = (path: string, body: unknown) => api.call({ method: 'POST', path, body });

describe('registering', () => {
  it('a brand twice is the same as once, with other values a conflict', async () => {
    const body = { brandId: 'yunshan', name: '云杉茶', linkDomain };
    const again = await post('/v1/brands', body);
    expect(again).toMatchObject({ status: 201, body: { brandId: 'yunshan', timeZone: 'Asia/Shanghai' } });
    expect(again.headers['location']).toBe('/v1/brands/yunshan');
    expect(await post('/v1/brands', { ...body, name: '别的' })).toMatchObject({
      status: 409,
      body: { code: 'brand-exists' },
    });
  });

  it('a brand with an Idempotency-Key makes one brand', async () => {
    const request = {
      method: 'POST',
      path: '/v1/brands',
      headers: { 'idempotency-key': 'k1' },
      body: { name: '二号', linkDomain: 'go.second.example' },
    };
    const [first, second] = [await api.call(request), await api.call(request)];
    expect(first.body.brandId).toBe(second.body.brandId);
  });

  it('the same account in two brands makes two accounts', async () => {
    await post('/v1/brands', { brandId: 'agency', name: '代理', linkDomain: 'go.agency.example' });
    const account = { platform: 'wechat', name: '云杉茶', appId: 'wx0123456789abcdef' };
    const other = await post('/v1/brands/agency/accounts', account);
    expect(other.body.accountId).not.toBe(brand.wechat);
    expect((await post(`${brand.path}/accounts`, account)).body.accountId).toBe(brand.wechat);
  });

  it.each([
    [
      'a private operator address',
      { platform: 'weibo', applicationId: 'x', uid: '1234567', operatorIp: '192.168.1.2' },
      'operatorIp',
    ],
    [
      'an unknown application',
      { platform: 'weibo', applicationId: 'x', uid: '1234567', operatorIp: '8.8.8.8' },
      'applicationId',
    ],
    ['an unknown platform', { platform: 'douyin' }, 'platform'],
    [
      'credentials of another platform',
      { platform: 'wechat', appId: 'wx1', credentials: { token: 't' } },
      'credentials.appSecret',
    ],
  ])('an account with %s is refused', async (_name, values, field) => {
    const { status, body } = await post(`${brand.path}/accounts`, { name: '账号', ...values });
    expect(status, JSON.stringify(body)).toBe(400);
    expect(body.findings.map((one: { field: string }) => one.field)).toContain(field);
  });

  it.each([
    [{ name: '品牌', linkDomain: 'https://go.example.cn' }, 'linkDomain'],
    [{ name: '品牌', linkDomain: 'localhost' }, 'linkDomain'],
    [{ name: '品牌', linkDomain, timeZone: 'Mars/Olympus' }, 'timeZone'],
    [{ name: '', linkDomain }, 'name'],
    [{ name: '两\n行', linkDomain }, 'name'],
    [{ linkDomain }, 'name'],
  ])('a brand as %j is refused', async (values, field) => {
    const { status, body } = await post('/v1/brands', values);
    expect(status).toBe(400);
    expect(body.findings[0].field).toBe(field);
  });

  it('under a brand that does not exist is a 404', async () => {
    const account = { platform: 'wechat', name: '账号', appId: 'wx1' };
    expect(await post('/v1/brands/absent/accounts', account)).toMatchObject({ status: 404 });
    expect(await api.call({ path: '/v1/brands/absent/accounts' })).toMatchObject({ status: 404 });
  });

  it('lists applications and accounts', async () => {
    const applications = await api.call({ path: `${brand.path}/applications` });
    expect(applications.body.items).toMatchObject([{ platform: 'weibo', safeDomain: linkDomain }]);
    const accounts = await api.call({ path: `${brand.path}/accounts` });
    const platforms = accounts.body.items.map((one: { platform: string }) => one.platform).toSorted();
    expect(platforms).toEqual(['baidu-search', 'baijiahao', 'wechat', 'weibo']);
  });
});

it('an unknown platform is answered with the known ones', async () => {
  const { body } = await post(`${brand.path}/accounts`, { platform: 'douyin', name: '账号' });
  expect(body.findings).toMatchObject([{ field: 'platform', code: 'not-a-choice' }]);
  expect(body.findings[0].message.en).toContain('weibo, wechat, baidu-search, baijiahao');
});

describe('an account', () => {
  it('shows what its lane has left', async () => {
    const account = await api.deps.registry.getAccount({ brandId: brand.brandId, accountId: brand.weibo });
    if (account === undefined) throw new Error('the account is there');
    const policy = api.deps.lanePolicyOf(account);
    const wish = { accountId: brand.weibo, policy, kind: 'publish' as const, at: api.now, latestAt: api.now };
    await takeLaneTicket(api.deps.lanes, wish);
    const { body } = await api.call({ path: `${brand.path}/accounts/${brand.weibo}` });
    expect(body.lane).toMatchObject({
      isBlocked: false,
      limits: [
        { name: 'posts-per-hour', left: 29, max: 30 },
        { name: 'posts-per-day', left: 39, max: 40 },
        { name: 'calls-per-day', left: 99, max: 100 },
        { name: 'calls-per-day-but-looks', left: 89, max: 90 },
      ],
    });
  });

  it('says why it is blocked until a person unblocks it, which the log keeps', async () => {
    const path = `${brand.path}/accounts/${brand.wechat}`;
    await closeLane(api.deps.lanes, { accountId: brand.wechat, reason: 'human:48001', until: 'a person acts' });
    const { lane } = (await api.call({ path })).body;
    expect(lane).toMatchObject({ isBlocked: true, blockedReason: 'human:48001' });
    expect(lane.blockedMessage.zh).toContain('需要有人');
    expect(lane).not.toHaveProperty('blockedUntil');
    const unblocked = await api.call({ method: 'POST', path: `${path}/unblock` });
    expect(unblocked.body.lane).toMatchObject({ isBlocked: false });
    expect(unblocked.body.lane).not.toHaveProperty('blockedReason');
    const log = await api.call({ path: `${path}/log?day=2026-11-10` });
    expect(log.body.items).toMatchObject([{ kind: 'decision', outcome: 'unblock', actor: 'root' }]);
  });

  it('that waits for its quota says until when', async () => {
    const until = Date.parse('2026-11-10T16:00:00Z');
    await closeLane(api.deps.lanes, { accountId: brand.baijiahao, reason: 'quota:10005', until });
    const path = `${brand.path}/accounts/${brand.baijiahao}`;
    expect((await api.call({ path })).body.lane).toMatchObject({
      isBlocked: true,
      blockedReason: 'quota:10005',
      blockedUntil: '2026-11-10T16:00:00.000Z',
    });
    api.now = until;
    expect((await api.call({ path })).body.lane).toMatchObject({ isBlocked: false });
    api.now = eveningBefore;
  });

  it('that is not there is a 404', async () => {
    for (const [method, path] of [
      ['GET', ''],
      ['POST', '/unblock'],
      ['GET', '/log?day=2026-11-10'],
    ] as const) {
      const answer = await api.call({ method, path: `${brand.path}/accounts/absent${path}` });
      expect(answer, path).toMatchObject({ status: 404, body: { code: 'account-not-found' } });
    }
  });
});
