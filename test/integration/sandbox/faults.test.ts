import { describe, expect, it } from 'vitest';
import type { FaultInput } from '../../../local/sandbox/faults.ts';
import type { TestSandbox } from '../../support/sandbox/running-sandbox.ts';
import {
  baiduPushPath,
  baijiahaoArticle,
  shareForm,
  startSandbox,
  weiboToken,
} from '../../support/sandbox/running-sandbox.ts';

const sharePath = '/2/statuses/share.json';
const onShare = { platform: 'weibo', endpoint: 'statuses/share' } as const;

function statusesOf(test: TestSandbox): number {
  return test.sandbox.inspect.weibo().statuses.length;
}

describe('a fault switch', () => {
  it.each([
    { mode: 'before', published: 0 },
    { mode: 'after-commit', published: 1 },
  ] as const)('$mode breaks the connection with $published statuses published', async ({ mode, published }) => {
    await using test = await startSandbox();
    test.sandbox.faults.add({ ...onShare, mode });
    await expect(test.post(sharePath, shareForm())).rejects.toThrow('fetch failed');
    expect(statusesOf(test)).toBe(published);
    expect(test.sandbox.inspect.calls()).toMatchObject([
      {
        endpoint: 'statuses/share',
        accepted: published === 1,
        fault: mode,
        subject: { text: shareForm().get('status') },
      },
    ]);
  });

  it.each([
    { acts: false, published: 0 },
    { acts: true, published: 1 },
  ])('timeout never answers; acts: $acts', async ({ acts, published }) => {
    await using test = await startSandbox();
    test.sandbox.faults.add({ ...onShare, mode: 'timeout', acts });
    const call = fetch(test.server.url + sharePath, {
      method: 'POST',
      body: shareForm(),
      signal: AbortSignal.timeout(200),
    });
    await expect(call).rejects.toThrow('timeout');
    expect(statusesOf(test)).toBe(published);
  });

  it('that holds a request open leaves nothing in flight', async () => {
    await using test = await startSandbox();
    test.sandbox.faults.add({ ...onShare, mode: 'timeout' });
    const giveUp = new AbortController();
    const call = fetch(test.server.url + sharePath, { method: 'POST', body: shareForm(), signal: giveUp.signal });
    await expect.poll(() => test.sandbox.inspect.calls().length).toBe(1);
    expect(test.sandbox.inFlight()).toBe(0);
    giveUp.abort();
    await expect(call).rejects.toThrow('aborted');
  });

  it.each([
    { platform: 'weibo', status: 403, body: { error_code: 10024 } },
    { platform: 'wechat', status: 200, body: { errcode: 45011 } },
    { platform: 'baidu', status: 400, body: { error: 400, message: 'over quota' } },
    { platform: 'baijiahao', status: 200, body: { errno: 60_001_009 } },
  ] as const)("throttle gives $platform's own answer", async ({ platform, status, body }) => {
    await using test = await startSandbox();
    test.sandbox.faults.add({ platform, mode: 'throttle' });
    const answers = {
      weibo: () => test.post(sharePath, shareForm()),
      wechat: () => test.postJson('/cgi-bin/stable_token', {}),
      baidu: () => test.post(baiduPushPath, 'https://go.yunshan.example/'),
      baijiahao: () => test.postJson('/builderinner/open/resource/article/publish', baijiahaoArticle()),
    };
    expect(await answers[platform]()).toMatchObject({ status, body });
  });

  it.each([
    {
      fault: { ...onShare, mode: 'error', code: 20016 },
      status: 400,
      body: { error: 'Out of limit', error_code: 20016 },
    },
    { fault: { ...onShare, mode: 'error', code: 10001 }, status: 500, body: { error_code: 10001 } },
    { fault: { ...onShare, mode: 'error', code: 10001, status: 503 }, status: 503, body: { error_code: 10001 } },
  ] as { fault: FaultInput; status: number; body: object }[])(
    'error answers $body',
    async ({ fault, status, body }) => {
      await using test = await startSandbox();
      test.sandbox.faults.add(fault);
      expect(await test.post(sharePath, shareForm())).toMatchObject({ status, body });
      expect(statusesOf(test)).toBe(0);
    },
  );

  it('error with acts answers the error although the status is out', async () => {
    await using test = await startSandbox();
    test.sandbox.faults.add({ ...onShare, mode: 'error', code: 10010, acts: true });
    expect((await test.post(sharePath, shareForm())).body).toMatchObject({ error_code: 10010 });
    expect(statusesOf(test)).toBe(1);
    expect(test.sandbox.inspect.calls()).toMatchObject([{ accepted: true, code: 10010 }]);
  });

  it('is used up after its times and met only by its endpoint', async () => {
    await using test = await startSandbox();
    test.sandbox.faults.add({ ...onShare, mode: 'throttle', times: 1 });
    expect((await test.get(`/2/account/get_uid.json?access_token=${weiboToken}`)).status).toBe(200);
    expect((await test.post(sharePath, shareForm())).status).toBe(403);
    expect((await test.post(sharePath, shareForm())).status).toBe(200);
  });

  it('delay answers as usual, late', async () => {
    await using test = await startSandbox();
    test.sandbox.faults.add({ ...onShare, mode: 'delay', delayMs: 60 });
    const startedAt = performance.now();
    expect((await test.post(sharePath, shareForm())).status).toBe(200);
    expect(performance.now() - startedAt).toBeGreaterThan(50);
  });

  it('set over HTTP works until it is deleted', async () => {
    await using test = await startSandbox();
    const added = await test.postJson('/_sandbox/faults', { platform: 'weibo', mode: 'error', code: 20031 });
    expect((await test.post(sharePath, shareForm())).body).toMatchObject({ error_code: 20031 });
    await test.get(`/_sandbox/faults/${added.body['id']}`, { method: 'DELETE' });
    expect((await test.post(sharePath, shareForm())).status).toBe(200);
  });

  it('for a call that the platform does not have is refused with the names of those it has', async () => {
    await using test = await startSandbox();
    const added = await test.postJson('/_sandbox/faults', {
      platform: 'weibo',
      endpoint: 'status/share',
      mode: 'before',
    });
    expect(added.status).toBe(400);
    expect(added.body).toMatchObject({ error: expect.stringContaining('statuses/share') });
    expect(test.sandbox.faults.list()).toEqual([]);
    expect((await test.get('/_sandbox/endpoints')).body).toMatchObject({
      weibo: expect.arrayContaining(['statuses/share']),
    });
  });

  it('deleted by platform leaves those of other platforms', async () => {
    await using test = await startSandbox();
    test.sandbox.faults.add({ platform: 'weibo', mode: 'throttle' });
    test.sandbox.faults.add({ platform: 'baidu', mode: 'throttle' });
    await test.get('/_sandbox/faults?platform=weibo', { method: 'DELETE' });
    expect(test.sandbox.faults.list().map(({ platform }) => platform)).toEqual(['baidu']);
  });
});
