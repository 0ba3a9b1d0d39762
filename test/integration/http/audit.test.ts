import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chainedPost, eveningBefore, registerTestBrand, type TestBrand } from '../../support/http/singles-day-brand.ts';
import { startTestApi, type TestApi } from '../../support/http/test-api.ts';

let api: TestApi;
let brand: TestBrand;

beforeAll(async () => {
  api = await startTestApi(eveningBefore);
  brand = await registerTestBrand(api);
});
afterAll(() => api.close());

const day = '2026-11-10';
const auditOf = async (path: string) => (await api.call({ path: `${path}/audit?day=${day}&limit=100` })).body.items;
const last = async (path = brand.path) => (await auditOf(path)).at(-1);

describe('the audit of a brand', () => {
  it('says who changed what, from what, to what, when', async () => {
    const path = `${brand.path}/accounts/${brand.weibo}`;
    api.now += 1_000;
    const before = (await api.call({ path })).body.account;
    const caller = { tokenId: 'chief', brandId: brand.brandId, role: 'admin' };
    await api.call({ method: 'PATCH', path, body: { name: '云山新名' }, caller });
    expect(await last()).toMatchObject({
      at: new Date(api.now).toISOString(),
      brandId: brand.brandId,
      tokenId: 'chief',
      role: 'admin',
      action: 'PATCH /v1/brands/{brandId}/accounts/{accountId}',
      path,
      status: 200,
      before: { 'account.name': before.name },
      after: { 'account.name': '云山新名' },
    });
  });

  it('shows of a list what was in it and what is', async () => {
    api.now += 1_000;
    const body = { banned: [{ word: '便宜', severity: 'error' }], preferred: [], allowed: [] };
    await api.call({ method: 'PUT', path: `${brand.path}/tone`, body });
    const { before, after } = await last();
    expect(before.banned).toBe('[]');
    expect(after.banned).toContain('便宜');
    expect(after).not.toHaveProperty('allowed');
  });

  it('names a new post, and has nothing of its content', async () => {
    api.now += 1_000;
    const queued = await api.call({ method: 'POST', path: `${brand.path}/posts`, body: chainedPost(brand) });
    const entry = await last();
    expect(entry).toMatchObject({ action: 'POST /v1/brands/{brandId}/posts', after: { postId: queued.body.postId } });
    expect(JSON.stringify(entry)).not.toContain(chainedPost(brand).title);
  });

  it('has every registration of the brand, and no secret', async () => {
    const entries = await auditOf(brand.path);
    const actions = entries.map(({ action }: { action: string }) => action);
    expect(actions).toContain('POST /v1/brands/{brandId}/accounts');
    expect(actions).toContain('POST /v1/brands/{brandId}/applications');
    expect(actions).toContain('POST /v1/brands/{brandId}/media');
    for (const secret of api.secrets.values()) {
      const values = Object.values(JSON.parse(secret)).filter((value) => String(value).length > 8);
      for (const value of values) expect(JSON.stringify(entries)).not.toContain(String(value));
    }
  });

  it('names a token that was made and ended, and never its secret', async () => {
    api.now += 1_000;
    const made = await api.call({
      method: 'POST',
      path: `${brand.path}/tokens`,
      body: { name: '审计', role: 'viewer' },
    });
    const { tokenId, token } = made.body;
    expect(await last()).toMatchObject({ after: { tokenId, name: '审计', role: 'viewer' } });
    api.now += 1_000;
    await api.call({ method: 'DELETE', path: `${brand.path}/tokens/${tokenId}` });
    expect(await last()).toMatchObject({ before: { state: 'active' }, after: { state: 'revoked', revokedBy: 'root' } });
    expect(JSON.stringify(await auditOf(brand.path))).not.toContain(token.split('_')[2]);
  });

  it('has nothing of what was refused, read, checked or repeated', async () => {
    const before = await auditOf(brand.path);
    await api.call({ path: brand.path });
    await api.call({ method: 'POST', path: `${brand.path}/posts:validate`, body: chainedPost(brand) });
    await api.call({ method: 'PATCH', path: `${brand.path}/accounts/absent`, body: { name: '无' } });
    const rename = { method: 'PATCH', path: `${brand.path}/accounts/${brand.weibo}`, body: { name: '一次' } };
    const headers = { 'idempotency-key': 'audited' };
    await api.call({ ...rename, headers });
    await api.call({ ...rename, headers });
    const queue = { method: 'POST', path: `${brand.path}/posts`, body: chainedPost(brand), headers };
    expect((await api.call({ ...queue, headers: { 'idempotency-key': 'audited-post' } })).status).toBe(201);
    await api.call({ ...queue, headers: { 'idempotency-key': 'audited-post' } });
    expect(await auditOf(brand.path)).toHaveLength(before.length + 2);
  });

  it('is read page by page, by its day in Beijing, by admins', async () => {
    const first = await api.call({ path: `${brand.path}/audit?day=${day}&limit=2` });
    const second = await api.call({ path: `${brand.path}/audit?day=${day}&limit=2&cursor=${first.body.cursor}` });
    const all = await auditOf(brand.path);
    expect([...first.body.items, ...second.body.items]).toEqual(all.slice(0, 4));
    const other = await api.call({ path: `${brand.path}/audit?day=2026-11-09` });
    expect(other.body.items).toEqual([]);
  });

  it("of what belongs to no brand is the installation's", async () => {
    const [entry] = await auditOf('/v1');
    expect(entry).toMatchObject({ brandId: '*', action: 'POST /v1/brands', after: { brandId: brand.brandId } });
  });
});
