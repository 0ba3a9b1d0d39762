import { afterAll, describe, expect, it } from 'vitest';
import { createHttpClient } from '../../../shared/adapters/http/http-client.ts';
import {
  type BaiduPushContext,
  createBaiduPushClient,
} from '../../../shared/adapters/platforms/baidu-search/client.ts';
import { errorOf } from '../../support/platforms/leaks.ts';
import { json, startWireServer } from '../../support/platforms/wire-server.ts';
import { startSandbox } from '../../support/sandbox/running-sandbox.ts';

const http = createHttpClient();
afterAll(() => http.close());

const caller = { site: 'https://go.yunshan.example', token: 'Yx7Qw3Er9Ty1Ui5O' };
const url = 'https://go.yunshan.example/l/p1';
const once = { effect: 'once', now: () => 0 } as const;

function push(baseUrl: string, context: Partial<BaiduPushContext> = {}, urls = [url]) {
  return createBaiduPushClient({ http, baseUrl }).push(caller, urls, { ...once, ...context });
}

describe('The Baidu client', () => {
  it.each([
    { action: 'push', at: 'urls' },
    { action: 'update', at: 'update' },
    { action: 'delete', at: 'del' },
  ] as const)('tells Baidu to $action with /$at', async ({ action, at }) => {
    await using test = await startSandbox();
    expect(await push(test.server.url, { action })).toMatchObject({ success: 1, remain: 2_999 });
    expect(test.sandbox.inspect.baidu().pushes).toMatchObject([{ action: at, inclusion: 'ordinary', urls: [url] }]);
  });

  it('reads the counts of quick inclusion by their own names', async () => {
    await using test = await startSandbox({ seed: { baiduSites: [{ ...caller, quickQuota: 7 }] } });
    const quick = await push(test.server.url, { inclusion: 'quick' });
    expect(quick).toMatchObject({ success: 1, remain: 6 });
  });

  it('reads what remains without using it', async () => {
    await using test = await startSandbox();
    for (const _time of [1, 2]) {
      expect(await push(test.server.url, { effect: 'repeatable' }, ['*'])).toMatchObject({ success: 0, remain: 3_000 });
    }
    expect(test.sandbox.inspect.baidu().pushes).toEqual([]);
  });

  it('is refused by a site that is not entitled to quick inclusion', async () => {
    await using test = await startSandbox();
    const error = await errorOf(push(test.server.url, { inclusion: 'quick' }));
    expect(error).toMatchObject({ kind: 'human', platformCode: 'site error' });
  });

  it.each([
    { name: 'counts more than was sent', body: { remain: 5, success: 2 } },
    { name: 'counts below nothing', body: { remain: -1, success: 1 } },
    { name: 'counts in words', body: { remain: '5', success: 1 } },
    { name: 'names no count', body: { success: 1 } },
    { name: 'refuses what is no address', body: { remain: 5, success: 0, not_valid: [1] } },
  ])('does not know what happened when the answer $name', async ({ body }) => {
    await using server = await startWireServer();
    server.answer(json(body));
    expect(await errorOf(push(server.baseUrl))).toMatchObject({
      kind: 'outcome-unknown',
      platformCode: 'unreadable-answer',
    });
  });

  it('takes the counts of quick inclusion for nothing else', async () => {
    await using server = await startWireServer();
    server.answer(json({ remain: 5, success: 1 }));
    expect(await errorOf(push(server.baseUrl, { inclusion: 'quick' }))).toMatchObject({ kind: 'outcome-unknown' });
  });
});
