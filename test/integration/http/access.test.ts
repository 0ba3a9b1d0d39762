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

const token = (role: string, brandId = brand.brandId) => ({ tokenId: `${brandId}-${role}`, brandId, role });

describe('a token', () => {
  it('of a viewer reads and does not write', async () => {
    const caller = token('viewer');
    expect((await api.call({ path: `${brand.path}/posts`, caller })).status).toBe(200);
    expect((await api.call({ path: `${brand.path}/accounts/${brand.weibo}`, caller })).status).toBe(200);
    const written = await api.call({ method: 'POST', path: `${brand.path}/posts`, body: chainedPost(brand), caller });
    expect(written).toMatchObject({ status: 403, body: { code: 'role-too-low' } });
    expect(written.body.messages.zh).toContain('editor');
  });

  it('of an editor writes posts and does not touch accounts', async () => {
    const caller = token('editor');
    const queued = await api.call({ method: 'POST', path: `${brand.path}/posts`, body: chainedPost(brand), caller });
    expect(queued).toMatchObject({ status: 201, body: { createdBy: 'yunshan-editor' } });
    const path = `${brand.path}/accounts/${brand.weibo}/unblock`;
    expect(await api.call({ method: 'POST', path, caller })).toMatchObject({ status: 403 });
  });

  it('of a brand makes no brands, whatever its role', async () => {
    const body = { name: '另一个', linkDomain: 'go.other.example' };
    const answer = await api.call({ method: 'POST', path: '/v1/brands', body, caller: token('admin') });
    expect(answer).toMatchObject({ status: 403, body: { code: 'installation-token-needed' } });
  });

  it('of another brand finds nothing here, and cannot tell what exists', async () => {
    const caller = token('admin', 'elsewhere');
    const foreign = await api.call({ path: brand.path, caller });
    const absent = await api.call({ path: '/v1/brands/absent', caller });
    expect(foreign).toMatchObject({ status: 404, body: { code: 'brand-not-found' } });
    expect(foreign.text).toBe(absent.text);
    for (const path of ['/posts', '/accounts', '/applications', '/log?day=2026-11-10']) {
      expect((await api.call({ path: `${brand.path}${path}`, caller })).status, path).toBe(404);
    }
    expect((await api.call({ path: '/v1/brands', caller })).body).toEqual({ items: [] });
  });

  it('of the installation sees every brand', async () => {
    expect((await api.call({ path: '/v1/brands' })).body.items).toMatchObject([{ brandId: 'yunshan' }]);
  });

  it('does not reach the post of a brand through another brand', async () => {
    const queued = await api.call({ method: 'POST', path: `${brand.path}/posts`, body: chainedPost(brand) });
    const path = `/v1/brands/elsewhere/posts/${queued.body.postId}`;
    const caller = token('admin', 'elsewhere');
    expect(await api.call({ path, caller })).toMatchObject({ status: 404, body: { code: 'post-not-found' } });
    expect(await api.call({ method: 'POST', path: `${path}/cancel`, caller })).toMatchObject({ status: 404 });
    expect(await api.call({ path: `${path}/log`, caller })).toMatchObject({ status: 404 });
  });
});
