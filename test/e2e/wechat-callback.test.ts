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

const openId = `o${'F'.repeat(27)}`;
const act = async (appId: string, name: 'subscribe' | 'message' | 'unsubscribe', content?: string) => {
  stack.sandbox.act({ appId, openId, act: name, ...(content === undefined ? {} : { content }) });
  await stack.clock.jumpUntil(stack.clock.now() + 30 * second);
};

describe('what followers do, on the local stack', () => {
  it('is taken once and not sent again', async () => {
    const { appId } = await brandWithCallback('secure');
    await act(appId, 'subscribe');
    await act(appId, 'message', '你好');
    await act(appId, 'unsubscribe');
    expect(triesFor(appId).map(({ event, attempt, accepted }) => [event, attempt, accepted])).toEqual([
      ['subscribe', 1, true],
      ['text', 1, true],
      ['unsubscribe', 1, true],
    ]);
  });

  it('is welcomed, answered by a rule, and then by a person', async () => {
    const brand = await brandWithCallback('secure');
    const home = `${stack.runtime.apiUrl}${brand.home}`;
    const part = (zh: string) => ({ zh });
    const welcome = await put(`${home}/accounts/${brand.wechat}/welcome`, {
      variants: [
        {
          name: '秋',
          callToAction: part('回复“新茶”。'),
          introduction: part('我们做茶三十年。'),
          expectations: part('每周三一款茶。'),
          crossPromotion: part('微博见：{{link}}'),
          target: 'https://weibo.com/u/7700112233',
        },
      ],
    });
    expect(welcome.status).toBe(200);
    const rules = [{ name: '新茶', when: { keywords: ['新茶'] }, answer: part('秋茶已到。') }];
    expect((await put(`${home}/inbox/settings`, { rules })).status).toBe(200);

    await act(brand.appId, 'subscribe');
    await act(brand.appId, 'message', '有新茶吗');
    await act(brand.appId, 'message', '能便宜一点吗');
    const [thread] = ((await api.get(`${brand.home}/inbox`)).body as { items: Record<string, unknown>[] }).items;
    expect(thread).toMatchObject({ unread: 2, personId: openId, follows: true });
    const path = `${brand.home}/inbox/${thread?.['threadId']}`;
    const reply = await api.post(`${path}/replies`, { text: '老朋友八折。' }, `reply-${number}`);
    expect(reply.status).toBe(201);
    await stack.clock.jumpUntil(stack.clock.now() + 30 * second);

    const said = (await api.get(`${path}/messages`)).body as { items: Record<string, unknown>[] };
    expect(said.items.map(({ direction, by, text }) => [direction, by, text]).toReversed()).toEqual([
      ['in', undefined, undefined],
      ['out', 'welcome 秋', (welcome.body['preview'] as { text: string }[])[0]?.text],
      ['in', undefined, '有新茶吗'],
      ['out', 'rule 新茶', '秋茶已到。'],
      ['in', undefined, '能便宜一点吗'],
      ['out', expect.any(String), '老朋友八折。'],
    ]);
    const sent = stack.sandbox.inspect.wechat().customMessages.filter(({ appId }) => appId === brand.appId);
    expect(sent).toMatchObject([{ openId, kind: 'text', content: { content: '老朋友八折。' } }]);
    expect(triesFor(brand.appId).every(({ attempt, accepted }) => attempt === 1 && accepted)).toBe(true);
  });
});
