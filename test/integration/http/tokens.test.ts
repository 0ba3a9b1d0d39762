import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createAuthorizeHandler } from '../../../functions/authorize/authorize.ts';
import { createTokenRepository } from '../../../shared/adapters/dynamo/token-repository.ts';
import { startTestApi, type TestApi } from '../../support/http/test-api.ts';
import { createRecordingLogger } from '../../support/recording-logger.ts';

const start = Date.parse('2026-11-10T12:00:00Z');
const minute = 60_000;
let api: TestApi;
let authorize: ReturnType<typeof createAuthorizeHandler>;

beforeAll(async () => {
  api = await startTestApi(start);
  for (const brandId of ['yunshan', 'elsewhere']) {
    const body = { name: '云山茶业', linkDomain: `go.${brandId}.example`, brandId };
    await api.call({ method: 'POST', path: '/v1/brands', body });
  }
  authorize = createAuthorizeHandler({
    tokens: createTokenRepository({ table: api.table.table }),
    clock: api.deps.clock,
    logger: createRecordingLogger(api.logLines),
    patience: () => new Promise(() => undefined),
  });
});
afterAll(() => api.close());
beforeEach(() => {
  api.now = start;
});

const brandPath = '/v1/brands/yunshan/tokens';
const brandAdmin = { tokenId: 'yunshan-admin', brandId: 'yunshan', role: 'admin' };
const make = (body: object, more: object = {}) =>
  api.call({ method: 'POST', path: brandPath, caller: brandAdmin, body, ...more });
const whoIs = async (token: string) => {
  const { context, isAuthorized } = await authorize({ headers: { authorization: `Bearer ${token}` } });
  return context ?? isAuthorized;
};

describe('a token of the API', () => {
  it('opens the door for its brand in its role, from the moment it is made', async () => {
    const made = await make({ name: '内容组', role: 'editor' });
    expect(made).toMatchObject({ status: 201, body: { name: '内容组', role: 'editor', brandId: 'yunshan' } });
    const { tokenId, token } = made.body;
    expect(made.headers['location']).toBe(`${brandPath}/${tokenId}`);
    expect(await whoIs(token)).toEqual({ tokenId, brandId: 'yunshan', role: 'editor' });
    const read = await api.call({ path: made.headers['location'] ?? '', caller: brandAdmin });
    expect(read.body).toMatchObject({ tokenId, state: 'active', createdBy: 'yunshan-admin' });
    expect(read.body.lastUsedAt).toBe('2026-11-10T12:00:00.000Z');
  });

  it('shows its secret once, and keeps only a hash of it', async () => {
    const { body } = await make({ name: '一次', role: 'viewer' });
    const secret = String(body.token).split('_')[2] ?? '';
    expect(secret.length).toBeGreaterThanOrEqual(40);
    const stored = JSON.stringify(await api.items());
    expect(stored).not.toContain(secret);
    expect(stored).toContain(createHash('sha256').update(secret).digest('hex'));
    const listed = await api.call({ path: brandPath, caller: brandAdmin });
    const read = await api.call({ path: `${brandPath}/${body.tokenId}`, caller: brandAdmin });
    for (const { text } of [listed, read]) expect(text).not.toMatch(/hash|secret/i);
    expect(api.logLines.join()).not.toContain(secret);
  });

  it('is made once by a request that is repeated, and its secret is not told again', async () => {
    const request = [{ name: '重复', role: 'viewer' }, { headers: { 'idempotency-key': 'token-1' } }] as const;
    const first = await make(...request);
    const second = await make(...request);
    expect([first.status, second.status]).toEqual([201, 409]);
    expect(second.body.code).toBe('secret-shown-once');
    const listed = await api.call({ path: brandPath, caller: brandAdmin });
    expect(listed.body.items.filter(({ name }: { name: string }) => name === '重复')).toHaveLength(1);
  });

  it('ends by itself at the time that was given', async () => {
    const { body } = await make({ name: '临时', role: 'viewer', expiresAt: '2026-11-10T21:00:00+08:00' });
    expect(body).toMatchObject({ state: 'active', expiresAt: '2026-11-10T13:00:00.000Z' });
    api.now = start + 60 * minute;
    expect(await whoIs(body.token)).toBe(false);
    const read = await api.call({ path: `${brandPath}/${body.tokenId}`, caller: brandAdmin });
    expect(read.body.state).toBe('expired');
    const rotated = await api.call({ method: 'POST', path: `${brandPath}/${body.tokenId}/rotate`, body: {} });
    expect(rotated).toMatchObject({ status: 409, body: { code: 'token-not-active' } });
  });

  it('is not made with an end that is past, nor with an unknown role', async () => {
    const past = await make({ name: '过期', role: 'viewer', expiresAt: '2026-11-10T12:00:00Z' });
    expect(past).toMatchObject({ status: 400, body: { findings: [{ field: 'expiresAt', code: 'expiry-past' }] } });
    expect(await make({ name: '越权', role: 'owner' })).toMatchObject({ status: 400 });
  });

  it('is not made for a brand that does not exist', async () => {
    const body = { name: '无', role: 'viewer' };
    const answer = await api.call({ method: 'POST', path: '/v1/brands/absent/tokens', body });
    expect(answer).toMatchObject({ status: 404, body: { code: 'brand-not-found' } });
  });
});

describe('rotating a token', () => {
  const rotate = async (body: object) => {
    const before = await make({ name: '轮换', role: 'editor' });
    const path = `${brandPath}/${before.body.tokenId}/rotate`;
    const after = await api.call({ method: 'POST', path, body, caller: brandAdmin });
    expect(after, after.text).toMatchObject({ status: 200, body: { tokenId: before.body.tokenId } });
    return { old: before.body.token, fresh: after.body.token, view: after.body };
  };

  it('ends the old secret at once', async () => {
    const { old, fresh, view } = await rotate({});
    expect(view).not.toHaveProperty('previousSecretUntil');
    expect(await whoIs(old)).toBe(false);
    expect(await whoIs(fresh)).toMatchObject({ role: 'editor' });
  });

  it('leaves the old secret good for as long as was asked', async () => {
    const { old, fresh, view } = await rotate({ graceMinutes: 30 });
    expect(view.previousSecretUntil).toBe('2026-11-10T12:30:00.000Z');
    api.now = start + 29 * minute;
    expect(await whoIs(old)).toMatchObject({ role: 'editor' });
    api.now = start + 30 * minute;
    expect(await whoIs(old)).toBe(false);
    expect(await whoIs(fresh)).toMatchObject({ role: 'editor' });
  });
});

describe('revoking a token', () => {
  it('ends every secret of it, once and for all', async () => {
    const made = await make({ name: '离职', role: 'approver' });
    const path = `${brandPath}/${made.body.tokenId}`;
    const rotated = await api.call({ method: 'POST', path: `${path}/rotate`, body: { graceMinutes: 60 } });
    const revoked = await api.call({ method: 'DELETE', path, caller: brandAdmin });
    expect(revoked).toMatchObject({ status: 200, body: { state: 'revoked', revokedBy: 'yunshan-admin' } });
    expect(await whoIs(made.body.token)).toBe(false);
    expect(await whoIs(rotated.body.token)).toBe(false);
    api.now += minute;
    const again = await api.call({ method: 'DELETE', path });
    expect(again.body).toEqual(revoked.body);
  });

  it('keeps the last admin token of the installation, unless that is meant', async () => {
    const master = async (body: object) => (await api.call({ method: 'POST', path: '/v1/tokens', body })).body;
    const [first, second] = [await master({ name: '甲', role: 'admin' }), await master({ name: '乙', role: 'admin' })];
    await master({ name: '只读', role: 'viewer' });
    await master({ name: '已到期', role: 'admin', expiresAt: '2026-11-10T12:00:01Z' });
    api.now = start + minute;
    const end = (tokenId: string, query = '') => api.call({ method: 'DELETE', path: `/v1/tokens/${tokenId}${query}` });
    expect(await end(first.tokenId)).toMatchObject({ status: 200 });
    expect(await end(second.tokenId)).toMatchObject({ status: 409, body: { code: 'last-admin-token' } });
    expect(await whoIs(second.token)).toMatchObject({ role: 'admin' });
    expect(await end(second.tokenId, '?evenIfLast=true')).toMatchObject({ status: 200 });
    expect(await whoIs(second.token)).toBe(false);
  });
});

describe('tokens of a brand', () => {
  it('are listed page by page, and without those of others', async () => {
    const caller = { ...brandAdmin, brandId: 'elsewhere' };
    const path = '/v1/brands/elsewhere/tokens';
    for (const name of ['甲', '乙', '丙']) {
      api.now += 1_000;
      await api.call({ method: 'POST', path, caller, body: { name, role: 'viewer' } });
    }
    const first = await api.call({ path: `${path}?limit=2`, caller });
    const second = await api.call({ path: `${path}?limit=2&cursor=${first.body.cursor}`, caller });
    const names = [first, second].map(({ body }) => body.items.map(({ name }: { name: string }) => name));
    expect(names).toEqual([['丙', '乙'], ['甲']]);
  });

  it('cannot be seen, changed or ended through another brand', async () => {
    const { body } = await make({ name: '私有', role: 'viewer' });
    const caller = { ...brandAdmin, brandId: 'elsewhere' };
    const path = `/v1/brands/elsewhere/tokens/${body.tokenId}`;
    const absent = await api.call({ path: '/v1/brands/elsewhere/tokens/absent', caller });
    for (const request of [
      { path },
      { method: 'DELETE', path },
      { method: 'POST', path: `${path}/rotate`, body: {} },
    ]) {
      const answer = await api.call({ ...request, caller });
      expect(answer.status).toBe(404);
      expect(answer.text).toBe(absent.text);
    }
    expect(await whoIs(body.token)).toMatchObject({ brandId: 'yunshan' });
  });

  it('are made for that brand alone, by its admin alone', async () => {
    const body = { name: '越界', role: 'admin' };
    const forAll = await api.call({ method: 'POST', path: '/v1/tokens', body, caller: brandAdmin });
    expect(forAll).toMatchObject({ status: 403, body: { code: 'installation-token-needed' } });
    const brandId = await make({ ...body, brandId: '*' });
    expect(brandId).toMatchObject({ status: 400, body: { code: 'invalid-input' } });
    for (const role of ['viewer', 'editor', 'approver']) {
      const answer = await make({ ...body, role: 'viewer' }, { caller: { ...brandAdmin, role } });
      expect(answer).toMatchObject({ status: 403, body: { code: 'role-too-low' } });
    }
  });
});
