import { describe, expect, it } from 'vitest';
import { closeLane } from '../../../shared/use-cases/lane.ts';
import {
  type Connection,
  decideAtWeibo,
  other,
  own,
  startConnection,
  weiboPageOn,
} from '../../support/authorization/connection.ts';
import { DAY, MINUTE } from '../../support/sandbox/manual-clock.ts';

const page = '/connect/weibo';

async function open(connection: Connection, state: string, cookie?: string) {
  return connection.browse({ method: 'POST', path: page, body: new URLSearchParams({ state }).toString(), cookie });
}

/** Opens a new link in a browser and goes on to Weibo. */
async function goToWeibo(connection: Connection) {
  const opened = await open(connection, await connection.newLink());
  return { opened, cookie: opened.cookie, pageUrl: weiboPageOn(opened) };
}

async function connectAs(connection: Connection, uid: string) {
  const { cookie, pageUrl } = await goToWeibo(connection);
  const back = await decideAtWeibo(pageUrl, { uid, decision: 'allow' });
  return { back, cookie, finished: await connection.browse({ path: back, cookie }) };
}

describe('Connecting an account', () => {
  it('stores the token that Weibo gives, opens the lane, and knows when the token ends', async () => {
    await using connection = await startConnection();
    const { api, accountId } = connection;
    await closeLane(api.deps.lanes, { accountId, reason: 'auth:21327', until: 'a person acts' });
    const { finished } = await connectAs(connection, own.uid);
    expect(finished).toMatchObject({ status: 200, text: expect.stringContaining('已连接') });
    const stored = JSON.parse(api.secrets.get(`weibo/${accountId}`) ?? '{}');
    expect(stored).toMatchObject({ expiresAt: new Date(api.now + 30 * DAY).toISOString() });
    const tokens = connection.test.sandbox.inspect.weibo().users.find(({ uid }) => uid === own.uid)?.tokens;
    expect(tokens?.at(-1)?.expiresAt).toBe(api.now + 30 * DAY);
    const account = await api.call({ path: connection.accountPath });
    expect(account.body.lane.isBlocked).toBe(false);
    expect(await api.deps.tokenWatches.get(accountId)).toMatchObject({ attendAt: api.now, endsAt: api.now + 30 * DAY });
  });

  it('shows an opening page that tells nothing, and sends a person to Weibo with what the platform wants', async () => {
    await using connection = await startConnection();
    const opening = await connection.browse({ path: page });
    expect(opening).toMatchObject({ status: 200, cookie: undefined });
    expect(opening.text).not.toContain(own.name);
    const { opened, pageUrl } = await goToWeibo(connection);
    expect(opened.text).toContain(own.name);
    const query = Object.fromEntries(new URL(pageUrl).searchParams);
    expect(query).toMatchObject({
      client_id: '3456789012',
      redirect_uri: 'https://lianbo.example/connect/weibo/callback',
      response_type: 'code',
      state: expect.stringMatching(/^[a-z0-9]{40,}$/),
    });
  });

  it('refuses the token of another user than the account is, and leaves what was there', async () => {
    await using connection = await startConnection();
    const { finished } = await connectAs(connection, other.uid);
    expect(finished).toMatchObject({ status: 409, text: expect.stringContaining('另一个微博账号') });
    expect(connection.api.secrets.has(`weibo/${connection.accountId}`)).toBe(false);
  });

  it('is done once: what comes back a second time is refused', async () => {
    await using connection = await startConnection();
    const { back, cookie } = await connectAs(connection, own.uid);
    expect(await connection.browse({ path: back, cookie })).toMatchObject({
      status: 403,
      text: expect.stringContaining('已使用过'),
    });
  });

  it.each([
    { name: 'without its cookie', cookieOf: () => undefined },
    { name: 'with the cookie of another', cookieOf: () => `lianbo-connect=${'b'.repeat(40)}` },
  ])('goes on only in the browser that opened the link: $name', async ({ cookieOf }) => {
    await using connection = await startConnection();
    const { pageUrl } = await goToWeibo(connection);
    const back = await decideAtWeibo(pageUrl, { uid: own.uid, decision: 'allow' });
    expect(await connection.browse({ path: back, cookie: cookieOf() })).toMatchObject({
      status: 403,
      text: expect.stringContaining('另一个浏览器'),
    });
    expect(connection.api.secrets.has(`weibo/${connection.accountId}`)).toBe(false);
  });

  it('lets the first browser open its link again, and no second one', async () => {
    await using connection = await startConnection();
    const link = await connection.newLink();
    const first = await open(connection, link);
    expect(await open(connection, link, first.cookie)).toMatchObject({ status: 200, cookie: first.cookie });
    expect(await open(connection, link)).toMatchObject({ status: 403 });
  });

  it('ends ten minutes after the link was made, also for a browser that is at Weibo', async () => {
    await using connection = await startConnection();
    const link = await connection.newLink();
    const { cookie, pageUrl } = await goToWeibo(connection);
    connection.advance(10 * MINUTE);
    expect(await open(connection, link)).toMatchObject({ status: 403, text: expect.stringContaining('已过期') });
    const back = await decideAtWeibo(pageUrl, { uid: own.uid, decision: 'allow' });
    expect(await connection.browse({ path: back, cookie })).toMatchObject({ status: 403 });
  });

  it('tells a person who said no how to say yes, and keeps the link good for that', async () => {
    await using connection = await startConnection();
    const { cookie, pageUrl } = await goToWeibo(connection);
    const denied = await decideAtWeibo(pageUrl, { uid: own.uid, decision: 'deny' });
    expect(await connection.browse({ path: denied, cookie })).toMatchObject({ text: expect.stringContaining('21330') });
    const back = await decideAtWeibo(pageUrl, { uid: own.uid, decision: 'allow' });
    expect(await connection.browse({ path: back, cookie })).toMatchObject({ status: 200 });
  });

  it('says in words what Weibo refuses, and shows nobody the secret, the code or the token', async () => {
    await using connection = await startConnection();
    const { cookie, pageUrl } = await goToWeibo(connection);
    const back = await decideAtWeibo(pageUrl, { uid: own.uid, decision: 'allow' });
    const code = new URLSearchParams(back.split('?')[1]).get('code') ?? '';
    connection.test.sandbox.faults.add({
      platform: 'weibo',
      endpoint: 'oauth2/access_token',
      mode: 'error',
      code: 21325,
    });
    const refused = await connection.browse({ path: back, cookie });
    expect(refused).toMatchObject({ status: 502, text: expect.stringContaining('授权码无效或已过期') });
    for (const secret of [code, '0a1b2c3d4e5f60718293a4b5c6d7e8f9']) {
      expect(refused.text).not.toContain(secret);
      expect(connection.logLines.join('\n')).not.toContain(secret);
    }
  });

  it('keeps nothing of a link or a browser but hashes', async () => {
    await using connection = await startConnection();
    const link = await connection.newLink();
    const { cookie = '' } = await open(connection, link);
    const stored = JSON.stringify(await connection.api.items());
    expect(stored).not.toContain(link);
    expect(stored).not.toContain(cookie.split('=')[1]);
  });

  it('needs an application with a callback address', async () => {
    await using connection = await startConnection();
    const { api } = connection;
    const bare = { platform: 'weibo', name: '二号', appKey: '998877', safeDomain: 'go.two.example' };
    const path = '/v1/brands/yunshan';
    const { applicationId } = (await api.call({ method: 'POST', path: `${path}/applications`, body: bare })).body;
    const account = { platform: 'weibo', name: '二号', applicationId, uid: '7700119999', operatorIp: '8.8.8.8' };
    const { accountId } = (await api.call({ method: 'POST', path: `${path}/accounts`, body: account })).body;
    const answer = await api.call({ method: 'POST', path: `${path}/accounts/${accountId}/authorization` });
    expect(answer).toMatchObject({ status: 400, body: { findings: [{ code: 'callback-url-missing' }] } });
  });
});

describe('The end of a token', () => {
  const warnings = ({ api }: Connection) =>
    api.events.filter(({ type }) => type.startsWith('account.')).map(({ type, detail }) => [type, detail['daysLeft']]);

  it('is told seven, three and one days before, and when it has come, each once', async () => {
    await using connection = await startConnection();
    await connectAs(connection, own.uid);
    for (let day = 0; day < 31; day += 1) {
      await connection.checkTokens();
      await connection.checkTokens();
      connection.advance(DAY);
    }
    expect(warnings(connection)).toEqual([
      ['account.token-expiring', 7],
      ['account.token-expiring', 3],
      ['account.token-expiring', 1],
      ['account.token-expired', 0],
    ]);
    const { body } = await connection.api.call({ path: connection.accountPath });
    expect(body.lane).toMatchObject({ isBlocked: true, blockedReason: 'auth:expired' });
  });

  it('is told once for all warnings that were slept through', async () => {
    await using connection = await startConnection();
    await connectAs(connection, own.uid);
    connection.advance(29 * DAY + MINUTE);
    await connection.checkTokens();
    expect(warnings(connection)).toEqual([['account.token-expiring', 1]]);
  });

  it('begins to be watched anew with a new authorisation, which releases the account', async () => {
    await using connection = await startConnection();
    await connectAs(connection, own.uid);
    connection.advance(30 * DAY);
    await connection.checkTokens();
    await connectAs(connection, own.uid);
    const { body } = await connection.api.call({ path: connection.accountPath });
    expect(body.lane.isBlocked).toBe(false);
    connection.advance(23 * DAY);
    await connection.checkTokens();
    expect(warnings(connection).at(-1)).toEqual(['account.token-expiring', 7]);
  });

  it('is asked of Weibo where a token was entered by hand without it', async () => {
    await using connection = await startConnection();
    const { api, accountPath, accountId } = connection;
    const credentials = { accessToken: '2.00YunshanTeaSandboxToken000001' };
    await api.call({ method: 'PUT', path: `${accountPath}/credentials`, body: credentials });
    await connection.checkTokens();
    expect(await api.deps.tokenWatches.get(accountId)).toMatchObject({ endsAt: api.now + 30 * DAY });
  });

  it('of a test application comes after a day, without the warnings that would come with its beginning', async () => {
    await using connection = await startConnection('test');
    await connectAs(connection, own.uid);
    for (let hour = 0; hour < 26; hour += 1) {
      await connection.checkTokens();
      connection.advance(DAY / 24);
    }
    expect(warnings(connection)).toEqual([['account.token-expired', 0]]);
  });
});

describe('Revoking', () => {
  it('holds the account at once and takes the token back at Weibo', async () => {
    await using connection = await startConnection();
    const { api, accountPath, test } = connection;
    await connectAs(connection, own.uid);
    const revoked = await api.call({ method: 'POST', path: `${accountPath}/authorization/revoke` });
    expect(revoked).toMatchObject({ status: 202, body: { lane: { blockedReason: 'auth:revoked' } } });
    await connection.checkTokens();
    const user = test.sandbox.inspect.weibo().users.find(({ uid }) => uid === own.uid);
    expect(user?.tokens.at(-1)?.revokedAt).toBe(api.now);
    expect(api.events.map(({ type }) => type)).toContain('account.token-revoked');
    await connection.checkTokens();
    expect(api.events.filter(({ type }) => type === 'account.token-revoked')).toHaveLength(1);
  });

  it('is tried again when Weibo does not answer', async () => {
    await using connection = await startConnection();
    await connectAs(connection, own.uid);
    await connection.api.call({ method: 'POST', path: `${connection.accountPath}/authorization/revoke` });
    connection.test.sandbox.faults.add({
      platform: 'weibo',
      endpoint: 'oauth2/revokeoauth2',
      mode: 'before',
      times: 1,
    });
    await connection.checkTokens();
    connection.advance(60 * MINUTE);
    await connection.checkTokens();
    const user = connection.test.sandbox.inspect.weibo().users.find(({ uid }) => uid === own.uid);
    expect(user?.tokens.at(-1)?.revokedAt).toBe(connection.api.now);
  });
});
