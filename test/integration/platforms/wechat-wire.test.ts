import { afterAll, describe, expect, it } from 'vitest';
import { createHttpClient } from '../../../shared/adapters/http/http-client.ts';
import { createWechatPublisher } from '../../../shared/adapters/platforms/wechat/publisher.ts';
import type { PublishInput } from '../../../shared/ports/platform-publisher.ts';
import { eveningOfSinglesDay, lookInput, publishInput, wechatAccount } from '../../support/platforms/builders.ts';
import { errorOf, everythingAbout } from '../../support/platforms/leaks.ts';
import { stepNamed } from '../../support/platforms/steps.ts';
import { wechatStores } from '../../support/platforms/wechat-stores.ts';
import {
  cutShort,
  hangUp,
  json,
  type ReceivedCall,
  raw,
  refusingUrl,
  startWireServer,
} from '../../support/platforms/wire-server.ts';

const http = createHttpClient();
afterAll(() => http.close());

const secret = 'planted-app-secret';
const token = '78_planted-access-token';
const nextToken = '79_planted-access-token';
const issue = (accessToken: string, expiresIn = 7_200) => json({ access_token: accessToken, expires_in: expiresIn });

function inputFor(overrides: Partial<PublishInput> = {}) {
  return publishInput({
    account: wechatAccount(),
    variant: { platform: 'wechat', title: '标题', body: '<p>正文</p>', coverMediaId: 'media-1' },
    credentials: { appSecret: secret },
    checkpoint: { draftMediaId: 'draft-1', publishId: '100000001' },
    ...overrides,
  });
}

const pathsOf = (calls: readonly ReceivedCall[]) => calls.map(({ path }) => path.replace('/cgi-bin/', ''));

async function secretless(promise: Promise<unknown>): Promise<unknown> {
  const error = await errorOf(promise);
  const printed = everythingAbout(error);
  for (const planted of [secret, token, nextToken]) expect(printed).not.toContain(planted);
  return error;
}

describe('the access token of WeChat', () => {
  const submitted = json({ errcode: 0, errmsg: 'ok', publish_id: '100000001' });

  it('is asked for once by calls that need it at the same time', async () => {
    await using server = await startWireServer();
    server.answer(issue(token)).answer(submitted);
    const submit = stepNamed(createWechatPublisher({ http, baseUrl: server.baseUrl, ...wechatStores() }), 'submit');
    await Promise.all([submit.run(inputFor()), submit.run(inputFor()), submit.run(inputFor())]);
    expect(pathsOf(server.calls).filter((path) => path === 'stable_token')).toHaveLength(1);
    expect(server.calls[0]?.text).toBe(
      `{"grant_type":"client_credential","appid":"wx0123456789abcdef","secret":"${secret}","force_refresh":false}`,
    );
    expect(server.calls[1]?.query.get('access_token')).toBe(token);
  });

  it('is kept until shortly before it expires, by the clock of the stack', async () => {
    await using server = await startWireServer();
    let now = eveningOfSinglesDay;
    server.answer(issue(token)).answer(submitted).answer(submitted).answer(issue(nextToken)).answer(submitted);
    const submit = stepNamed(createWechatPublisher({ http, baseUrl: server.baseUrl, ...wechatStores() }), 'submit');
    const input = inputFor({ now: () => now });
    await submit.run(input);
    now += (7_200 - 61) * 1_000;
    await submit.run(input);
    now += 1_000;
    await submit.run(input);
    expect(server.calls.map(({ query }) => query.get('access_token'))).toEqual([null, token, token, null, nextToken]);
  });

  it.each([40001, 40014, 42001])('is fetched anew once when a call answers %i', async (errcode) => {
    await using server = await startWireServer();
    const stale = json({ errcode, errmsg: `invalid credential ${token} rid: 1-2-3` });
    server.answer(issue(token)).answer(stale).answer(issue(nextToken)).answer(submitted);
    const submit = stepNamed(createWechatPublisher({ http, baseUrl: server.baseUrl, ...wechatStores() }), 'submit');
    expect((await submit.run(inputFor())).kind).toBe('processing');
    expect(server.calls.map(({ query }) => query.get('access_token'))).toEqual([null, token, null, nextToken]);
  });

  it('is given up after the second refusal', async () => {
    await using server = await startWireServer();
    const stale = json({ errcode: 42001, errmsg: `access_token expired ${nextToken}` });
    server.answer(issue(token)).answer(stale).answer(issue(nextToken)).answer(stale);
    const submit = stepNamed(createWechatPublisher({ http, baseUrl: server.baseUrl, ...wechatStores() }), 'submit');
    expect(await secretless(submit.run(inputFor()))).toMatchObject({ kind: 'auth', platformCode: '42001' });
    expect(server.calls).toHaveLength(4);
  });

  it('is not retried when the secret itself is wrong, and asked for again by the next call', async () => {
    await using server = await startWireServer();
    server
      .answer(json({ errcode: 40001, errmsg: `invalid credential ${secret}` }))
      .answer(issue(token))
      .answer(submitted);
    const submit = stepNamed(createWechatPublisher({ http, baseUrl: server.baseUrl, ...wechatStores() }), 'submit');
    expect(await secretless(submit.run(inputFor()))).toMatchObject({ kind: 'auth' });
    expect(server.calls).toHaveLength(1);
    expect((await submit.run(inputFor())).kind).toBe('processing');
  });

  it('belongs to one account', async () => {
    await using server = await startWireServer();
    server.answer(issue(token)).answer(submitted).answer(issue(nextToken)).answer(submitted);
    const submit = stepNamed(createWechatPublisher({ http, baseUrl: server.baseUrl, ...wechatStores() }), 'submit');
    await submit.run(inputFor());
    await submit.run(inputFor({ account: wechatAccount({ accountId: 'acc-2', appId: 'wx9999999999999999' }) }));
    expect(pathsOf(server.calls)).toEqual(['stable_token', 'freepublish/submit', 'stable_token', 'freepublish/submit']);
  });
});

describe('the steps of WeChat, when the answer is not a success', () => {
  const cases = [
    { name: 'hangs up', answer: hangUp, once: 'outcome-unknown', otherwise: 'unavailable' },
    { name: 'cuts its answer short', answer: cutShort('{"media'), once: 'outcome-unknown', otherwise: 'unavailable' },
    { name: 'answers half a body', answer: raw('{"media_id":'), once: 'outcome-unknown', otherwise: 'unavailable' },
    { name: 'answers without an id', answer: json({ errcode: 0 }), once: 'outcome-unknown', otherwise: 'unavailable' },
    { name: 'answers 502', answer: raw('', 502), once: 'outcome-unknown', otherwise: 'unavailable' },
    {
      name: 'is busy',
      answer: json({ errcode: -1, errmsg: 'system busy' }),
      once: 'outcome-unknown',
      otherwise: 'unavailable',
    },
    {
      name: 'has no quota',
      answer: json({ errcode: 45009, errmsg: `limit ${token}` }),
      once: 'quota',
      otherwise: 'quota',
    },
    {
      name: 'does not allow it',
      answer: json({ errcode: 48001, errmsg: 'unauthorized' }),
      once: 'human',
      otherwise: 'human',
    },
  ];

  it.each(cases)('are told apart by their effect when WeChat $name', async ({ answer, once, otherwise }) => {
    await using server = await startWireServer();
    const stores = wechatStores(['media-1']);
    const publisher = createWechatPublisher({ http, baseUrl: server.baseUrl, ...stores });
    server.answer(issue(token)).answer(answer);
    const variant = { platform: 'wechat', title: '标题', body: '<p>正文</p>', coverMediaId: 'media-2' } as const;
    const unplaced = inputFor({ variant });
    expect(await secretless(stepNamed(publisher, 'draft').run(inputFor()))).toMatchObject({ kind: once });
    expect(await secretless(stepNamed(publisher, 'submit').run(inputFor()))).toMatchObject({ kind: once });
    expect(await secretless(stepNamed(publisher, 'pictures').run(unplaced))).toMatchObject({ kind: otherwise });
    expect(await secretless(publisher.poll(lookInput(inputFor())))).toMatchObject({ kind: otherwise });
  });

  it('can be tried again when nobody listens', async () => {
    const publisher = createWechatPublisher({ http, baseUrl: await refusingUrl(), ...wechatStores() });
    const error = await secretless(stepNamed(publisher, 'draft').run(inputFor()));
    expect(error).toMatchObject({ kind: 'unavailable', platformCode: 'connection-refused' });
  });

  it('refuses credentials of another platform without naming them', async () => {
    const publisher = createWechatPublisher({ http, baseUrl: 'http://127.0.0.1:9', ...wechatStores() });
    const input = inputFor({ credentials: { accessToken: token } });
    expect(await secretless(stepNamed(publisher, 'draft').run(input))).toMatchObject({ code: 'credentials-invalid' });
  });
});

describe('the publish status of WeChat', () => {
  it.each([
    { status: 2, kind: 'rejected' },
    { status: 3, kind: 'rejected' },
    { status: 4, kind: 'rejected' },
    { status: 5, kind: 'gone' },
    { status: 6, kind: 'gone' },
    { status: 77, kind: 'rejected' },
  ])('$status means $kind', async ({ status, kind }) => {
    await using server = await startWireServer();
    server.answer(issue(token)).answer(json({ publish_id: '100000001', publish_status: status, fail_idx: [1] }));
    const publisher = createWechatPublisher({ http, baseUrl: server.baseUrl, ...wechatStores() });
    const platformCode = `publish-status-${status}`;
    expect(await secretless(publisher.poll(lookInput(inputFor())))).toMatchObject({ kind, platformCode });
  });

  it.each([
    { polls: undefined, pollAfterMs: 15_000 },
    { polls: '1', pollAfterMs: 60_000 },
    { polls: '2', pollAfterMs: 120_000 },
    { polls: '9', pollAfterMs: 300_000 },
  ])('is asked for ever more rarely: after $polls polls in $pollAfterMs ms', async ({ polls, pollAfterMs }) => {
    await using server = await startWireServer();
    server.answer(issue(token)).answer(json({ publish_id: '100000001', publish_status: 1 }));
    const publisher = createWechatPublisher({ http, baseUrl: server.baseUrl, ...wechatStores() });
    const checkpoint = { publishId: '100000001', ...(polls === undefined ? {} : { polls }) };
    expect(await publisher.poll(lookInput(inputFor({ checkpoint })))).toMatchObject({
      kind: 'processing',
      pollAfterMs,
    });
  });

  it('keeps a publish id that is a number beyond 2^53', async () => {
    await using server = await startWireServer();
    server.answer(issue(token)).answer(raw('{"errcode":0,"publish_id":9012345678901234567}'));
    const publisher = createWechatPublisher({ http, baseUrl: server.baseUrl, ...wechatStores() });
    const outcome = await stepNamed(publisher, 'submit').run(inputFor());
    expect(outcome.values).toMatchObject({ publishId: '9012345678901234567' });
  });
});
