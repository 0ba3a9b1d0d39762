import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createHttpClient } from '../../../shared/adapters/http/http-client.ts';
import { createWechatApi } from '../../../shared/adapters/platforms/wechat/api.ts';
import { createWechatClient, type WechatClient } from '../../../shared/adapters/platforms/wechat/client.ts';
import { errorOf } from '../../support/platforms/leaks.ts';
import { MINUTE } from '../../support/sandbox/manual-clock.ts';
import { startSandbox, type TestSandbox, wechatDraft, wechatToken } from '../../support/sandbox/running-sandbox.ts';

const http = createHttpClient();
afterAll(() => http.close());

const appId = 'wx5a0d1e2f3b4c6789';
const caller = { appId, appSecret: '5f2c1a0b9e8d7c6b5a4f3e2d1c0b9a87' };
const openId = `o${'F'.repeat(27)}`;

let test: TestSandbox;
let client: WechatClient;
let article: { msgDataId: string; index: number };
const context = { effect: 'once', now: () => test.clock.now() } as const;

beforeEach(async () => {
  test = await startSandbox();
  client = createWechatClient(createWechatApi({ http, baseUrl: test.server.url }));
  const draft = await wechatDraft(test, await wechatToken(test));
  await client.submit(caller, String(draft.body['media_id']), context);
  test.clock.advance(MINUTE);
  article = { msgDataId: test.sandbox.inspect.wechat().publications[0]?.msgDataId ?? '', index: 0 };
  test.sandbox.act({ appId, openId, act: 'subscribe' });
  return () => test[Symbol.asyncDispose]();
});

const comment = (content: string) => test.sandbox.act({ appId, openId, act: 'comment', content, ...article });
const list = async (of: 'all' | 'ordinary' | 'elected' = 'all') =>
  client.comments(caller, { article, begin: 0, of }, context);
const first = () => ({ article, commentId: 1 });

describe('the comments of an article', () => {
  it('are written while they are open', async () => {
    expect(() => comment('好茶')).toThrow('not open');
    await client.switchComments(caller, { article, isOpen: true }, context);
    comment('好茶');
    await client.switchComments(caller, { article, isOpen: false }, context);
    expect(() => comment('再来一杯')).toThrow('not open');
    const written = { commentId: 1, openId, at: test.clock.now(), content: '好茶', isElected: false };
    expect(await list()).toEqual({ total: 1, comments: [written] });
  });

  it('are elected, answered once, and deleted', async () => {
    await client.switchComments(caller, { article, isOpen: true }, context);
    comment('好茶');
    comment('在哪里买？');
    await client.electComment(caller, first(), context);
    expect((await list('elected')).comments).toMatchObject([{ content: '好茶', isElected: true }]);
    expect((await list('ordinary')).comments).toMatchObject([{ content: '在哪里买？' }]);
    await client.unelectComment(caller, first(), context);
    expect(await list('elected')).toEqual({ total: 0, comments: [] });
    const reply = { ...first(), content: '谢谢' };
    await client.replyTo(caller, reply, context);
    expect((await list()).comments[0]).toMatchObject({ reply: '谢谢' });
    expect(await errorOf(client.replyTo(caller, reply, context))).toMatchObject({ platformCode: '88005' });
    await client.deleteReply(caller, first(), context);
    expect((await list()).comments[0]).not.toHaveProperty('reply');
    await client.deleteComment(caller, first(), context);
    expect(await list()).toMatchObject({ total: 1, comments: [{ content: '在哪里买？' }] });
    expect(await errorOf(client.electComment(caller, first(), context))).toMatchObject({ platformCode: '88008' });
  });

  it('are elected and answered within limits', async () => {
    test.sandbox.settings.update({ wechat: { electedComments: 0, replyCharacters: 2 } });
    await client.switchComments(caller, { article, isOpen: true }, context);
    comment('好茶');
    expect(await errorOf(client.electComment(caller, first(), context))).toMatchObject({ platformCode: '88003' });
    const long = client.replyTo(caller, { ...first(), content: '谢谢您' }, context);
    expect(await errorOf(long)).toMatchObject({ platformCode: '88007' });
  });

  it('are those of an article that is out, of an account with the privilege', async () => {
    const stranger = { article: { msgDataId: '1', index: 0 }, isOpen: true };
    expect(await errorOf(client.switchComments(caller, stranger, context))).toMatchObject({ platformCode: '88001' });
    const account = { appId, secret: caller.appSecret, name: '云杉茶', kind: 'service', verified: false } as const;
    test.sandbox.seed({ wechatAccounts: [account] });
    expect(await errorOf(list())).toMatchObject({ platformCode: '88000' });
  });

  it('are listed at most 49 at a time', async () => {
    const path = `/cgi-bin/comment/list?access_token=${await wechatToken(test)}`;
    const body = { msg_data_id: Number(article.msgDataId), index: 0, begin: 0, count: 50, type: 0 };
    expect((await test.postJson(path, body)).body).toMatchObject({ errcode: 88010 });
  });
});
