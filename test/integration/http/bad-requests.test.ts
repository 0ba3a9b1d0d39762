import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { chainedPost, eveningBefore, registerTestBrand, type TestBrand } from '../../support/http/singles-day-brand.ts';
import { startTestApi, type TestApi } from '../../support/http/test-api.ts';

let api: TestApi;
let brand: TestBrand;
let itemsBefore: number;

beforeAll(async () => {
  api = await startTestApi(eveningBefore);
  brand = await registerTestBrand(api);
  itemsBefore = (await api.items()).length;
});
afterAll(() => api.close());
afterEach(async () => {
  expect(await api.items(), 'nothing is half-written').toHaveLength(itemsBefore);
});

const json = { 'content-type': 'application/json' };
const send = (body: unknown, headers: Record<string, string> = json) =>
  api.call({ method: 'POST', path: `${brand.path}/posts`, headers, body });

describe('a request that cannot be read', () => {
  it.each([
    ['broken JSON', '{"title": ', json, 400, 'broken-json'],
    ['half a character', '{"title":"\\ud83d"}', json, 400, 'broken-json'],
    ['an empty body', '', json, 400, 'broken-json'],
    ['bytes that are no UTF-8', new Uint8Array([0x7b, 0xff, 0x7d]), json, 400, 'broken-json'],
    ['another content type', '{}', { 'content-type': 'text/plain' }, 415, 'unsupported-media-type'],
    ['no content type', '{}', {}, 415, 'unsupported-media-type'],
    ['JSON that is no object', '[]', json, 400, 'invalid-input'],
    ['more than a megabyte', `{"title":"${'x'.repeat(1_000_000)}"}`, json, 413, 'body-too-large'],
  ] as const)('%s', async (...[, body, headers, status, code]) => {
    const answer = await send(body, headers as Record<string, string>);
    expect(answer).toMatchObject({ status, body: { code, status } });
    expect(answer.text).not.toMatch(/\bat .+\.ts:|node_modules/);
  });

  it('says of every wrong field where it is', async () => {
    const { status, body } = await send({
      ...chainedPost(brand),
      title: 7,
      latenessLimitMinutes: 1_441,
      link: { target: 'javascript:alert(1)' },
      deliveries: [{ accountId: brand.weibo, text: 5, extra: true }],
      unknown: 1,
    });
    expect(status).toBe(400);
    expect(body.findings.map((one: { field: string; code: string }) => [one.field, one.code])).toEqual([
      ['title', 'wrong-type'],
      ['latenessLimitMinutes', 'too-large'],
      ['link.target', 'not-a-web-address'],
      ['deliveries[0].text', 'wrong-type'],
      ['deliveries[0].extra', 'unknown-field'],
      ['unknown', 'unknown-field'],
    ]);
  });

  it('refuses a text of a million characters within the size limit of the body', async () => {
    const { status } = await send({
      ...chainedPost(brand),
      deliveries: [{ accountId: brand.weibo, text: 'x'.repeat(900_000) }],
    });
    expect(status).toBe(400);
  });

  it.each(['', 'a b', 'x'.repeat(256), 'ключ'])('refuses the Idempotency-Key %j', async (key) => {
    const answer = await send(chainedPost(brand), { ...json, 'idempotency-key': key });
    expect(answer).toMatchObject({ status: 400, body: { code: 'idempotency-key-invalid' } });
  });
});

describe('an address', () => {
  it.each(['/v1/nothing', '/v1', '/v1/brands/yunshan/posts/p1/unknown', '/v1/brands/a%20b'])(
    'that does not exist is a 404: %s',
    async (path) => {
      expect(await api.call({ path })).toMatchObject({ status: 404, body: { code: 'route-not-found' } });
    },
  );

  it.each([
    ['DELETE', '/v1/brands', 'POST, GET'],
    ['PUT', '/v1/brands/yunshan/posts', 'POST, GET'],
    ['POST', '/v1/health', 'GET'],
    ['GET', '/v1/brands/yunshan/posts/p1/cancel', 'POST'],
  ])('answers %s %s with what it allows', async (method, path, allow) => {
    const answer = await api.call({ method, path, caller: undefined });
    expect(answer).toMatchObject({ status: 405, body: { code: 'method-not-allowed' }, headers: { allow } });
  });

  it('refuses query parameters that it does not know', async () => {
    const answer = await api.call({ path: `${brand.path}/posts?page=2` });
    expect(answer.body.findings).toMatchObject([{ field: 'page', code: 'unknown-field' }]);
  });

  it.each([
    'from=yesterday',
    'from=2026-11-12&to=2026-11-11',
    'from=2026-01-01&to=2028-01-01',
    'limit=0',
    'state=lost',
    'cursor=x.y',
  ])('refuses the calendar query %s', async (query) => {
    expect((await api.call({ path: `${brand.path}/posts?${query}` })).status).toBe(400);
  });
});
