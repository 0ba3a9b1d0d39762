import { describe, expect, it } from 'vitest';
import {
  type Connection,
  decideAtWeibo,
  own,
  startConnection,
  weiboPageOn,
} from '../../support/authorization/connection.ts';
import { DAY, MINUTE } from '../../support/sandbox/manual-clock.ts';

const appKey = '3456789012';

/** An account that is connected, and the path of the address that Weibo was told. */
async function startConnected() {
  const connection = await startConnection();
  const state = await connection.newLink();
  const body = new URLSearchParams({ state }).toString();
  const opened = await connection.browse({ method: 'POST', path: '/connect/weibo', body });
  const back = await decideAtWeibo(weiboPageOn(opened), { uid: own.uid, decision: 'allow' });
  await connection.browse({ path: back, cookie: opened.cookie });
  await connection.checkTokens();
  return { connection, address: await newAddress(connection) };
}

async function newAddress({ api, applicationId }: Connection): Promise<string> {
  const path = `/v1/brands/yunshan/applications/${applicationId}/revocation-address`;
  const made = await api.call({ method: 'POST', path });
  expect(made).toMatchObject({ status: 201, body: { url: expect.stringMatching(/^https:\/\/lianbo\.example\//) } });
  return new URL(made.body.url).pathname;
}

const notice = (address: string, said: object = {}) =>
  `${address}?${new URLSearchParams({ source: appKey, uid: own.uid, auth_end: '1', verification: 'x', ...said })}`;

async function takeAtWeibo({ test }: Connection) {
  expect(await test.postJson('/_sandbox/weibo/revocations', { appKey, uid: own.uid })).toMatchObject({ status: 201 });
}

async function laneOf({ api, accountPath }: Connection) {
  return (await api.call({ path: accountPath })).body;
}

const told = ({ api }: Connection) => api.events.filter(({ type }) => type === 'account.token-revoked');

describe('A user who takes the permission back at Weibo', () => {
  it('is heard of by a notice: the account is held and everybody told, once', async () => {
    const { connection, address } = await startConnected();
    await using _ = connection;
    await takeAtWeibo(connection);
    expect(await connection.browse({ path: notice(address) })).toMatchObject({ status: 200 });
    await connection.checkTokens();
    await connection.browse({ path: notice(address) });
    await connection.checkTokens();
    expect(told(connection)).toMatchObject([{ detail: { accountId: connection.accountId, by: 'user' } }]);
    const { lane, authorization } = await laneOf(connection);
    expect(lane).toMatchObject({ isBlocked: true, blockedReason: 'auth:revoked' });
    expect(authorization).toMatchObject({ daysLeft: 0 });
    connection.advance(30 * DAY);
    await connection.checkTokens();
    expect(connection.api.events.map(({ type }) => type)).toEqual(['account.token-revoked']);
  });

  it('may be made up by whoever knows the address: Weibo is asked, and nothing is closed', async () => {
    const { connection, address } = await startConnected();
    await using _ = connection;
    await connection.browse({ path: notice(address) });
    await connection.checkTokens();
    const asked = connection.test.sandbox.inspect.calls({ platform: 'weibo', endpoint: 'oauth2/get_token_info' });
    expect(asked).toHaveLength(1);
    expect(told(connection)).toEqual([]);
    expect(await laneOf(connection)).toMatchObject({ lane: { isBlocked: false }, authorization: { daysLeft: 30 } });
    await connection.checkTokens();
    expect(await connection.api.deps.tokenWatches.get(connection.accountId)).not.toHaveProperty('noticeAt');
  });

  it('is asked about again where Weibo does not answer', async () => {
    const { connection, address } = await startConnected();
    await using _ = connection;
    await takeAtWeibo(connection);
    const endpoint = 'oauth2/get_token_info';
    connection.test.sandbox.faults.add({ platform: 'weibo', endpoint, mode: 'before', times: 1 });
    await connection.browse({ path: notice(address) });
    await connection.checkTokens();
    expect(told(connection)).toEqual([]);
    connection.advance(60 * MINUTE);
    await connection.checkTokens();
    expect(told(connection)).toHaveLength(1);
  });

  it.each([
    { name: 'of another application', said: { source: '998877' } },
    { name: 'of a user that no account is', said: { uid: '7700999999' } },
  ])('is nothing to us where the notice is $name', async ({ said }) => {
    const { connection, address } = await startConnected();
    await using _ = connection;
    await takeAtWeibo(connection);
    expect(await connection.browse({ path: notice(address, said) })).toMatchObject({ status: 200 });
    await connection.checkTokens();
    expect(told(connection)).toEqual([]);
  });

  it('is heard at the last address that was made alone, of which nothing but a hash is kept', async () => {
    const { connection, address } = await startConnected();
    await using _ = connection;
    await takeAtWeibo(connection);
    const second = await newAddress(connection);
    for (const path of [address, `${address}x`, '/connect/weibo/revoked/nothing/here']) {
      expect(await connection.browse({ path: notice(path) })).toMatchObject({ status: 404 });
    }
    await connection.checkTokens();
    expect(told(connection)).toEqual([]);
    expect(await connection.browse({ path: notice(second) })).toMatchObject({ status: 200 });
    const secret = second.split('/').at(-1) ?? '';
    expect(JSON.stringify(await connection.api.items())).not.toContain(secret);
    expect(connection.logLines.join('\n')).not.toContain(secret);
  });

  it('needs an application, and one with a callback address', async () => {
    await using connection = await startConnection();
    const { api } = connection;
    const path = '/v1/brands/yunshan/applications';
    const none = await api.call({ method: 'POST', path: `${path}/xnone/revocation-address` });
    expect(none).toMatchObject({ status: 404, body: { code: 'application-not-found' } });
    const bare = { platform: 'weibo', name: '二号', appKey: '998877', safeDomain: 'go.two.example' };
    const { applicationId } = (await api.call({ method: 'POST', path, body: bare })).body;
    const refused = await api.call({ method: 'POST', path: `${path}/${applicationId}/revocation-address` });
    expect(refused).toMatchObject({ status: 400, body: { findings: [{ code: 'callback-url-missing' }] } });
  });
});
