import { describe, expect, it } from 'vitest';
import { closeLane, openLane } from '../../../shared/use-cases/lane.ts';
import { type Connection, own, startConnection } from '../../support/authorization/connection.ts';
import { DAY, HOUR } from '../../support/sandbox/manual-clock.ts';

const accessToken = '2.00YunshanTeaSandboxToken000001';
const isoOf = (at: number) => new Date(at).toISOString();

/** An account whose token a person has entered, on the day on which it begins. */
async function startConnected(): Promise<Connection> {
  const connection = await startConnection();
  const credentials = { accessToken, expiresAt: isoOf(connection.api.now + 30 * DAY) };
  await connection.api.call({ method: 'PUT', path: `${connection.accountPath}/credentials`, body: credentials });
  return connection;
}

const profileOf = async ({ api, accountPath }: Connection) => (await api.call({ path: `${accountPath}/profile` })).body;
const asked = ({ test }: Connection) =>
  test.sandbox.inspect.calls().filter(({ endpoint }) => endpoint === 'users/show').length;

describe('What Weibo says of an account', () => {
  it('is asked for with a new token and each week, and counted with the other calls', async () => {
    await using connection = await startConnected();
    const { api, accountPath, accountId } = connection;
    const before = (await api.call({ path: accountPath })).body;
    expect(before.authorization).toEqual({ endsAt: isoOf(api.now + 30 * DAY), daysLeft: 30 });
    await connection.checkTokens();
    const reading = {
      readAt: isoOf(api.now),
      name: own.name,
      followers: expect.any(Number),
      verification: { kind: 'enterprise', reason: expect.any(String) },
    };
    expect(await profileOf(connection)).toMatchObject({ reading, verification: reading.verification });
    const { lane } = (await api.call({ path: accountPath })).body;
    expect(lane.limits).toContainEqual({ name: 'calls-per-day', window: 'day', left: 99, max: 100 });
    expect(await api.deps.tokenWatches.get(accountId)).toMatchObject({ attendAt: api.now + 7 * DAY });
    connection.advance(7 * DAY - HOUR);
    await connection.checkTokens();
    expect(asked(connection)).toBe(1);
    connection.advance(HOUR);
    await connection.checkTokens();
    expect(asked(connection)).toBe(2);
  });

  it('counts before what people enter, who know until when it lasts and may not erase it', async () => {
    await using connection = await startConnected();
    const { api, accountPath } = connection;
    await connection.checkTokens();
    const put = async (verification: unknown) =>
      (await api.call({ method: 'PUT', path: `${accountPath}/profile`, body: { verification } })).body;
    const { verification } = await profileOf(connection);
    expect(await put({ kind: 'enterprise', reason: '旧', validUntil: '2027-06-30' })).toMatchObject({
      verification: { ...verification, validUntil: '2027-06-30' },
      reading: { name: own.name },
    });
    expect((await put({ kind: 'media', validUntil: '2027-06-30' })).verification).toEqual(verification);
  });

  it('is asked for anew when a person wants it', async () => {
    await using connection = await startConnected();
    const { api, accountPath } = connection;
    await connection.checkTokens();
    connection.advance(DAY);
    const refresh = { method: 'POST', path: `${accountPath}/profile/refresh` };
    expect((await api.call(refresh)).status).toBe(202);
    await connection.checkTokens();
    expect((await profileOf(connection)).reading.readAt).toBe(isoOf(api.now));
  });

  it('cannot be asked for without a token', async () => {
    await using connection = await startConnection();
    const { api, accountPath } = connection;
    const answer = await api.call({ method: 'POST', path: `${accountPath}/profile/refresh` });
    expect(answer).toMatchObject({ status: 409, body: { code: 'not-authorized' } });
    expect((await api.call({ path: accountPath })).body.authorization).toBeUndefined();
  });

  it('waits while the lane has no call for it', async () => {
    await using connection = await startConnected();
    const { api, accountId } = connection;
    await closeLane(api.deps.lanes, { accountId, reason: 'human:20015', until: 'a person acts' });
    await connection.checkTokens();
    expect(asked(connection)).toBe(0);
    await openLane(api.deps, accountId);
    connection.advance(HOUR);
    await connection.checkTokens();
    expect((await profileOf(connection)).reading).toMatchObject({ name: own.name });
  });

  it('is kept beside a change that somebody makes while Weibo answers', async () => {
    await using connection = await startConnected();
    const { api, accountPath } = connection;
    const { replaceAccount } = api.deps.registry;
    let isFirst = true;
    const overtaken: typeof replaceAccount = async (before, after) => {
      if (isFirst && after.profile?.reading !== undefined) {
        isFirst = false;
        await replaceAccount(before, { ...before, name: '云杉茶旗舰店', version: (before.version ?? 0) + 1 });
      }
      return replaceAccount(before, after);
    };
    Object.assign(api.deps.registry, { replaceAccount: overtaken });
    await connection.checkTokens();
    expect((await api.call({ path: accountPath })).body.account).toMatchObject({
      name: '云杉茶旗舰店',
      profile: { reading: { name: own.name } },
    });
  });

  it('shows that a token has ended before its time: people are told, and the account is held', async () => {
    await using connection = await startConnected();
    const { api, test, accountPath } = connection;
    const form = new URLSearchParams({ access_token: accessToken });
    await fetch(`${test.server.url}/oauth2/revokeoauth2`, { method: 'POST', body: form });
    await connection.checkTokens();
    expect(api.events.map(({ type }) => type)).toEqual(['account.token-expired']);
    const { lane, authorization } = (await api.call({ path: accountPath })).body;
    expect(lane).toMatchObject({ blockedReason: 'auth:expired' });
    expect(authorization).toMatchObject({ daysLeft: 0 });
    connection.advance(8 * DAY);
    await connection.checkTokens();
    expect(asked(connection)).toBe(1);
  });
});
