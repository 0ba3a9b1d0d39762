import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { webhookMessageSchema } from '../../../shared/domain/webhook-message.ts';
import { startTestApi, type TestApi } from '../../support/http/test-api.ts';

const start = Date.parse('2026-11-10T12:00:00Z');
const minute = 60_000;
let api: TestApi;
let brands = 0;
let path: string;

beforeAll(async () => {
  api = await startTestApi(start);
});
afterAll(() => api.close());
beforeEach(async () => {
  api.now = start;
  api.rung.length = 0;
  brands += 1;
  const brandId = `brand-${brands}`;
  const body = { name: '云山茶业', linkDomain: `go.${brandId}.example`, brandId };
  await api.call({ method: 'POST', path: '/v1/brands', body });
  path = `/v1/brands/${brandId}/webhooks`;
});

const url = 'https://hooks.example.com/lianbo';
const post = (at: string, body?: object, more: object = {}) => api.call({ method: 'POST', path: at, body, ...more });
const make = async (body: object = {}) => (await post(path, { url, ...body })).body;
const secretsOf = (webhookId: string) =>
  [0, 1].map((slot) => api.secrets.get(`webhooks/${webhookId}/${slot}`)).filter((secret) => secret !== undefined);
const keyOf = (webhookId: string, messageId: string, at: string) =>
  webhookMessageSchema.parse({
    webhookId,
    brandId: 'any',
    messageId,
    at,
    type: 'delivery.published',
    payload: '{"type":"delivery.published"}',
    state: 'given-up',
    tries: 9,
    lastTries: [{ at, tookMs: 40, status: 500 }],
    answer: 'out of order',
    expiresAt: 2_000_000_000,
  });

describe('a webhook', () => {
  it('is made with a secret that is told once and kept with the other secrets', async () => {
    const answer = await post(path, { url, description: '订单系统', events: ['delivery.*', 'post.withdrawn'] });
    const { secret, webhookId, ...view } = answer.body;
    expect(answer).toMatchObject({ status: 201, headers: { location: `${path}/${webhookId}` } });
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(secretsOf(webhookId)).toEqual([secret]);
    expect(JSON.stringify(await api.items())).not.toContain(secret);
    expect(api.logLines.join()).not.toContain(secret);
    expect(view).toMatchObject({ url, state: 'active', events: ['delivery.*', 'post.withdrawn'], failures: 0 });
    const [listed, read] = [await api.call({ path }), await api.call({ path: `${path}/${webhookId}` })];
    expect(listed.body.items).toEqual([read.body]);
    expect(listed.text + read.text).not.toContain('whsec_');
  });

  it('is made once by a request that is repeated', async () => {
    const more = { headers: { 'idempotency-key': 'hook-1' } };
    expect((await post(path, { url }, more)).status).toBe(201);
    expect(await post(path, { url }, more)).toMatchObject({ status: 409, body: { code: 'secret-shown-once' } });
    expect((await api.call({ path })).body.items).toHaveLength(1);
  });

  it('makes the brand one whose events somebody hears, until the last is deleted', async () => {
    const listening = async () =>
      (await api.items()).find(
        ({ pk, sk }) => pk === path.replace('/v1/brands/', 'BRAND#').split('/')[0] && sk === 'LISTENING',
      );
    expect(await listening()).toBeUndefined();
    const [one, two] = [await make(), await make()];
    expect(await listening()).toMatchObject({ isListening: true });
    await api.call({ method: 'DELETE', path: `${path}/${one.webhookId}` });
    expect(await listening()).toMatchObject({ isListening: true });
    await api.call({ method: 'DELETE', path: `${path}/${two.webhookId}` });
    expect(await listening()).toMatchObject({ isListening: false });
    expect(secretsOf(one.webhookId)).toEqual([]);
    expect(await api.call({ path: `${path}/${one.webhookId}` })).toMatchObject({
      status: 404,
      body: { code: 'webhook-not-found' },
    });
  });

  it.each([
    ['of a private network', 'http://10.0.0.8/hook', 'url-not-allowed'],
    ['where clouds keep credentials', 'http://169.254.169.254/latest', 'url-not-allowed'],
    ['of this machine', 'http://127.0.0.1:4800/', 'url-not-allowed'],
    ['inside another address', 'http://[::ffff:10.0.0.8]/', 'url-not-allowed'],
    ['with a password in it', 'https://me:secret@hooks.example.com/', 'url-not-allowed'],
    ['without TLS', 'http://hooks.example.com/', 'url-not-https'],
    ['of no web server', 'ftp://hooks.example.com/', 'not-a-web-address'],
  ])('is refused at an address %s, new or changed', async (_what, bad, code) => {
    const refused = { status: 400, body: { findings: [{ field: 'url', code }] } };
    expect(await post(path, { url: bad })).toMatchObject(refused);
    const { webhookId } = await make();
    const change = await api.call({ method: 'PATCH', path: `${path}/${webhookId}`, body: { url: bad } });
    expect(change).toMatchObject(refused);
  });

  it('wants only events that there are', async () => {
    const refused = await post(path, { url, events: ['delivery.exploded'] });
    expect(refused).toMatchObject({ status: 400, body: { findings: [{ field: 'events[0]' }] } });
  });

  it('is one of ten at most', async () => {
    for (let count = 0; count < 10; count += 1) await make();
    expect(await post(path, { url })).toMatchObject({ status: 409, body: { code: 'too-many-webhooks' } });
  });

  it('changes its address, its filter and its words, and loses the last two by null', async () => {
    const { webhookId } = await make({ description: '旧', events: ['sync.*'] });
    const change = (body: object) => api.call({ method: 'PATCH', path: `${path}/${webhookId}`, body });
    const moved = await change({ url: 'https://new.example.com/', description: '新' });
    expect(moved.body).toMatchObject({ url: 'https://new.example.com/', description: '新', events: ['sync.*'] });
    const emptied = (await change({ description: null, events: null })).body;
    expect([emptied.description, emptied.events]).toEqual([undefined, undefined]);
  });

  it('gets another secret, and both sign for as long as was asked for', async () => {
    const { webhookId, secret } = await make();
    const rotate = (body: object) => post(`${path}/${webhookId}/rotate`, body);
    const rotated = (await rotate({ graceMinutes: 60 })).body;
    expect(rotated.previousSecretUntil).toBe('2026-11-10T13:00:00.000Z');
    expect(secretsOf(webhookId).toSorted()).toEqual([secret, rotated.secret].toSorted());
    api.now += minute;
    const again = (await rotate({ graceMinutes: 0 })).body;
    expect(again.previousSecretUntil).toBeUndefined();
    // The first one is overwritten.
    expect(secretsOf(webhookId)).toEqual([again.secret, rotated.secret]);
  });

  it('is paused and resumed, which has what waits sent at once', async () => {
    const { webhookId } = await make();
    const paused = await post(`${path}/${webhookId}/pause`);
    expect(paused.body).toMatchObject({ state: 'paused', pausedBecause: 'person' });
    for (const act of ['test', 'replay']) {
      const body = act === 'replay' ? { from: '2026-11-10T00:00:00Z', to: '2026-11-11T00:00:00Z' } : undefined;
      expect(await post(`${path}/${webhookId}/${act}`, body)).toMatchObject({
        status: 409,
        body: { code: 'webhook-not-active' },
      });
    }
    api.now += minute;
    const resumed = await post(`${path}/${webhookId}/resume`);
    expect(resumed.body).toMatchObject({ state: 'active', stateSince: '2026-11-10T12:01:00.000Z' });
    expect(resumed.body.pausedBecause).toBeUndefined();
    expect(resumed.body.nextTryAt).toBe('2026-11-10T12:01:00.000Z');
  });

  it('is tested by a message of its own', async () => {
    const { webhookId } = await make();
    const sent = await post(`${path}/${webhookId}/test`);
    expect(sent).toMatchObject({ status: 202, body: { at: '2026-11-10T12:00:00.000Z' } });
    const { items } = (await api.call({ path: `${path}/${webhookId}/messages` })).body;
    expect(items).toMatchObject([{ messageId: sent.body.messageId, type: 'webhook.test', state: 'waiting' }]);
    expect(api.rung).toMatchObject([{ webhookId }]);
  });

  it('has a log, newest first and in parts, which says what came of each message', async () => {
    const { webhookId } = await make();
    for (const hour of ['01', '02', '03']) {
      await api.deps.webhookMessages.put(keyOf(webhookId, `m${hour}`, `2026-11-10T${hour}:00:00.000Z`));
    }
    const log = `${path}/${webhookId}/messages`;
    const first = (await api.call({ path: `${log}?limit=2` })).body;
    expect(first.items).toMatchObject([
      { messageId: 'm03', state: 'given-up', answer: 'out of order', lastTries: [{ status: 500, tookMs: 40 }] },
      { messageId: 'm02', payload: { type: 'delivery.published' } },
    ]);
    const second = (await api.call({ path: `${log}?limit=2&cursor=${encodeURIComponent(first.cursor)}` })).body;
    expect(second.items).toMatchObject([{ messageId: 'm01' }]);
    const range = 'from=2026-11-10T02:00:00Z&to=2026-11-10T03:00:00Z';
    const some = (await api.call({ path: `${log}?${range}` })).body.items;
    expect(some).toMatchObject([{ messageId: 'm02' }]);
  });

  it('is sent one message again, or all of some time', async () => {
    const { webhookId } = await make();
    for (const hour of ['01', '02', '03']) {
      await api.deps.webhookMessages.put(keyOf(webhookId, `m${hour}`, `2026-11-10T${hour}:00:00.000Z`));
    }
    const waiting = async () => {
      const { items } = await api.deps.webhookMessages.waiting({ webhookId, limit: 10 });
      return items.map(({ messageId }) => messageId);
    };
    const one = await post(`${path}/${webhookId}/replay`, { messageId: 'm03', at: '2026-11-10T03:00:00Z' });
    expect(one).toMatchObject({ status: 202, body: { messages: 1 } });
    expect(await waiting()).toEqual(['m03']);
    const some = await post(`${path}/${webhookId}/replay`, {
      from: '2026-11-10T00:00:00Z',
      to: '2026-11-10T02:30:00Z',
    });
    expect(some.body).toEqual({ messages: 2 });
    expect(await waiting()).toEqual(['m01', 'm02', 'm03']);
    const none = await post(`${path}/${webhookId}/replay`, { messageId: 'm09', at: '2026-11-10T03:00:00Z' });
    expect(none).toMatchObject({ status: 404, body: { code: 'message-not-found' } });
  });

  it('that somebody else has changed meanwhile is left as they want it', async () => {
    const { webhookId } = await make();
    const { webhooks } = api.deps;
    const key = { brandId: path.split('/')[3] ?? '', webhookId };
    const stored = await webhooks.get(key);
    const save = webhooks.save;
    try {
      Object.assign(webhooks, {
        save: async (next: Parameters<typeof save>[0]) => {
          if (stored !== undefined) await save({ ...stored, version: stored.version + 1, description: '别人改的' });
          return save(next);
        },
      });
      const change = await api.call({ method: 'PATCH', path: `${path}/${webhookId}`, body: { description: '我改的' } });
      expect(change).toMatchObject({ status: 409, body: { code: 'webhook-changed' } });
    } finally {
      Object.assign(webhooks, { save });
    }
    expect((await api.call({ path: `${path}/${webhookId}` })).body.description).toBe('别人改的');
  });
});
