import { afterAll, beforeAll, expect, it } from 'vitest';
import { eveningBefore, registerTestBrand, type TestBrand } from '../../support/http/singles-day-brand.ts';
import { startTestApi, type TestApi } from '../../support/http/test-api.ts';

let api: TestApi;
let brand: TestBrand;
let path: string;

beforeAll(async () => {
  api = await startTestApi(eveningBefore);
  brand = await registerTestBrand(api);
  path = `${brand.path}/accounts/${brand.weibo}`;
});
afterAll(() => api.close());

const call = (method: string, to: string, body?: unknown) => api.call({ method, path: to, body });
const names = (capabilities: { name: string; isAllowed: boolean }[]) =>
  capabilities.filter(({ isAllowed }) => isAllowed).map(({ name }) => name);

it('an account without a profile shows what it may do and what is left to settle', async () => {
  const { status, body } = await call('GET', `${path}/profile`);
  expect(status).toBe(200);
  expect(names(body.capabilities)).toEqual(['weibo.post']);
  expect(body.checklist).toContainEqual(expect.objectContaining({ id: 'safe-domain', state: 'settled' }));
  expect(body.checklist).toContainEqual(
    expect.objectContaining({
      id: 'icp-filing',
      state: 'open',
      how: { zh: expect.any(String), en: expect.any(String) },
    }),
  );
});

it('a profile opens what its verification and its checklist allow', async () => {
  const profile = {
    verification: { kind: 'enterprise', reason: '云杉茶官方微博', validUntil: '2027-06-30' },
    checklist: { 'link-whitelist': { settledOn: '2026-10-01', note: '域名与主体一致' } },
  };
  const { status, body } = await call('PUT', `${path}/profile`, profile);
  expect(status).toBe(200);
  expect(body.verification).toEqual(profile.verification);
  expect(names(body.capabilities)).toContain('weibo.direct-links');
  expect(body.checklist).toContainEqual(
    expect.objectContaining({
      id: 'link-whitelist',
      state: 'settled',
      settledOn: '2026-10-01',
      note: '域名与主体一致',
    }),
  );
  expect((await call('GET', `${path}/profile`)).body).toEqual(body);
});

it('a change of the tier counts at once and is in the log', async () => {
  const { status, body } = await call('PATCH', path, { tier: 'commercial', name: '云杉茶旗舰店' });
  expect(status).toBe(200);
  expect(body.account).toMatchObject({ tier: 'commercial', name: '云杉茶旗舰店', uid: '1234567890' });
  expect(names((await call('GET', `${path}/profile`)).body.capabilities)).toContain('weibo.topics');
  const log = await call(
    'GET',
    `${path}/log?day=${new Date(eveningBefore + 8 * 3_600_000).toISOString().slice(0, 10)}`,
  );
  expect(log.body.items.map((entry: { outcome: string }) => entry.outcome)).toEqual(
    expect.arrayContaining(['change-profile', 'change-account']),
  );
});

const refusals: readonly {
  readonly what: string;
  readonly request: readonly ['PATCH' | 'PUT', string, unknown];
  readonly finding: readonly [string, string];
}[] = [
  {
    what: 'what is another platform’s',
    request: ['PATCH', '', { verified: true }],
    finding: ['verified', 'unknown-field'],
  },
  {
    what: 'what makes it this account',
    request: ['PATCH', '', { uid: '99999999' }],
    finding: ['uid', 'unknown-field'],
  },
  {
    what: 'an unknown kind',
    request: ['PUT', '/profile', { verification: { kind: 'gold' } }],
    finding: ['verification.kind', 'not-a-choice'],
  },
  {
    what: 'an unknown item',
    request: ['PUT', '/profile', { checklist: { luck: { settledOn: '2026-10-01' } } }],
    finding: ['checklist', 'unknown'],
  },
  {
    what: 'a day that is none',
    request: ['PUT', '/profile', { checklist: { menus: { settledOn: '2026-02-30' } } }],
    finding: ['checklist.menus', ''],
  },
];

it.each(refusals)('$what is refused and changes nothing', async ({ request: [method, suffix, body], finding }) => {
  const before = await call('GET', path);
  const answer = await call(method, `${path}${suffix}`, body);
  expect(answer.status).toBe(400);
  expect(answer.body.findings[0].field).toContain(finding[0]);
  expect(answer.body.findings[0].code).toContain(finding[1]);
  expect((await call('GET', path)).body).toEqual(before.body);
});

it('only an admin may change an account', async () => {
  const caller = { tokenId: 't2', brandId: 'yunshan', role: 'editor' };
  const refused = await api.call({ method: 'PATCH', path, body: { name: 'x' }, caller });
  expect(refused).toMatchObject({ status: 403 });
});
