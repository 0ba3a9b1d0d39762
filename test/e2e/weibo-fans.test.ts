import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ApiClient, createApiClient } from '../../local/api-client.ts';
import { type LocalStack, startStack } from '../../local/stack.ts';
import { type CaseBrand, registerCaseBrand } from '../support/crash/case-brand.ts';

const startAt = Date.parse('2026-11-11T11:00:00+08:00');
const second = 1_000;
const uid = '7700000100';
const fanUid = '2489000002';

let stack: LocalStack;
let api: ApiClient;
let brand: CaseBrand;
let adminToken: string;

beforeAll(async () => {
  stack = await startStack({
    clock: { mode: 'jumping', startAt, endAt: startAt },
    logSink: () => undefined,
    ports: { api: 0, aws: 0, sandbox: 0 },
  });
  adminToken = await stack.bootstrap();
  api = createApiClient({ url: stack.runtime.apiUrl, token: adminToken });
  brand = await registerCaseBrand(api, stack.sandbox, { number: 1, platforms: ['weibo'] });
});
afterAll(() => stack.stop());

async function put(url: string, content: object) {
  const headers = { authorization: `Bearer ${adminToken}`, 'content-type': 'application/json' };
  const answer = await fetch(url, { method: 'PUT', headers, body: JSON.stringify(content) });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }; // an object, by both APIs
}

const act = async (name: 'follow' | 'unfollow' | 'message' | 'mention', content?: string) => {
  stack.sandbox.actOnWeibo({ uid, fanUid, act: name, ...(content === undefined ? {} : { content }) });
  await stack.clock.jumpUntil(stack.clock.now() + 30 * second);
};
const told = () => stack.sandbox.inspect.weibo().fanMessages.map(({ via, text }) => [via, text]);

it('a fan of a Weibo account is welcomed, answered by a rule and by a person, and left alone once they have left', async () => {
  const home = `${stack.runtime.apiUrl}${brand.home}`;
  const appSecret = 'secret000001';
  const own = await put(`${home}/accounts/${brand.weibo}/callback`, { appSecret });
  expect(own).toMatchObject({ status: 200, body: { path: `/callback/weibo/${brand.weibo}` } });
  const url = `${stack.runtime.apiUrl}${own.body['path']}`;
  const settings = `${stack.sandboxUrl}/_sandbox/weibo/accounts/${uid}/callback`;
  expect(await put(settings, { url, appSecret })).toEqual({ status: 200, body: { checked: true } });
  const part = (zh: string) => ({ zh });
  const welcome = await put(`${home}/accounts/${brand.weibo}/welcome`, {
    variants: [
      {
        name: '秋',
        callToAction: part('私信“新茶”。'),
        introduction: part('我们做茶三十年。'),
        expectations: part('每周三一款茶。'),
        crossPromotion: part('公众号见：{{link}}'),
        target: 'https://mp.weixin.qq.com/s/yunshan',
      },
    ],
  });
  expect(welcome.status).toBe(200);
  const rules = [{ name: '新茶', when: { keywords: ['新茶'] }, answer: part('秋茶已到。') }];
  expect((await put(`${home}/inbox/settings`, { rules })).status).toBe(200);

  await act('follow');
  await act('message', '有新茶吗');
  await act('message', '能便宜一点吗');
  const [thread] = ((await api.get(`${brand.home}/inbox`)).body as { items: Record<string, unknown>[] }).items;
  expect(thread).toMatchObject({ platform: 'weibo', personId: fanUid, unread: 2, follows: true });
  const replies = `${brand.home}/inbox/${thread?.['threadId']}/replies`;
  expect((await api.post(replies, { text: '老朋友八折。' }, 'reply-1')).status).toBe(201);
  await stack.clock.jumpUntil(stack.clock.now() + 30 * second);
  expect(told()).toEqual([
    ['answer', (welcome.body['preview'] as { text: string }[])[0]?.text],
    ['answer', '秋茶已到。'],
    ['call', '老朋友八折。'],
  ]);

  await act('unfollow');
  expect(await api.post(replies, { text: '等等' }, 'reply-2')).toMatchObject({
    status: 409,
    body: { code: 'reply-window-closed' },
  });
  await act('mention', '@茶000001 好茶');
  expect((await api.post(replies, { text: '谢谢提及。' }, 'reply-3')).status).toBe(201);
  expect((await api.post(replies, { text: '再说一句' }, 'reply-4')).status).toBe(409);
  await stack.clock.jumpUntil(stack.clock.now() + 30 * second);
  expect(told().at(-1)).toEqual(['call', '谢谢提及。']);
  const { fanTries } = stack.sandbox.inspect.weibo();
  expect(fanTries.map(({ attempt, accepted }) => [attempt, accepted])).toEqual(Array(5).fill([1, true]));
});
