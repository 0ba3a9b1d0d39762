import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { defaultCredentials } from '../../../local/sandbox/default-credentials.ts';
import { SECOND } from '../../support/sandbox/manual-clock.ts';
import {
  baiduPushPath,
  baijiahaoArticle,
  shareForm,
  startSandbox,
  wechatDraft,
  wechatToken,
  weiboToken,
} from '../../support/sandbox/running-sandbox.ts';

const sharePath = '/2/statuses/share.json';

describe('the call record', () => {
  it('tells arrival, result and subject of every call', async () => {
    await using test = await startSandbox();
    const at = test.clock.now();
    const token = await wechatToken(test);
    await test.post(sharePath, shareForm());
    await test.post(sharePath, shareForm());
    const draft = await wechatDraft(test, token);
    await test.postJson(`/cgi-bin/freepublish/submit?access_token=${token}`, draft.body);
    await test.post(baiduPushPath, 'https://go.yunshan.example/p/1\n');
    await test.postJson('/builderinner/open/resource/article/publish', baijiahaoArticle());
    const article = { title: '冬日第一杯高山红茶', contentSourceUrl: 'https://go.yunshan.example/l/w1' };
    expect(test.sandbox.inspect.calls()).toMatchObject([
      { at, platform: 'wechat', endpoint: 'stable_token', accepted: true, actor: 'wx5a0d1e2f3b4c6789', subject: {} },
      { platform: 'weibo', accepted: true, actor: '7700112233', subject: { text: shareForm().get('status') } },
      { platform: 'weibo', accepted: false, code: 20019 },
      { endpoint: 'material/add_material', accepted: true },
      { endpoint: 'draft/add', accepted: true, subject: article },
      { endpoint: 'freepublish/submit', accepted: true, subject: { ...article, id: draft.body['media_id'] } },
      { platform: 'baidu', endpoint: 'urls', accepted: true, subject: { urls: ['https://go.yunshan.example/p/1'] } },
      {
        platform: 'baijiahao',
        endpoint: 'article/publish',
        accepted: true,
        actor: '1688000011112222',
        subject: { originUrl: 'https://go.yunshan.example/p/guide' },
      },
    ]);
  });

  it('is filtered by platform, endpoint, result and time', async () => {
    await using test = await startSandbox();
    await test.post(sharePath, shareForm());
    test.clock.advance(SECOND);
    await test.post(sharePath, shareForm());
    const since = test.clock.now();
    const query = `platform=weibo&endpoint=statuses/share&accepted=false&since=${since}`;
    const { body } = await test.get(`/_sandbox/calls?${query}`);
    expect(body).toMatchObject({ calls: [{ at: since, code: 20019 }] });
  });

  it('and the state never hold a token or a secret', async () => {
    await using test = await startSandbox();
    const token = await wechatToken(test);
    await test.post(sharePath, shareForm());
    await wechatDraft(test, token);
    await test.post(baiduPushPath, 'https://go.yunshan.example/p/1');
    await test.postJson('/builderinner/open/resource/article/publish', baijiahaoArticle());
    const paths = ['calls', 'weibo', 'wechat', 'baidu', 'baijiahao', 'settings'];
    const bodies = await Promise.all(paths.map((path) => test.get(`/_sandbox/${path}`)));
    const text = JSON.stringify(bodies);
    const { weiboApps, wechatAccounts, baiduSites, baijiahaoAuthors } = defaultCredentials;
    const secrets = [
      token,
      weiboToken,
      ...weiboApps.map(({ appSecret }) => appSecret),
      ...wechatAccounts.map(({ secret }) => secret),
      ...baiduSites.map((site) => site.token),
      ...baijiahaoAuthors.map(({ appToken }) => appToken),
    ];
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
  });
});

describe('seeding over HTTP', () => {
  it('registers a Weibo application and a user whose token works', async () => {
    await using test = await startSandbox();
    const app = { appKey: '1112223334', appSecret: 's', name: '新店', safeDomain: 'go.new.example', level: 'test' };
    const user = { uid: '1234567', screenName: '新店', tokens: [{ appKey: '1112223334' }] };
    expect(await test.postJson('/_sandbox/weibo/apps', app)).toEqual({ status: 201, body: { appKey: '1112223334' } });
    const { body } = await test.postJson('/_sandbox/weibo/users', user);
    const [accessToken] = Array.isArray(body['accessTokens']) ? body['accessTokens'] : [];
    expect(await test.get(`/2/account/get_uid.json?access_token=${accessToken}`)).toMatchObject({
      body: { uid: 1_234_567 },
    });
  });

  it.each([
    { path: 'wechat/accounts', body: { appId: 'wx00000000000000aa', secret: 's', name: '新号' } },
    { path: 'baidu/sites', body: { site: 'www.new.example', token: 'abcdefghijklmnop' } },
    {
      path: 'baijiahao/authors',
      body: { appId: '1688000011113333', appToken: '0123456789abcdef0123456789abcdef', name: '新号' },
    },
  ])('registers at $path', async ({ path, body }) => {
    await using test = await startSandbox();
    expect((await test.postJson(`/_sandbox/${path}`, body)).status).toBe(201);
  });

  it.each([
    {
      path: 'weibo/apps',
      body: { appKey: 'abc', appSecret: 's', name: 'x' },
      says: 'appKey: an AppKey is 6 to 12 digits',
    },
    { path: 'weibo/apps', body: { appKey: '123456', appSecret: 's', name: 'x', x: 1 }, says: 'Unrecognized key' },
    {
      path: 'weibo/users',
      body: { uid: '1234567', screenName: 'x', tokens: [{ appKey: '999999' }] },
      says: 'No Weibo application has the AppKey 999999',
    },
    { path: 'faults', body: { platform: 'weibo', mode: 'error' }, says: 'needs the code' },
    { path: 'faults', body: { platform: 'tieba', mode: 'before' }, says: 'platform' },
  ])('answers 400 with a sentence for $body at $path', async ({ path, body, says }) => {
    await using test = await startSandbox();
    expect(await test.postJson(`/_sandbox/${path}`, body)).toEqual({
      status: 400,
      body: { error: expect.stringContaining(says) },
    });
  });

  it.each([
    { name: 'broken JSON', type: 'application/json', says: 'not valid JSON' },
    { name: 'another type', type: 'text/plain', says: 'Content-Type: application/json' },
  ])('answers 400 for $name', async ({ type, says }) => {
    await using test = await startSandbox();
    expect(await test.post('/_sandbox/faults', '{', { 'content-type': type })).toEqual({
      status: 400,
      body: { error: expect.stringContaining(says) },
    });
  });
});

describe('settings over HTTP', () => {
  it('change while the sandbox runs', async () => {
    await using test = await startSandbox();
    const put = (body: unknown) =>
      test.get('/_sandbox/settings', {
        method: 'PUT',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      });
    expect(await put({ weibo: { duplicates: 'accept' } })).toMatchObject({ body: { weibo: { duplicates: 'accept' } } });
    expect(await put({ weibo: { duplicates: 'maybe' } })).toMatchObject({ status: 400 });
    expect((await test.get('/_sandbox/settings')).body).toMatchObject({ weibo: { duplicates: 'accept' } });
  });
});

describe('the server', () => {
  it('answers only under a loopback host', async () => {
    await using test = await startSandbox();
    const status = await new Promise((resolve, reject) => {
      request(`${test.server.url}/`, { headers: { host: 'sandbox.evil.example' } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
    expect(status).toBe(403);
  });

  it('says what it does not have under /_sandbox', async () => {
    await using test = await startSandbox();
    expect(await test.get('/_sandbox/nothing')).toMatchObject({ status: 404, body: { error: expect.any(String) } });
    expect(await test.get('/_sandbox/media/..%2f..%2fx')).toMatchObject({ status: 404 });
  });

  it('works without listening', async () => {
    await using test = await startSandbox();
    const response = await test.sandbox.fetch(new Request('http://localhost/_sandbox/weibo'));
    expect(response.status).toBe(200);
  });
});

describe('a body', () => {
  const post = (sandbox: Awaited<ReturnType<typeof startSandbox>>, megabytes: number) =>
    fetch(`${sandbox.server.url}/_sandbox/wechat/acts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ nothing: 'x'.repeat(megabytes * 1024 * 1024) }),
    });

  it('has one bound at the inspection API and the platforms, and one answer above it', async () => {
    await using test = await startSandbox();
    expect((await post(test, 2)).status).not.toBe(413);
    const atInspection = await post(test, 17);
    const atPlatform = await fetch(`${test.server.url}/cgi-bin/draft/add`, {
      method: 'POST',
      body: 'x'.repeat(17 * 1024 * 1024),
    });
    const answers = await Promise.all(
      [atInspection, atPlatform].map(async (answer) => ({ status: answer.status, body: await answer.json() })),
    );
    const told = { status: 413, body: { error: 'The body is above 16 MB.' } };
    expect(answers).toEqual([told, told]);
  });
});
