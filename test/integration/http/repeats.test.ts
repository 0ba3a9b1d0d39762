import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { documentedRoutes } from '../../../docs/api/routes.ts';
import { createServeApiHandler } from '../../../functions/serve-api/serve-api.ts';
import { buildHttpEvent, testContext } from '../../support/http/http-event.ts';
import { eveningBefore, registerTestBrand, type TestBrand } from '../../support/http/singles-day-brand.ts';
import { startTestApi, type TestApi } from '../../support/http/test-api.ts';
import { createRecordingLogger } from '../../support/recording-logger.ts';

let api: TestApi;
let brand: TestBrand;

beforeAll(async () => {
  api = await startTestApi(eveningBefore);
  brand = await registerTestBrand(api);
});
afterAll(() => api.close());
beforeEach(() => {
  api.now = eveningBefore;
});

const rename = (key: string, name: string, more: object = {}) =>
  api.call({
    method: 'PATCH',
    path: `${brand.path}/accounts/${brand.weibo}`,
    body: { name },
    headers: { 'idempotency-key': key },
    ...more,
  });
const records = async () => (await api.items()).filter(({ pk }) => String(pk).startsWith('REQUEST#'));
const changes = async () => (await api.items()).filter(({ outcome }) => outcome === 'change-account').length;

describe('an Idempotency-Key', () => {
  it('lets a change be made once, and answers the same again', async () => {
    const first = await rename('k1', '云山茶业');
    const made = await changes();
    await rename('k1-other', '云山');
    const second = await rename('k1', '云山茶业');
    expect([first.status, second.status], second.text).toEqual([200, 200]);
    expect(second.text).toBe(first.text);
    expect(first.headers).not.toHaveProperty('idempotency-replayed');
    expect(second.headers).toEqual({ ...first.headers, 'idempotency-replayed': 'true' });
    expect(await changes()).toBe(made + 1);
  });

  it('does not care for the order of fields, and cares for path and content', async () => {
    const path = `${brand.path}/tone`;
    const put = (text: string, to = path) =>
      api.call({
        method: 'PUT',
        path: to,
        body: text,
        headers: { 'idempotency-key': 'k2', 'content-type': 'application/json' },
      });
    expect(await put('{"banned":[],"preferred":[],"allowed":[]}')).toMatchObject({ status: 200 });
    const reordered = await put('{"allowed":[], "preferred":[], "banned":[]}');
    expect(reordered.headers).toHaveProperty('idempotency-replayed', 'true');
    const other = await put('{"allowed":[],"preferred":[],"banned":[{"word":"便宜","severity":"error"}]}');
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
    const elsewhere = await rename('k2', '云山茶业');
    expect(elsewhere).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
  });

  it('belongs to one token', async () => {
    await rename('k3', '甲');
    const caller = { tokenId: 'another', brandId: brand.brandId, role: 'admin' };
    const answer = await rename('k3', '乙', { caller });
    expect(answer).toMatchObject({ status: 200, body: { account: { name: '乙' } } });
  });

  it('is refused while the same request is being worked on, until its lease runs out', async () => {
    const twice = await Promise.all([rename('k4', '同时'), rename('k4', '同时')]);
    const codes = twice.map(({ status, body }) => [status, body.code]).toSorted();
    expect(codes).toEqual([
      [200, undefined],
      [409, 'request-in-flight'],
    ]);
  });

  it('is good for another content after a refusal', async () => {
    const path = `${brand.path}/accounts/absent/unblock`;
    const headers = { 'idempotency-key': 'k5' };
    expect(await api.call({ method: 'POST', path, headers })).toMatchObject({ status: 404 });
    expect(await rename('k5', '更正')).toMatchObject({ status: 200 });
  });

  it('may be sent again at once after a failure on our side, with the same content', async () => {
    const broken = { ...api.deps.registry, replaceAccount: () => Promise.reject(new Error('no room')) };
    const logger = createRecordingLogger(api.logLines);
    const metrics = { singleMetric: () => Promise.reject(new Error('unused')) as never };
    const failing = createServeApiHandler({ ...api.deps, registry: broken, logger, metrics });
    const request = {
      method: 'PATCH',
      path: `${brand.path}/accounts/${brand.weibo}`,
      caller: { tokenId: 'root', brandId: '*', role: 'admin' },
      headers: { 'idempotency-key': 'k6' },
    };
    const failed = await failing(buildHttpEvent({ ...request, body: { name: '再试' } }), testContext);
    expect(failed.statusCode).toBe(500);
    expect(await rename('k6', '别的')).toMatchObject({ status: 422 });
    expect(await rename('k6', '再试')).toMatchObject({ status: 200 });
  });

  it('is forgotten after a day', async () => {
    await rename('k7', '昨天');
    api.now = eveningBefore + 86_400_000;
    const answer = await rename('k7', '今天');
    expect(answer).toMatchObject({ status: 200, body: { account: { name: '今天' } } });
  });

  it('does not keep an answer with a secret', async () => {
    const made = await api.call({ method: 'POST', path: '/v1/tokens', body: { name: '密', role: 'viewer' } });
    const path = `/v1/tokens/${made.body.tokenId}/rotate`;
    const rotate = () => api.call({ method: 'POST', path, body: {}, headers: { 'idempotency-key': 'k8' } });
    const [first, second] = [await rotate(), await rotate()];
    expect(first.status).toBe(200);
    expect(second).toMatchObject({ status: 409, body: { code: 'secret-shown-once' } });
    expect(JSON.stringify(await records())).not.toContain(first.body.token.split('_')[2]);
  });

  it('costs nothing where none is sent, where nothing is changed, and where the request does not fit', async () => {
    const before = (await records()).length;
    const headers = { 'idempotency-key': 'k9' };
    await api.call({ method: 'PATCH', path: `${brand.path}/accounts/${brand.weibo}`, body: { name: '无键' } });
    await api.call({ path: brand.path, headers });
    await rename('k9', '');
    await rename('k9', '无权', { caller: { tokenId: 'v', brandId: brand.brandId, role: 'viewer' } });
    expect(await records()).toHaveLength(before);
  });

  it('holds for pictures', async () => {
    const bytes = api.pictures.get(brand.cover) ?? new Uint8Array();
    const request = {
      method: 'POST',
      path: `${brand.path}/media?fileName=again.png`,
      body: bytes,
      headers: { 'content-type': 'image/png', 'idempotency-key': 'k10' },
    };
    const [first, second] = [await api.call(request), await api.call(request)];
    expect(first.status, first.text).toBeLessThan(300);
    expect(second.headers).toHaveProperty('idempotency-replayed', 'true');
    const other = await api.call({ ...request, body: bytes.slice(1) });
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
  });
});

describe('the contract', () => {
  it('takes an Idempotency-Key wherever something is changed', () => {
    const without = documentedRoutes.filter(({ takesIdempotencyKey }) => !takesIdempotencyKey);
    expect(
      without.filter(({ access }) => access !== 'open' && access !== 'viewer').filter((r) => r.method !== 'GET'),
    ).toEqual([]);
    const readers = documentedRoutes.filter(({ method }) => method === 'GET');
    expect(readers.filter(({ takesIdempotencyKey }) => takesIdempotencyKey)).toEqual([]);
  });
});
