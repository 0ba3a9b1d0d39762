import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiClient, createApiClient } from '../../local/api-client.ts';
import { type LocalStack, startStack } from '../../local/stack.ts';
import { registerCaseBrand } from '../support/crash/case-brand.ts';

const startAt = Date.parse('2026-11-11T11:00:00+08:00');
const second = 1_000;
const reviewSeconds = 33;
const token = 'CallbackToken01';
const encodingAesKey = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG';

let stack: LocalStack;
let adminToken: string;
let api: ApiClient;
let number = 0;

beforeAll(async () => {
  stack = await startStack({
    clock: { mode: 'jumping', startAt, endAt: startAt },
    logSink: () => undefined,
    ports: { api: 0, aws: 0, sandbox: 0 },
    sandbox: { settings: { wechat: { reviewSeconds } } },
  });
  adminToken = await stack.bootstrap();
  api = createApiClient({ url: stack.runtime.apiUrl, token: adminToken });
});
afterAll(() => stack.stop());

async function put(url: string, content: object) {
  const headers = { authorization: `Bearer ${adminToken}`, 'content-type': 'application/json' };
  const answer = await fetch(url, { method: 'PUT', headers, body: JSON.stringify(content) });
  const body = (await answer.json()) as Record<string, unknown>; // an object, by both APIs
  return { status: answer.status, body };
}

/** A brand of its own; its WeChat account tells our address to WeChat, in the mode that is wanted. */
async function brandWithCallback(mode: 'plain' | 'compatible' | 'secure') {
  number += 1;
  const brand = await registerCaseBrand(api, stack.sandbox, { number, platforms: ['wechat'] });
  const key = mode === 'plain' ? {} : { encodingAesKey };
  const own = await put(`${stack.runtime.apiUrl}${brand.home}/accounts/${brand.wechat}/callback`, { token, ...key });
  const appId = `wx0000000000${String(number).padStart(6, '0')}`;
  const url = `${stack.runtime.apiUrl}${own.body['path']}`;
  const console = `${stack.sandboxUrl}/_sandbox/wechat/accounts/${appId}/callback`;
  expect(await put(console, { url, token, mode, ...key })).toEqual({ status: 200, body: { checked: true } });
  return { ...brand, appId };
}

async function publish(brand: Awaited<ReturnType<typeof brandWithCallback>>, title: string) {
  const dueAt = stack.clock.now() + 20 * second;
  const { body } = await api.post(
    `${brand.home}/posts`,
    {
      title,
      summary: '今年的新茶到了。',
      dueAt: new Date(dueAt).toISOString(),
      deliveries: [{ accountId: brand.wechat, title, body: '<p>慢慢喝。</p>', coverMediaId: brand.mediaId }],
    },
    `post-${number}`,
  );
  const { postId } = body as { postId: string }; // the API has answered 201
  await stack.clock.jumpUntil(dueAt + 60 * second);
  const read = await api.get(`${brand.home}/posts/${postId}`);
  const [delivery] = (read.body as { deliveries: Record<string, unknown>[] }).deliveries;
  return { dueAt, delivery };
}

const triesFor = (appId: string) => stack.sandbox.inspect.wechat().callbacks.filter((tried) => tried.appId === appId);

describe('a WeChat publication, on the local stack', () => {
  it.each(['plain', 'compatible', 'secure'] as const)(
    'is known to be out as soon as WeChat says so, in %s mode',
    async (mode) => {
      const brand = await brandWithCallback(mode);
      const { dueAt, delivery } = await publish(brand, '新茶到了');
      expect(delivery).toMatchObject({ state: 'published', url: expect.stringMatching(/^https:\/\/mp\.weixin/) });
      // Polls come 5, 20 and 80 seconds after the submission; the review ends in between.
      const settledAfter = Date.parse(String(delivery?.['publishedAt']).replace(/\[.*/, '')) - dueAt;
      expect(settledAfter).toBeGreaterThanOrEqual(reviewSeconds * second);
      expect(settledAfter).toBeLessThan(50 * second);
      expect(triesFor(brand.appId)).toMatchObject([
        { event: 'PUBLISHJOBFINISH', attempt: 1, outcome: 200, accepted: true },
      ]);
    },
  );

  it('is known to be refused in the same way', async () => {
    const brand = await brandWithCallback('secure');
    const { delivery } = await publish(brand, '违禁品专场');
    expect(delivery).toMatchObject({ state: 'failed', problem: { code: 'publish-status-4' } });
  });
});

describe('what followers do, on the local stack', () => {
  it('is taken once and not sent again, though nothing is made of it yet', async () => {
    const { appId } = await brandWithCallback('secure');
    const openId = `o${'F'.repeat(27)}`;
    for (const act of ['subscribe', 'message', 'unsubscribe'] as const) {
      stack.sandbox.act({ appId, openId, act, ...(act === 'message' ? { content: '你好' } : {}) });
      await stack.clock.jumpUntil(stack.clock.now() + 30 * second);
    }
    expect(triesFor(appId).map(({ event, attempt, accepted }) => [event, attempt, accepted])).toEqual([
      ['subscribe', 1, true],
      ['text', 1, true],
      ['unsubscribe', 1, true],
    ]);
  });
});
