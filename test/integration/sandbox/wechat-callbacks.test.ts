import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openCallback } from '../../../shared/adapters/platforms/wechat/callback.ts';
import { newsIn } from '../../../shared/adapters/platforms/wechat/callback-message.ts';
import { textAt } from '../../../shared/adapters/platforms/wechat/callback-xml.ts';
import { SECOND } from '../../support/sandbox/manual-clock.ts';
import {
  startSandbox,
  type TestSandbox,
  verifiedAccount,
  wechatDraft,
  wechatToken,
} from '../../support/sandbox/running-sandbox.ts';

const appId = verifiedAccount?.appId ?? '';
const token = 'SandboxToken01';
const encodingAesKey = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG';

type Heard = { readonly method: string; readonly query: Record<string, string>; readonly body: Buffer };
type Answer = { readonly status: number; readonly text: string } | 'echo' | 'silence';

let server: Server;
let url: string;
let heard: Heard[];
let answers: Answer[];

/** Somebody's address for messages, which answers as the test says; the last answer is repeated. */
beforeEach(async () => {
  heard = [];
  answers = ['echo'];
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const query = Object.fromEntries(new URL(request.url ?? '', url).searchParams);
    heard.push({ method: request.method ?? '', query, body: Buffer.concat(chunks) });
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    if (answer === 'silence' || answer === undefined) return;
    if (answer === 'echo') response.end(query['echostr']);
    else response.writeHead(answer.status).end(answer.text);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/wechat`; // a TCP server has such an address
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

function set(test: TestSandbox, callback: object) {
  return test.get(`/_sandbox/wechat/accounts/${appId}/callback`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ url, token, ...callback }),
  });
}

async function publish(test: TestSandbox): Promise<void> {
  const accessToken = await wechatToken(test);
  const { body } = await wechatDraft(test, accessToken);
  await test.postJson(`/cgi-bin/freepublish/submit?access_token=${accessToken}`, { media_id: body['media_id'] });
}

const tries = ({ sandbox }: TestSandbox) => sandbox.inspect.wechat().callbacks.map(({ outcome }) => outcome);
const untilTried = (test: TestSandbox, times: number) =>
  vi.waitFor(() => expect(tries(test)).toHaveLength(times), { timeout: 5_000, interval: 5 });

describe('callbacks of the sandbox', () => {
  it.each(['plain', 'compatible', 'secure'] as const)('are signed as WeChat signs them, in %s mode', async (mode) => {
    await using test = await startSandbox();
    const key = mode === 'plain' ? {} : { encodingAesKey };
    expect(await set(test, { mode, ...key })).toMatchObject({ status: 200, body: { checked: true } });
    answers = [{ status: 200, text: 'success' }];
    await publish(test);
    expect(heard).toHaveLength(1);
    test.clock.advance(20 * SECOND);
    await untilTried(test, 1);
    const given = { appId, secret: { token, ...key }, now: test.clock.now() };
    expect(heard.map(({ method }) => method)).toEqual(['GET', 'POST']);
    const opened = heard[1] && openCallback(heard[1], given);
    expect(opened?.kind === 'message' && newsIn(opened.message)).toMatchObject({
      jobId: 'publish-100000001',
      report: { status: '0', urls: [expect.stringMatching(/^https:\/\/mp\.weixin\.qq\.com\/s\//)] },
    });
    expect(heard[1]?.body.includes('PublishEventInfo')).toBe(mode !== 'secure');
  });

  it('come three more times while nobody takes them, each signed anew', async () => {
    await using test = await startSandbox();
    await set(test, {});
    answers = [{ status: 500, text: '' }];
    await publish(test);
    test.clock.advance(20 * SECOND);
    for (const times of [1, 2, 3, 4]) {
      await untilTried(test, times);
      test.clock.advance(5 * SECOND);
    }
    expect(tries(test)).toEqual([500, 500, 500, 500]);
    expect(new Set(heard.map(({ query }) => query['signature'])).size).toBe(5);
    expect(new Set(heard.slice(1).map(({ body }) => body.toString())).size).toBe(1);
    expect(test.clock.registered()).toEqual([]);
  });

  it('are cut after the time that is allowed, and come again at once', async () => {
    await using test = await startSandbox({ settings: { wechat: { callbackTimeoutMs: 60 } } });
    await set(test, {});
    answers = ['silence', { status: 200, text: 'success' }];
    await publish(test);
    test.clock.advance(20 * SECOND);
    await untilTried(test, 1);
    test.clock.advance(0);
    await untilTried(test, 2);
    expect(tries(test)).toEqual(['timeout', 200]);
  });

  it.each(['', 'success', '<xml></xml>'])('are done with the answer "%s"', async (text) => {
    await using test = await startSandbox();
    await set(test, {});
    answers = [{ status: 200, text }];
    await publish(test);
    test.clock.advance(20 * SECOND);
    await untilTried(test, 1);
    expect(test.clock.registered()).toEqual([]);
  });

  it.each([
    { name: 'does not answer the echo', callback: {}, answer: { status: 200, text: 'hello' } as const },
    { name: 'answers with an error', callback: {}, answer: { status: 500, text: '' } as const },
    { name: 'is not loopback', callback: { url: 'https://example.com/' }, answer: 'echo' as const },
    { name: 'has no key for the secure mode', callback: { mode: 'secure' }, answer: 'echo' as const },
    { name: 'has too short a token', callback: { token: 'ab' }, answer: 'echo' as const },
  ])('do not go to an address that $name', async ({ callback, answer }) => {
    await using test = await startSandbox();
    answers = [answer];
    expect((await set(test, callback)).status).toBe(400);
    await publish(test);
    test.clock.advance(20 * SECOND);
    expect(tries(test)).toEqual([]);
  });
});

describe('acts of followers', () => {
  const openId = `o${'F'.repeat(27)}`;

  it.each(['plain', 'compatible', 'secure'] as const)('are told to the account, in %s mode', async (mode) => {
    await using test = await startSandbox();
    const key = mode === 'plain' ? {} : { encodingAesKey };
    await set(test, { mode, ...key });
    answers = [{ status: 200, text: 'success' }];
    const acts = [
      { act: 'subscribe' },
      { act: 'message', content: '你好' },
      { act: 'click', content: 'NEW_TODAY' },
      { act: 'unsubscribe' },
    ] as const;
    for (const [index, act] of acts.entries()) {
      test.sandbox.act({ appId, openId, ...act });
      test.clock.advance(1);
      await untilTried(test, index + 1);
    }
    const told = heard.slice(1).map((post) => {
      const opened = openCallback(post, { appId, secret: { token, ...key }, now: test.clock.now() });
      if (opened.kind !== 'message') return opened.kind;
      const at = (name: string) => textAt(opened.message, name);
      return [at('FromUserName'), at('MsgType'), at('Event') ?? at('Content'), at('EventKey')];
    });
    expect(told).toEqual([
      [openId, 'event', 'subscribe', ''],
      [openId, 'text', '你好', undefined],
      [openId, 'event', 'CLICK', 'NEW_TODAY'],
      [openId, 'event', 'unsubscribe', ''],
    ]);
  });
});
