import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE, SECOND } from '../../support/sandbox/manual-clock.ts';
import type { TestSandbox } from '../../support/sandbox/running-sandbox.ts';
import { startSandbox, verifiedAccount } from '../../support/sandbox/running-sandbox.ts';

const credentials = {
  grant_type: 'client_credential',
  appid: verifiedAccount?.appId,
  secret: verifiedAccount?.secret,
};

async function stable(test: TestSandbox, force_refresh = false) {
  const { body } = await test.postJson('/cgi-bin/stable_token', { ...credentials, force_refresh });
  return { token: String(body['access_token']), expiresIn: body['expires_in'], errcode: body['errcode'] };
}

function classicPath(secret = credentials.secret): string {
  return `/cgi-bin/token?grant_type=client_credential&appid=${credentials.appid}&secret=${secret}`;
}

async function codeOf(test: TestSandbox, token: string): Promise<unknown> {
  return (await test.get(`/cgi-bin/draft/count?access_token=${token}`)).body['errcode'] ?? 0;
}

describe('stable_token', () => {
  it('answers the same token with the seconds it has left', async () => {
    await using test = await startSandbox();
    const first = await stable(test);
    test.clock.advance(HOUR);
    expect(first.expiresIn).toBe(7_200);
    expect(await stable(test)).toMatchObject({ token: first.token, expiresIn: 3_600 });
  });

  it('renews in the last five minutes and leaves both good for five', async () => {
    await using test = await startSandbox();
    const first = await stable(test);
    test.clock.advance(2 * HOUR - 5 * MINUTE);
    expect(await stable(test)).toMatchObject({ token: first.token, expiresIn: 300 });
    test.clock.advance(SECOND);
    const second = await stable(test);
    expect(second).toMatchObject({ token: expect.not.stringMatching(first.token), expiresIn: 7_200 });
    expect([await codeOf(test, first.token), await codeOf(test, second.token)]).toEqual([0, 0]);
    test.clock.advance(5 * MINUTE);
    expect([await codeOf(test, first.token), await codeOf(test, second.token)]).toEqual([42001, 0]);
  });

  it('by force makes the token before invalid at once, but not twice in 30 seconds', async () => {
    await using test = await startSandbox();
    const first = await stable(test);
    const second = await stable(test, true);
    expect([await codeOf(test, first.token), await codeOf(test, second.token)]).toEqual([40001, 0]);
    test.clock.advance(29 * SECOND);
    expect((await stable(test, true)).token).toBe(second.token);
    test.clock.advance(SECOND);
    expect((await stable(test, true)).token).not.toBe(second.token);
  });

  it('is forced at most 20 times a Beijing day', async () => {
    await using test = await startSandbox();
    for (let n = 0; n < 20; n += 1) {
      expect((await stable(test, true)).errcode).toBeUndefined();
      test.clock.advance(30 * SECOND);
    }
    expect((await stable(test, true)).errcode).toBe(45009);
    test.clock.advance(14 * HOUR);
    expect((await stable(test, true)).errcode).toBeUndefined();
  });

  it.each([
    { name: 'another grant type', change: { grant_type: 'password' }, code: 40002 },
    { name: 'no appid', change: { appid: undefined }, code: 41002 },
    { name: 'no secret', change: { secret: undefined }, code: 41004 },
    { name: 'an unknown appid', change: { appid: 'wx0000000000000000' }, code: 40013 },
    { name: 'a wrong secret', change: { secret: 'wrong' }, code: 40125 },
  ])('refuses $name with $code', async ({ change, code }) => {
    await using test = await startSandbox();
    const answer = await test.postJson('/cgi-bin/stable_token', { ...credentials, ...change });
    expect(answer).toEqual({
      status: 200,
      body: { errcode: code, errmsg: expect.stringMatching(/ rid: \w{8}-\w{8}-\w{8}$/) },
    });
  });

  it('refuses what is not JSON with 47001, and GET with 43002', async () => {
    await using test = await startSandbox();
    const broken = await test.post('/cgi-bin/stable_token', '{');
    const got = await test.get('/cgi-bin/stable_token');
    expect([broken.body['errcode'], got.body['errcode']]).toEqual([47001, 43002]);
  });

  it('answers 45011 beyond its calls of the minute', async () => {
    await using test = await startSandbox({ settings: { wechat: { stableTokenPerMinute: 1 } } });
    await stable(test);
    expect((await stable(test)).errcode).toBe(45011);
    test.clock.advance(MINUTE);
    expect((await stable(test)).errcode).toBeUndefined();
  });
});

describe('token', () => {
  it('issues a new token each time and leaves the one before good for five minutes', async () => {
    await using test = await startSandbox();
    const first = String((await test.get(classicPath())).body['access_token']);
    const second = String((await test.get(classicPath())).body['access_token']);
    test.clock.advance(5 * MINUTE - 1);
    expect(await codeOf(test, first)).toBe(0);
    test.clock.advance(1);
    expect([await codeOf(test, first), await codeOf(test, second)]).toEqual([40001, 0]);
  });

  it('does not touch the stable token', async () => {
    await using test = await startSandbox();
    const { token } = await stable(test);
    await test.get(classicPath());
    test.clock.advance(10 * MINUTE);
    expect(await codeOf(test, token)).toBe(0);
  });

  it('expires after two hours', async () => {
    await using test = await startSandbox();
    const { body } = await test.get(classicPath());
    test.clock.advance(2 * HOUR);
    expect(await codeOf(test, String(body['access_token']))).toBe(42001);
  });

  it('has its own daily quota, which comes back at Beijing midnight', async () => {
    await using test = await startSandbox({ settings: { wechat: { dailyQuotas: { token: 1 } } } });
    await test.get(classicPath());
    expect((await test.get(classicPath())).body['errcode']).toBe(45009);
    test.clock.advance(14 * HOUR);
    expect((await test.get(classicPath())).body['errcode']).toBeUndefined();
  });
});

describe('the calling address', () => {
  it('must be on the allowlist where that is enforced', async () => {
    await using test = await startSandbox({
      settings: { wechat: { ipAllowlist: 'enforce', callerIp: '203.0.113.9' } },
    });
    const { body } = await test.postJson('/cgi-bin/stable_token', credentials);
    expect(body).toEqual({
      errcode: 40164,
      errmsg: expect.stringMatching(/^invalid ip 203\.0\.113\.9 ipv6 ::ffff:203\.0\.113\.9, not in whitelist rid: /),
    });
  });

  it('is let through when it is listed', async () => {
    await using test = await startSandbox({
      settings: { wechat: { ipAllowlist: 'enforce', callerIp: '203.0.113.7' } },
    });
    expect((await stable(test)).errcode).toBeUndefined();
  });
});
