import { describe, expect, it } from 'vitest';
import { HOUR } from '../../support/sandbox/manual-clock.ts';
import type { TestSandbox } from '../../support/sandbox/running-sandbox.ts';
import { baiduPushPath, startSandbox } from '../../support/sandbox/running-sandbox.ts';

const page = (n: number) => `https://go.yunshan.example/p/${n}`;

function push(test: TestSandbox, lines: readonly string[], path = baiduPushPath) {
  return test.post(path, lines.join('\n'), { 'content-type': 'text/plain' });
}

function withQuota(test: TestSandbox, dailyQuota: number): void {
  test.sandbox.seed({ baiduSites: [{ site: 'https://go.yunshan.example', token: 'Yx7Qw3Er9Ty1Ui5O', dailyQuota }] });
}

describe('the Baidu push', () => {
  it('counts what it took and lists what it did not', async () => {
    await using test = await startSandbox();
    const elsewhere = ['https://www.other.example/x', 'https://shop.go.yunshan.example/x'];
    const lines = [page(1), ...elsewhere, 'not a url', page(2)];
    expect(await push(test, lines)).toEqual({
      status: 200,
      body: { remain: 2998, success: 2, not_same_site: elsewhere, not_valid: ['not a url'] },
    });
    expect(test.sandbox.inspect.baidu().pushes).toMatchObject([{ urls: [page(1), page(2)], action: 'urls' }]);
  });

  it('omits empty arrays, or sends them by setting', async () => {
    await using test = await startSandbox();
    expect((await push(test, [page(1)])).body).toEqual({ remain: 2999, success: 1 });
    test.sandbox.settings.update({ baidu: { emptyArrays: 'send' } });
    expect((await push(test, [page(2)])).body).toEqual({ remain: 2998, success: 1, not_same_site: [], not_valid: [] });
  });

  it('tells the quota for "*" without using it', async () => {
    await using test = await startSandbox();
    expect((await push(test, ['*'])).body).toEqual({ remain: 3000, success: 0, not_valid: ['*'] });
    expect((await push(test, ['*'])).body).toMatchObject({ remain: 3000 });
  });

  it.each(['update', 'del'])('takes /%s with the same quota', async (action) => {
    await using test = await startSandbox();
    const { body } = await push(test, [page(1)], baiduPushPath.replace('/urls', `/${action}`));
    expect(body).toEqual({ remain: 2999, success: 1 });
  });

  it('takes quick inclusions into a quota of their own, where a site is entitled to them', async () => {
    await using test = await startSandbox();
    const site = { site: 'https://go.yunshan.example', token: 'Yx7Qw3Er9Ty1Ui5O', dailyQuota: 5, quickQuota: 2 };
    test.sandbox.seed({ baiduSites: [site] });
    const quick = `${baiduPushPath}&type=daily`;
    const counts = { remain: 5, success: 0, success_daily: 1, remain_daily: 1 };
    expect((await push(test, [page(1)], quick)).body).toEqual(counts);
    expect((await push(test, ['*'], quick)).body).toMatchObject({ success_daily: 0, remain_daily: 1 });
    expect((await push(test, [page(2), page(3)], quick)).body).toEqual({ error: 400, message: 'over quota' });
    expect((await push(test, [page(2)])).body).toEqual({ remain: 4, success: 1 });
    expect(test.sandbox.inspect.baidu().pushes.map(({ inclusion }) => inclusion)).toEqual(['quick', 'ordinary']);
  });

  it.each([
    { name: 'an unknown site', path: '/urls?site=other.example&token=Yx7Qw3Er9Ty1Ui5O', message: 'site error' },
    { name: 'a site named otherwise', path: baiduPushPath.replace('https://', ''), message: 'site error' },
    { name: 'a type that there is not', path: `${baiduPushPath}&type=weekly`, message: 'site error' },
    { name: 'quick inclusion without a right to it', path: `${baiduPushPath}&type=daily`, message: 'site error' },
    { name: 'a wrong token', path: `${baiduPushPath}x`, status: 401, message: 'token is not valid' },
  ])('refuses $name', async ({ path, status = 400, message }) => {
    await using test = await startSandbox();
    expect(await push(test, [page(1)], path)).toEqual({ status, body: { error: status, message } });
  });

  it('refuses an empty body and more than 2,000 lines, and takes 2,000', async () => {
    await using test = await startSandbox();
    const pages = Array.from({ length: 2001 }, (_, n) => page(n));
    expect((await push(test, [])).body).toEqual({ error: 400, message: 'empty content' });
    expect((await push(test, pages)).body).toEqual({ error: 400, message: 'only 2000 urls are allowed once' });
    expect((await push(test, pages.slice(1))).body).toMatchObject({ success: 2000 });
  });

  it.each([
    { batchOverQuota: 'none', body: { error: 400, message: 'over quota' }, taken: [] },
    { batchOverQuota: 'part', body: { remain: 0, success: 2 }, taken: [page(1), page(2)] },
    { batchOverQuota: 'all', body: { remain: 0, success: 3 }, taken: [page(1), page(2), page(3)] },
  ] as const)('takes $batchOverQuota of a batch that does not fit', async ({ batchOverQuota, body, taken }) => {
    await using test = await startSandbox({ settings: { baidu: { batchOverQuota } } });
    withQuota(test, 2);
    expect((await push(test, [page(1), page(2), page(3)])).body).toEqual(body);
    expect(test.sandbox.inspect.baidu().pushes.flatMap(({ urls }) => urls)).toEqual(taken);
  });

  it('is over quota until Beijing midnight', async () => {
    await using test = await startSandbox();
    withQuota(test, 1);
    await push(test, [page(1)]);
    expect(await push(test, [page(2)])).toEqual({ status: 400, body: { error: 400, message: 'over quota' } });
    test.clock.advance(14 * HOUR);
    expect((await push(test, [page(2)])).body).toEqual({ remain: 0, success: 1 });
  });

  it('answers a path it does not know with 404', async () => {
    await using test = await startSandbox();
    expect(await push(test, [page(1)], '/nothing')).toEqual({
      status: 404,
      body: { error: 404, message: 'not found' },
    });
  });
});
