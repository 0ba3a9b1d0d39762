import { describe, expect, it } from 'vitest';
import { defaultCredentials } from '../../../local/sandbox/default-credentials.ts';
import { DAY, HOUR, MINUTE } from '../../support/sandbox/manual-clock.ts';
import { paddedTo, pngPicture, webpPicture } from '../../support/sandbox/pictures.ts';
import { secondWeiboToken, shareForm, startSandbox, weiboToken } from '../../support/sandbox/running-sandbox.ts';

const path = '/2/statuses/share.json';
const fiveMegabytes = 5 * 1024 * 1024;

function pictureForm(bytes: Uint8Array<ArrayBuffer>): FormData {
  const form = new FormData();
  for (const [name, value] of shareForm()) form.set(name, value);
  form.set('pic', new Blob([bytes]), 'poster.bin');
  return form;
}

describe('statuses/share', () => {
  it('answers the status as followers see it', async () => {
    await using test = await startSandbox();
    const { status, body } = await test.post(path, shareForm());
    expect({ status, body }).toMatchObject({
      status: 200,
      body: {
        created_at: 'Wed Nov 25 10:00:00 +0800 2026',
        text: expect.stringMatching(/^双十一预售今晚八点开始 http:\/\/t\.cn\/A6[0-9A-Za-z]{6} $/),
        mid: body['idstr'],
        source: '<a href="http://app.weibo.com/t/feed/3456789012" rel="nofollow">云杉茶联播</a>',
        user: { idstr: '7700112233', screen_name: '云杉茶', verified: true, verified_type: 2 },
        pic_urls: [],
        visible: { type: 0, list_id: 0 },
      },
    });
    expect(body['idstr']).toMatch(/^\d{16}$/);
    expect(body['id']).toBe(Number(body['idstr']));
  });

  it('takes the token from the OAuth2 header as well', async () => {
    await using test = await startSandbox();
    const form = shareForm();
    form.delete('access_token');
    expect(await test.post(path, form, { authorization: `OAuth2 ${weiboToken}` })).toMatchObject({ status: 200 });
  });

  it('keeps a picture and serves it', async () => {
    await using test = await startSandbox();
    const { body } = await test.post(path, pictureForm(pngPicture()));
    const [status] = test.sandbox.inspect.weibo().statuses;
    const served = await fetch(`${test.server.url}/_sandbox/media/${status?.pictures[0]?.mediaId}`);
    expect(body['original_pic']).toMatch(/^http:\/\/wx1\.sinaimg\.cn\/large\/\w+\.png$/);
    expect(served.headers.get('content-type')).toBe('image/png');
    expect(new Uint8Array(await served.arrayBuffer())).toEqual(pngPicture());
  });

  it.each([
    { name: 'no token', fields: { access_token: '' }, code: 10006 },
    { name: 'an unknown token', fields: { access_token: '2.00nobody' }, code: 21332 },
    { name: 'no text', fields: { status: ' ' }, code: 10016 },
    { name: 'no rip', fields: { rip: '' }, code: 10016 },
    { name: 'a private rip', fields: { rip: '192.168.1.4' }, code: 10017 },
    { name: 'an IPv6 rip', fields: { rip: '2001:db8::1' }, code: 10017 },
    { name: '141 characters', fields: { status: `${'茶'.repeat(130)}a https://go.yunshan.example/l/a1` }, code: 20012 },
    { name: 'no link', fields: { status: '没有链接' }, code: 10017 },
    { name: 'a link elsewhere', fields: { status: '看 https://other.example/a ' }, code: 10017 },
    { name: 'a look-alike host', fields: { status: '看 https://go.yunshan.example.evil.example/ ' }, code: 10017 },
    {
      name: 'a second link',
      fields: { status: '看 https://go.yunshan.example/a https://go.yunshan.example/b ' },
      code: 10017,
    },
    { name: 'a topic', fields: { status: '#双十一# https://go.yunshan.example/a ' }, code: 10017 },
    { name: 'rejected content', fields: { status: '违禁品 https://go.yunshan.example/a ' }, code: 20021 },
    { name: 'advertising', fields: { status: '加微信领红包 https://go.yunshan.example/a ' }, code: 20020 },
  ])('refuses $name with $code', async ({ fields, code }) => {
    await using test = await startSandbox();
    const { status, body } = await test.post(path, shareForm(fields));
    expect({ status, body }).toEqual({
      status: 400,
      body: { error: expect.any(String), error_code: code, request: path },
    });
    expect(test.sandbox.inspect.weibo().statuses).toEqual([]);
  });

  it('takes exactly 140 characters', async () => {
    await using test = await startSandbox();
    const status = `${'茶'.repeat(129)}a https://go.yunshan.example/l/a1`;
    expect(await test.post(path, shareForm({ status }))).toMatchObject({ status: 200 });
  });

  it.each([
    { name: 'a type it does not know', bytes: webpPicture, code: 20005 },
    { name: 'bytes that are no picture', bytes: new Uint8Array([1, 2, 3]), code: 20005 },
    { name: 'an empty picture', bytes: new Uint8Array(), code: 20007 },
    { name: '5 MB', bytes: paddedTo(pngPicture(), fiveMegabytes), code: 20006 },
  ])('refuses $name', async ({ bytes, code }) => {
    await using test = await startSandbox();
    expect((await test.post(path, pictureForm(bytes))).body).toMatchObject({ error_code: code });
  });

  it('takes a picture just under 5 MB', async () => {
    await using test = await startSandbox();
    expect(await test.post(path, pictureForm(paddedTo(pngPicture(), fiveMegabytes - 1)))).toMatchObject({
      status: 200,
    });
  });

  it('has no safe domain to find where the application has none', async () => {
    await using test = await startSandbox();
    test.sandbox.seed({
      weiboApps: [{ appKey: '1112223334', appSecret: 's', name: '无域名' }],
      weiboUsers: [
        { uid: '1234567', screenName: '新店', tokens: [{ appKey: '1112223334', accessToken: '2.00new-token' }] },
      ],
    });
    const { body } = await test.post(path, shareForm({ access_token: '2.00new-token' }));
    expect(body).toMatchObject({ error_code: 10017, error: 'appkey not bind domain!' });
  });
});

describe('repeated texts', () => {
  it('are refused, identical or similar, within their windows', async () => {
    await using test = await startSandbox();
    const similar = shareForm({ status: '双十一预售今晚八点开始  https://go.yunshan.example/l/other ' });
    await test.post(path, shareForm());
    expect((await test.post(path, shareForm())).body).toMatchObject({ error_code: 20019, error: 'repeat content!' });
    expect((await test.post(path, similar)).body).toMatchObject({ error_code: 20017 });
    test.clock.advance(10 * MINUTE);
    expect((await test.post(path, similar)).status).toBe(200);
  });

  it('of another user are not repeats', async () => {
    await using test = await startSandbox();
    await test.post(path, shareForm());
    expect((await test.post(path, shareForm({ access_token: secondWeiboToken }))).status).toBe(200);
  });

  it('are seen twice where refusing is switched off', async () => {
    await using test = await startSandbox({ settings: { weibo: { duplicates: 'accept' } } });
    await test.post(path, shareForm());
    await test.post(path, shareForm());
    expect(test.sandbox.inspect.weibo().statuses).toHaveLength(2);
  });
});

describe('settings where the platform is unclear', () => {
  it('can strip a topic', async () => {
    await using test = await startSandbox({ settings: { weibo: { topics: 'strip' } } });
    const { body } = await test.post(path, shareForm({ status: '#双十一# 来了 https://go.yunshan.example/a ' }));
    expect(body['text']).toMatch(/^ 来了 http:\/\/t\.cn\/\w+ $/);
  });

  it.each([
    { furtherLinks: 'safe-domain', second: 'https://go.yunshan.example/b', status: 200 },
    { furtherLinks: 'safe-domain', second: 'https://other.example/b', status: 400 },
    { furtherLinks: 'accept', second: 'https://other.example/b', status: 200 },
  ] as const)(
    'with $furtherLinks answer a second link $second with $status',
    async ({ furtherLinks, second, status }) => {
      await using test = await startSandbox({ settings: { weibo: { furtherLinks } } });
      const form = shareForm({ status: `看 https://go.yunshan.example/a ${second} ` });
      expect((await test.post(path, form)).status).toBe(status);
    },
  );

  it('can let www cover the bare domain', async () => {
    await using test = await startSandbox({ settings: { weibo: { safeDomainMatch: 'ignore-www' } } });
    expect((await test.post(path, shareForm({ status: '看 https://www.go.yunshan.example/ ' }))).status).toBe(200);
  });
});

describe('Weibo quotas', () => {
  it('let 30 shares through in an hour', async () => {
    await using test = await startSandbox();
    const share = (n: number) =>
      test.post(path, shareForm({ status: `第 ${n} 条 https://go.yunshan.example/l/${n} ` }));
    for (let n = 1; n <= 30; n += 1) expect((await share(n)).status).toBe(200);
    expect(await share(31)).toMatchObject({ status: 403, body: { error_code: 10024 } });
    test.clock.advance(HOUR);
    expect((await share(32)).status).toBe(200);
  });

  it('let 100 calls through in a Beijing day, those that do not count left aside', async () => {
    await using test = await startSandbox();
    const timeline = () => test.get(`/2/statuses/user_timeline.json?access_token=${weiboToken}`);
    for (let n = 0; n < 100; n += 1) await timeline();
    expect(await timeline()).toMatchObject({ status: 403, body: { error_code: 10023 } });
    expect((await test.get(`/2/account/get_uid.json?access_token=${weiboToken}`)).status).toBe(200);
    test.clock.advance(14 * HOUR);
    expect((await timeline()).status).toBe(200);
  });

  it('stop an address after its calls of the hour', async () => {
    await using test = await startSandbox({ settings: { weibo: { ipCallsPerHour: 2 } } });
    const getUid = () => test.get(`/2/account/get_uid.json?access_token=${weiboToken}`);
    await getUid();
    await getUid();
    expect(await getUid()).toMatchObject({ status: 403, body: { error_code: 10022 } });
  });

  it('are told by rate_limit_status', async () => {
    await using test = await startSandbox();
    await test.post(path, shareForm());
    const { body } = await test.get(`/2/account/rate_limit_status.json?access_token=${weiboToken}`);
    expect(body).toEqual({
      ip_limit: 15_000,
      limit_time_unit: 'HOURS',
      remaining_ip_hits: 14_999,
      remaining_user_hits: 99,
      reset_time: '2026-11-25 11:00:00',
      reset_time_in_seconds: 3_600,
      user_limit: 100,
      api_rate_limits: [{ api: '/statuses/share', limit: 30, limit_time_unit: 'HOURS', remaining_hits: 29 }],
    });
  });
});

describe('Weibo tokens', () => {
  it.each([
    { name: 'an approved application', level: 'approved', owner: false, lifeMs: 30 * DAY },
    { name: 'a test application', level: 'test', owner: false, lifeMs: DAY },
    { name: 'the owner', level: 'test', owner: true, lifeMs: 5 * 365 * DAY },
  ] as const)('of $name expire at their moment', async ({ level, owner, lifeMs }) => {
    await using test = await startSandbox();
    const [app] = defaultCredentials.weiboApps;
    const ownerUid = owner ? '1234567' : '7654321';
    test.sandbox.seed({
      weiboApps: [{ appKey: '1112223334', appSecret: 's', name: 'x', safeDomain: app?.safeDomain, level, ownerUid }],
      weiboUsers: [
        { uid: '1234567', screenName: '新店', tokens: [{ appKey: '1112223334', accessToken: '2.00new-token' }] },
      ],
    });
    const getUid = () => test.get('/2/account/get_uid.json?access_token=2.00new-token');
    test.clock.advance(lifeMs - 1);
    expect((await getUid()).status).toBe(200);
    test.clock.advance(1);
    expect(await getUid()).toEqual({
      status: 400,
      body: { error: 'expired_token', error_code: 21327, request: '/2/account/get_uid.json' },
    });
  });

  it('tell their remaining seconds', async () => {
    await using test = await startSandbox();
    test.clock.advance(HOUR);
    const { body } = await test.post('/oauth2/get_token_info', new URLSearchParams({ access_token: weiboToken }));
    expect(body).toEqual({
      uid: 7_700_112_233,
      appkey: '3456789012',
      scope: null,
      create_at: Date.parse('2026-11-25T10:00:00+08:00') / 1000,
      expire_in: (30 * DAY - HOUR) / 1000,
    });
  });
});
