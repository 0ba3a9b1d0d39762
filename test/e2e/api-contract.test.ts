import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalStack, startStack } from '../../local/stack.ts';
import { type ApiClient, createApiClient } from '../../shared/api-client/api-client.ts';

const startAt = Date.parse('2026-11-05T10:00:00+08:00');
const linkDomain = 'go.songhe.example';

describe('the typed client, made from the contract', () => {
  let stack: LocalStack;
  let api: ApiClient;

  beforeAll(async () => {
    stack = await startStack({
      clock: { mode: 'jumping', startAt, endAt: startAt },
      logSink: () => undefined,
      ports: { api: 0, aws: 0, sandbox: 0 },
    });
    api = createApiClient({ baseUrl: stack.runtime.apiUrl, token: await stack.bootstrap() });
  });
  afterAll(() => stack.stop());

  it('gets the contract that it was made from, without a token', async () => {
    const answer = await fetch(`${stack.runtime.apiUrl}/v1/openapi.json`);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ openapi: '3.1.0', paths: { '/v1/brands': {} } });
  });

  it('registers, queues, reads and cancels', async () => {
    const brand = await api.POST('/v1/brands', { body: { brandId: 'songhe', name: '松河茶', linkDomain } });
    expect(brand.response.status).toBe(201);
    const path = { brandId: 'songhe' };
    const account = await api.POST('/v1/brands/{brandId}/accounts', {
      params: { path },
      body: { platform: 'manual', name: '松河社区', kind: 'community', reference: 'crm:1' },
    });
    const accountId = account.data?.accountId ?? '';
    const queued = await api.POST('/v1/brands/{brandId}/posts', {
      params: { path, header: { 'Idempotency-Key': 'first' } },
      body: {
        title: '松河新茶',
        summary: '今年的第一批。',
        dueAt: '2026-11-06T10:00:00+08:00',
        deliveries: [{ accountId, text: '松河新茶上市 {{link}}' }],
      },
    });
    expect(queued.error).toBeUndefined();
    const of = { brandId: 'songhe', postId: queued.data?.postId ?? '' };
    const read = await api.GET('/v1/brands/{brandId}/posts/{postId}', { params: { path: of } });
    expect(read.data?.deliveries.map(({ state }) => state)).toEqual(['scheduled']);
    const cancelled = await api.POST('/v1/brands/{brandId}/posts/{postId}/cancel', { params: { path: of } });
    expect(cancelled.data?.deliveries.map(({ state }) => state)).toEqual(['cancelled']);
  });

  it('tells a problem by its code', async () => {
    const { error } = await api.GET('/v1/brands/{brandId}/posts/{postId}', {
      params: { path: { brandId: 'songhe', postId: 'p0' } },
    });
    expect(error).toMatchObject({ code: 'post-not-found', status: 404 });
  });
});
