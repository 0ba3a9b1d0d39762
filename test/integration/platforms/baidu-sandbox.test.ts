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
  const push = (test: TestSandbox, wanted: readonly string[], token = 'Yx7Qw3Er9Ty1Ui5O') =>
    createBaiduLinkPusher({ http, baseUrl: test.server.url }).push({
      account: baiduSearchAccount({ site: 'https://go.yunshan.example' }),
      token,
      urls: wanted,
      signal: new AbortController().signal,
      now: test.clock.now,
    });

  it('carries more than 2,000 addresses in several calls', async () => {
    await using test = await startSandbox(site(3_000));
    const result = await push(test, urls(2_001));
    expect(result).toMatchObject({ refused: [], leftOver: [], remaining: 999 });
    expect(result.accepted).toHaveLength(2_001);
    expect(test.sandbox.inspect.calls({ endpoint: 'urls' })).toHaveLength(2);
  });

  it.each(['none', 'part'] as const)(
    'fills the quota and leaves the rest over, where too much is taken: %s',
    async (batchOverQuota) => {
      await using test = await startSandbox({ ...site(3), settings: { baidu: { batchOverQuota } } });
      const wanted = urls(5);
      expect(await push(test, wanted)).toEqual({
        accepted: wanted.slice(0, 3),
        refused: [],
        leftOver: wanted.slice(3),
        remaining: 0,
      });
      expect(await push(test, wanted)).toEqual({ accepted: [], refused: [], leftOver: wanted, remaining: 0 });
    },
  );

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

  it('asks nothing for no address', async () => {
    await using test = await startSandbox();
    expect(await push(test, [])).toMatchObject({ accepted: [], leftOver: [] });
    expect(test.sandbox.inspect.calls({ endpoint: 'urls' })).toHaveLength(0);
  });

  it('needs a person for a wrong token, which it does not repeat', async () => {
    await using test = await startSandbox();
    const error = await errorOf(push(test, urls(1), 'WrongPlantedToken'));
    expect(error).toMatchObject({ kind: 'human', platformCode: 'token is not valid' });
    expect(everythingAbout(error)).not.toContain('WrongPlantedToken');
  });

  it('may try again when Baidu hangs up', async () => {
    await using test = await startSandbox();
    test.sandbox.faults.add({ platform: 'baidu', mode: 'after-commit', times: 1 });
    expect(await errorOf(push(test, urls(1)))).toMatchObject({ kind: 'unavailable' });
  });
});
