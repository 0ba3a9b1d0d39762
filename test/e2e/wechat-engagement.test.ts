import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApiClient } from '../../local/api-client.ts';
import { type LocalStack, startStack } from '../../local/stack.ts';
import { type CaseBrand, registerCaseBrand } from '../support/crash/case-brand.ts';
import { assertKept } from '../support/http/contract-conformance.ts';

const startAt = Date.parse('2026-11-11T11:00:00+08:00');
const appId = 'wx0000000000000001';
const openId = `o${'F'.repeat(27)}`;
const beijingDay = '2026-11-11';

let stack: LocalStack;
let adminToken: string;
let brand: CaseBrand;

beforeAll(async () => {
  stack = await startStack({
    clock: { mode: 'jumping', startAt, endAt: startAt },
    logSink: () => undefined,
    ports: { api: 0, aws: 0, sandbox: 0 },
  });
  adminToken = await stack.bootstrap();
  const api = createApiClient({ url: stack.runtime.apiUrl, token: adminToken });
  brand = await registerCaseBrand(api, stack.sandbox, { number: 1, platforms: ['wechat', 'manual'] });
  await change({ kind: 'service' });
  // Only service accounts have QR codes with scenes.
  stack.sandbox.seed({ wechatAccounts: [{ appId, secret: 'secret000001', name: '茶', kind: 'service' }] });
});
afterAll(() => stack.stop());

function change(settings: object) {
  const headers = { authorization: `Bearer ${adminToken}`, 'content-type': 'application/json' };
  const account = `${stack.runtime.apiUrl}${brand.home}/accounts/${brand.wechat}`;
  return fetch(account, { method: 'PATCH', headers, body: JSON.stringify(settings) });
}

type Asked = { readonly body?: object; readonly key?: string; readonly account?: string };

/** Below the WeChat account's address. */
async function ask(method: string, path: string, { body, key, account = brand.wechat }: Asked = {}) {
  const headers = {
    authorization: `Bearer ${adminToken}`,
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(key === undefined ? {} : { 'idempotency-key': key }),
  };
  const url = `${stack.runtime.apiUrl}${brand.home}/accounts/${account}/wechat${path}`;
  const answer = await fetch(url, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  const told = { status: answer.status, body: (await answer.json()) as Record<string, unknown> }; // an object, always
  assertKept({ method, path: new URL(url).pathname }, told);
  return told;
}

const seen = () => stack.sandbox.inspect.wechat();
const callsOf = (endpoint: string) => stack.sandbox.inspect.calls({ platform: 'wechat', endpoint });
const act = (what: Partial<Parameters<LocalStack['sandbox']['act']>[0]>) =>
  stack.sandbox.act({ appId, openId, act: 'subscribe', ...what });

async function log() {
  const headers = { authorization: `Bearer ${adminToken}` };
  const url = `${stack.runtime.apiUrl}${brand.home}/accounts/${brand.wechat}/log?day=${beijingDay}&limit=100`;
  const page = (await (await fetch(url, { headers })).json()) as { items: Record<string, unknown>[] };
  return page.items;
}

describe('QR codes', () => {
  it('are made once for a scene, and listed with their pictures', async () => {
    const first = await ask('PUT', '/qr-codes/weibo_1111', { body: { days: 7 } });
    expect(first).toMatchObject({ status: 201, body: { scene: 'weibo_1111', url: expect.stringContaining('http') } });
    const picture = await fetch(String(first.body['pictureUrl']));
    expect({ status: picture.status, type: picture.headers.get('content-type') }).toEqual({
      status: 200,
      type: 'image/png',
    });
    expect(await ask('PUT', '/qr-codes/weibo_1111', { body: { days: 7 } })).toEqual({ status: 200, body: first.body });
    const longer = await ask('PUT', '/qr-codes/weibo_1111', { body: { days: 'permanent' } });
    expect(longer).toMatchObject({ status: 201 });
    expect(longer.body).not.toHaveProperty('expiresAt');
    await ask('PUT', '/qr-codes/poster', { body: {} });
    const page = await ask('GET', '/qr-codes?limit=1');
    expect(page.body).toMatchObject({ items: [{ scene: 'poster' }], cursor: expect.any(String) });
    const rest = await ask('GET', `/qr-codes?limit=1&cursor=${encodeURIComponent(String(page.body['cursor']))}`);
    expect(rest.body['items']).toEqual([longer.body]);
    expect(callsOf('qrcode/create')).toHaveLength(3);
    expect(await log()).toContainEqual(
      expect.objectContaining({ outcome: 'create-qr-code', platformId: 'poster', actor: expect.any(String) }),
    );
  });

  it('are for service accounts, and refused to others before anything is called', async () => {
    await change({ kind: 'subscription' });
    const before = callsOf('qrcode/create').length;
    const refused = await ask('PUT', '/qr-codes/market', { body: {} });
    await change({ kind: 'service' });
    expect(refused).toMatchObject({ status: 409, body: { code: 'account-not-capable' } });
    expect(JSON.stringify(refused.body['messages'])).toContain('服务号');
    expect(callsOf('qrcode/create')).toHaveLength(before);
  });

  it('are counted in the lane, and refused with the way out once it is used up', async () => {
    await change({ pace: { limits: { 'changes-per-day': 1 } } });
    const refused = await ask('PUT', '/qr-codes/one-too-many', { body: {} });
    await change({ pace: {} });
    expect(refused).toMatchObject({ status: 429, body: { code: 'account-quota-used-up' } });
    expect(JSON.stringify(refused.body['messages'])).toContain('changes-per-day');
  });
});

describe('followers', () => {
  it('are found with the scene by which they came', async () => {
    await ask('PUT', '/qr-codes/subway', { body: {} });
    const ticket = seen().qrCodes.find(({ scene }) => scene === 'subway')?.ticket ?? '';
    act({ ticket });
    expect((await ask('GET', '/followers')).body).toMatchObject({ total: 1, openIds: [openId] });
    expect((await ask('GET', `/followers/${openId}`)).body).toMatchObject({ follows: true, scene: 'subway' });
    expect(await ask('GET', `/followers/o${'X'.repeat(27)}`)).toMatchObject({
      status: 422,
      body: { code: 'platform-rejected', platformCode: '40003' },
    });
  });

  it('are written to once, whatever is repeated', async () => {
    act({ act: 'message', content: '几点开门？' });
    const asked = { body: { kind: 'text', text: '早上九点。' }, key: 'answer-1' };
    const path = `/followers/${openId}/messages`;
    const first = await ask('POST', path, asked);
    expect(first).toMatchObject({ status: 201 });
    expect(await ask('POST', path, asked)).toEqual({ status: 200, body: first.body });
    expect(await ask('POST', path, { ...asked, body: { kind: 'text', text: '十点。' } })).toMatchObject({
      status: 422,
      body: { code: 'idempotency-key-reused' },
    });
    expect(seen().customMessages).toHaveLength(1);
  });

  it('are not written to again when the answer was lost', async () => {
    stack.sandbox.faults.add({
      platform: 'wechat',
      endpoint: 'message/custom/send',
      mode: 'after-commit',
      times: 1,
    });
    const asked = { body: { kind: 'link', title: '新茶', url: 'https://go.yunshan.example/' }, key: 'answer-2' };
    const before = seen().customMessages.length;
    expect(await ask('POST', `/followers/${openId}/messages`, asked)).toMatchObject({
      status: 504,
      body: { code: 'platform-outcome-unknown' },
    });
    expect(await ask('POST', `/followers/${openId}/messages`, asked)).toMatchObject({
      status: 409,
      body: { code: 'message-may-be-out' },
    });
    expect(seen().customMessages.length).toBe(before + 1);
  });

  it('who have been silent for too long cannot be written to, but the same message goes out once they speak', async () => {
    const stranger = `o${'G'.repeat(27)}`;
    act({ openId: stranger });
    await stack.clock.jumpUntil(stack.clock.now() + 5 * 60_000);
    const asked = { body: { kind: 'text', text: '你好' }, key: 'answer-3' };
    const path = `/followers/${stranger}/messages`;
    expect(await ask('POST', path, asked)).toMatchObject({ status: 422, body: { platformCode: '45015' } });
    act({ openId: stranger, act: 'message', content: '在吗' });
    expect(await ask('POST', path, asked)).toMatchObject({ status: 201 });
    expect(JSON.stringify(await log())).not.toContain(stranger);
  });
});

describe('a call that WeChat says is used up', () => {
  it('is not made again before its reset, while the others go on, and the account shows it', async () => {
    stack.sandbox.faults.add({ platform: 'wechat', endpoint: 'user/get', mode: 'error', code: 45009, times: 1 });
    expect(await ask('GET', '/followers')).toMatchObject({ status: 429, body: { platformCode: '45009' } });
    const before = callsOf('user/get').length;
    const refused = await ask('GET', '/followers');
    expect(refused).toMatchObject({ status: 429, body: { code: 'account-quota-used-up' } });
    expect(JSON.stringify(refused.body['messages'])).toContain('spent:user/get');
    expect(callsOf('user/get')).toHaveLength(before);
    expect(await ask('GET', `/followers/${openId}`)).toMatchObject({ status: 200 });
    const headers = { authorization: `Bearer ${adminToken}` };
    const account = await fetch(`${stack.runtime.apiUrl}${brand.home}/accounts/${brand.wechat}`, { headers });
    const spent = { call: 'user/get', until: '2026-11-11T16:00:00.000Z' };
    expect(await account.json()).toMatchObject({ lane: { isBlocked: false, spentCalls: [spent] } });
  });
});

describe('comments of an article', () => {
  it('are opened, elected, answered and deleted', async () => {
    const api = createApiClient({ url: stack.runtime.apiUrl, token: adminToken });
    const dueAt = new Date(stack.clock.now() + 20_000).toISOString();
    const delivery = { accountId: brand.wechat, title: '新茶', body: '<p>慢慢喝。</p>', coverMediaId: brand.mediaId };
    const queued = await api.post(`${brand.home}/posts`, {
      title: '新茶',
      summary: '到了。',
      dueAt,
      deliveries: [delivery],
    });
    const { postId } = queued.body as { postId: string }; // the API has answered 201
    const path = `/posts/${postId}/comments`;
    expect(await ask('GET', path)).toMatchObject({ status: 409, body: { code: 'no-comments-known' } });
    await stack.clock.jumpUntil(Date.parse(dueAt) + 120_000);
    expect(await ask('PUT', path, { body: { open: true } })).toEqual({ status: 200, body: { done: true } });
    const msgDataId = seen().publications.at(-1)?.msgDataId ?? '';
    act({ act: 'comment', content: '好茶', msgDataId, index: 0 });
    expect((await ask('PUT', `${path}/1`, { body: { elected: true } })).status).toBe(200);
    expect((await ask('PUT', `${path}/1/reply`, { body: { text: '谢谢' } })).status).toBe(200);
    expect((await ask('GET', `${path}?of=elected`)).body['items']).toMatchObject([
      { commentId: 1, content: '好茶', isElected: true, reply: '谢谢' },
    ]);
    expect(await ask('PUT', `${path}/1/reply`, { body: { text: '再次感谢' } })).toMatchObject({
      status: 409,
      body: { code: 'platform-duplicate', platformCode: '88005' },
    });
    expect((await ask('DELETE', `${path}/1/reply`)).status).toBe(200);
    expect((await ask('DELETE', `${path}/1`)).status).toBe(200);
    expect(await ask('DELETE', `${path}/1`)).toMatchObject({ status: 404, body: { code: 'platform-gone' } });
    expect((await ask('GET', path)).body).toEqual({ items: [] });
  });
});

describe('an account', () => {
  it('shows its menu', async () => {
    expect(await ask('GET', '/menu')).toEqual({
      status: 200,
      body: { entries: [{ name: '商城', type: 'view', target: 'https://tea.example/' }] },
    });
  });

  it('has none of this on another platform', async () => {
    expect(await ask('GET', '/menu', { account: brand.manual })).toMatchObject({
      status: 400,
      body: { findings: [{ code: 'not-a-wechat-account' }] },
    });
  });
});
