import { afterAll, describe, expect, it } from 'vitest';
import { createHttpClient } from '../../../shared/adapters/http/http-client.ts';
import { createBaiduLinkPusher } from '../../../shared/adapters/platforms/baidu-search/pusher.ts';
import { baiduSearchAccount } from '../../support/platforms/builders.ts';
import { errorOf, everythingAbout } from '../../support/platforms/leaks.ts';
import { startSandbox, type TestSandbox } from '../../support/sandbox/running-sandbox.ts';

const http = createHttpClient();
afterAll(() => http.close());

describe('Baidu push, as the sandbox speaks it', () => {
  const site = (dailyQuota: number) => ({
    seed: { baiduSites: [{ site: 'https://go.yunshan.example', token: 'Yx7Qw3Er9Ty1Ui5O', dailyQuota }] },
  });
  const urls = (count: number) => Array.from({ length: count }, (_, index) => `https://go.yunshan.example/l/${index}`);
  const callerOf = (test: TestSandbox, token = 'Yx7Qw3Er9Ty1Ui5O') => ({
    account: baiduSearchAccount({ site: 'https://go.yunshan.example' }),
    token,
    now: test.clock.now,
  });
  const pusherOf = (test: TestSandbox) => createBaiduLinkPusher({ http, baseUrl: test.server.url });
  const push = (test: TestSandbox, wanted: readonly string[], token?: string) =>
    pusherOf(test).push(callerOf(test, token), wanted, new AbortController().signal);

  it('takes what the quota allows, and tells what is left of it without using it', async () => {
    await using test = await startSandbox(site(3));
    expect(await pusherOf(test).remaining(callerOf(test))).toBe(3);
    expect(await push(test, urls(2))).toMatchObject({ accepted: urls(2), remaining: 1 });
    expect(await pusherOf(test).remaining(callerOf(test))).toBe(1);
    expect(await pusherOf(test).remaining(callerOf(test))).toBe(1);
  });

  it('refuses a batch that does not fit, where it takes no part of one', async () => {
    await using test = await startSandbox({ ...site(3), settings: { baidu: { batchOverQuota: 'none' } } });
    expect(await errorOf(push(test, urls(5)))).toMatchObject({ kind: 'quota', platformCode: 'over quota' });
    expect(await push(test, urls(3))).toMatchObject({ accepted: urls(3), remaining: 0 });
    expect(await pusherOf(test).remaining(callerOf(test))).toBe(0);
  });

  it('takes a part of a batch where it takes parts', async () => {
    await using test = await startSandbox({ ...site(3), settings: { baidu: { batchOverQuota: 'part' } } });
    const wanted = urls(5);
    expect(await push(test, wanted)).toEqual({
      accepted: wanted.slice(0, 3),
      refused: [],
      leftOver: wanted.slice(3),
      remaining: 0,
    });
  });

  it.each(['omit', 'send'] as const)(
    'tells per address why it was refused, with empty arrays: %s',
    async (emptyArrays) => {
      await using test = await startSandbox({ ...site(3_000), settings: { baidu: { emptyArrays } } });
      const [good = ''] = urls(1);
      expect(await push(test, ['https://else.example.cn/a', good, 'ftp://go.yunshan.example/'])).toEqual({
        accepted: [good],
        refused: [
          { url: 'https://else.example.cn/a', reason: 'not-same-site' },
          { url: 'ftp://go.yunshan.example/', reason: 'not-valid' },
        ],
        leftOver: [],
        remaining: 2_999,
      });
    },
  );

  it('needs a person for a wrong token, which it does not repeat', async () => {
    await using test = await startSandbox();
    const error = await errorOf(push(test, urls(1), 'WrongPlantedToken'));
    expect(error).toMatchObject({ kind: 'human', platformCode: 'token is not valid' });
    expect(everythingAbout(error)).not.toContain('WrongPlantedToken');
  });

  it('does not know what became of a push when Baidu hangs up, but may ask', async () => {
    await using test = await startSandbox();
    test.sandbox.faults.add({ platform: 'baidu', mode: 'after-commit', times: 2 });
    expect(await errorOf(push(test, urls(1)))).toMatchObject({ kind: 'outcome-unknown' });
    expect(await errorOf(pusherOf(test).remaining(callerOf(test)))).toMatchObject({ kind: 'unavailable' });
  });
});
