import { afterAll, describe, expect, it } from 'vitest';
import { createHttpClient } from '../../../shared/adapters/http/http-client.ts';
import { createBaiduLinkPusher } from '../../../shared/adapters/platforms/baidu-search/pusher.ts';
import { createBaijiahaoPublisher } from '../../../shared/adapters/platforms/baijiahao/publisher.ts';
import {
  baiduSearchAccount,
  baijiahaoAccount,
  linkUrl,
  lookInput,
  publishInput,
} from '../../support/platforms/builders.ts';
import { errorOf, everythingAbout } from '../../support/platforms/leaks.ts';
import { stepNamed } from '../../support/platforms/steps.ts';
import { cutShort, hangUp, json, raw, startWireServer } from '../../support/platforms/wire-server.ts';

const http = createHttpClient();
afterAll(() => http.close());

const token = 'PlantedTokenOfBaidu';
const urls = (count: number) => Array.from({ length: count }, (_, index) => `https://go.example.cn/l/${index}`);

const caller = { account: baiduSearchAccount(), token, now: () => 0 };
const push = (baseUrl: string, wanted: readonly string[]) =>
  createBaiduLinkPusher({ http, baseUrl }).push(caller, wanted, new AbortController().signal);
const remaining = (baseUrl: string) => createBaiduLinkPusher({ http, baseUrl }).remaining(caller);

describe('the Baidu link pusher', () => {
  it('sends one address a line, with site and token in the query', async () => {
    await using server = await startWireServer();
    server.answer(json({ remain: 8, success: 2 }));
    const wanted = urls(2);
    expect(await push(server.baseUrl, wanted)).toEqual({ accepted: wanted, refused: [], leftOver: [], remaining: 8 });
    const [call] = server.calls;
    expect(call).toMatchObject({ path: '/urls', contentType: 'text/plain', text: wanted.join('\n') });
    expect(Object.fromEntries(call?.query ?? [])).toEqual({ site: 'https://go.example.cn', token });
  });

  it('leaves over what Baidu neither took nor refused', async () => {
    await using server = await startWireServer();
    server.answer(json({ remain: 5, success: 1 }));
    const wanted = urls(2);
    expect(await push(server.baseUrl, wanted)).toMatchObject({
      accepted: wanted.slice(0, 1),
      leftOver: wanted.slice(1),
    });
  });

  it('asks for what is left of the quota with an address that is none', async () => {
    await using server = await startWireServer();
    server.answer(json({ remain: 8, success: 0, not_valid: ['*'] }));
    expect(await remaining(server.baseUrl)).toBe(8);
    expect(server.calls[0]).toMatchObject({ path: '/urls', text: '*' });
  });

  it.each([
    { name: 'its quota is used up', answer: json({ error: 400, message: 'over quota' }, 400), left: 0 },
    { name: 'the question is refused', answer: json({ error: 400, message: 'not allowed' }, 400), left: undefined },
  ])('is told $left when $name', async ({ answer, left }) => {
    await using server = await startWireServer();
    server.answer(answer);
    expect(await remaining(server.baseUrl)).toBe(left);
  });

  it('may ask again when the question got lost', async () => {
    await using server = await startWireServer();
    server.answer(json({ error: 500, message: 'internal error, please try later' }, 500)).answer(hangUp);
    expect(await errorOf(remaining(server.baseUrl))).toMatchObject({ kind: 'unavailable' });
    expect(await errorOf(remaining(server.baseUrl))).toMatchObject({ kind: 'unavailable' });
  });

  it.each([
    { name: 'hangs up', answer: hangUp, kind: 'outcome-unknown' },
    { name: 'cuts its answer short', answer: cutShort('{"remain"'), kind: 'outcome-unknown' },
    { name: 'answers no JSON', answer: raw('<html>'), kind: 'outcome-unknown' },
    { name: 'answers a gateway page', answer: raw('<html>', 502), kind: 'outcome-unknown' },
    {
      name: 'fails internally',
      answer: json({ error: 500, message: 'internal error, please try later' }, 500),
      kind: 'outcome-unknown',
    },
    {
      name: 'echoes the token',
      answer: json({ error: 401, message: `token is not valid: ${token}` }, 401),
      kind: 'human',
    },
    { name: 'echoes the token in a new message', answer: json({ error: 400, message: token }, 400), kind: 'rejected' },
  ])('throws $kind without the token when Baidu $name', async ({ answer, kind }) => {
    await using server = await startWireServer();
    server.answer(answer);
    const error = await errorOf(push(server.baseUrl, urls(1)));
    expect(error).toMatchObject({ kind });
    expect(everythingAbout(error)).not.toContain(token);
  });
});

describe('the Baijiahao publisher', () => {
  const input = publishInput({
    account: baijiahaoAccount(),
    variant: {
      platform: 'baijiahao',
      shape: 'article',
      title: '标题一共八个字呢',
      body: '<p>正文</p>',
      coverMediaId: 'm1',
      original: false,
    },
    credentials: { appToken: token },
    checkpoint: { articleId: '1812345678901234567' },
  });

  async function secretless(promise: Promise<unknown>): Promise<unknown> {
    const error = await errorOf(promise);
    expect(everythingAbout(error)).not.toContain(token);
    return error;
  }

  it('sends the link as the source and the cover as an address, and keeps large ids whole', async () => {
    await using server = await startWireServer();
    server.answer(raw('{"errno":0,"errmsg":"success","data":{"article_id":1812345678901234567,"nid":"98765"}}'));
    const publisher = createBaijiahaoPublisher({ http, baseUrl: server.baseUrl });
    const outcome = await stepNamed(publisher, 'publish').run(input);
    expect(outcome).toMatchObject({
      kind: 'processing',
      values: { articleId: '1812345678901234567', nid: '98765', polls: '0' },
    });
    expect(server.calls[0]?.path).toBe('/builderinner/open/resource/article/publish');
    expect(JSON.parse(server.calls[0]?.text ?? '')).toEqual({
      app_id: '1700000000000001',
      app_token: token,
      title: '标题一共八个字呢',
      content: '<p>正文</p>',
      origin_url: linkUrl,
      cover_images: '[{"src":"https://go.example.cn/m/m1"}]',
      is_original: 0,
    });
  });

  it.each([
    { name: 'hangs up', answer: hangUp, kind: 'outcome-unknown' },
    { name: 'answers half a body', answer: raw('{"errno":0,"da'), kind: 'outcome-unknown' },
    {
      name: 'does not know the account',
      answer: json({ errno: 60001001, errmsg: `授权校验失败 ${token}` }),
      kind: 'auth',
    },
    { name: 'has it already', answer: json({ errno: '60001003', errmsg: '重复提交' }), kind: 'duplicate' },
  ])('throws $kind when Baijiahao $name', async ({ answer, kind }) => {
    await using server = await startWireServer();
    server.answer(answer);
    const publisher = createBaijiahaoPublisher({ http, baseUrl: server.baseUrl });
    expect(await secretless(stepNamed(publisher, 'publish').run(input))).toMatchObject({ kind });
  });

  it.each([
    { status: 'pre_publish', outcome: { kind: 'processing', pollAfterMs: 60_000 } },
    { status: 'draft', outcome: { kind: 'handed-over' } },
    { status: 'publish', outcome: { kind: 'published', url: 'https://baijiahao.baidu.com/s?id=1812345678901234567' } },
  ])('reads the status $status', async ({ status, outcome }) => {
    await using server = await startWireServer();
    server.answer(json({ errno: 0, data: { '1812345678901234567': { status, url: '', msg: '' } } }));
    const publisher = createBaijiahaoPublisher({ http, baseUrl: server.baseUrl });
    expect(await publisher.poll(lookInput(input))).toMatchObject(outcome);
  });

  it.each([
    { status: 'withdraw', kind: 'gone', platformCode: 'status-withdraw' },
    { status: 'rejected', kind: 'rejected', platformCode: 'status-rejected' },
    { status: `new ${token}`, kind: 'rejected', platformCode: 'status-unknown' },
  ])('throws $kind for the status $platformCode', async ({ status, kind, platformCode }) => {
    await using server = await startWireServer();
    server.answer(json({ errno: 0, data: { '1812345678901234567': { status, msg: `原因 ${token}` } } }));
    const publisher = createBaijiahaoPublisher({ http, baseUrl: server.baseUrl });
    expect(await secretless(publisher.poll(lookInput(input)))).toMatchObject({ kind, platformCode });
  });

  it.each([{ data: [] }, { data: {} }])('waits for an article that is not listed yet', async ({ data }) => {
    await using server = await startWireServer();
    server.answer(json({ errno: 0, data }));
    const publisher = createBaijiahaoPublisher({ http, baseUrl: server.baseUrl });
    expect(await publisher.poll(lookInput(input))).toMatchObject({ kind: 'processing' });
  });
});
