import { expect, it } from 'vitest';
import { createCallbackRegistry } from '../../shared/adapters/dynamo/callback-registry.ts';
import { createPlatformJobs } from '../../shared/adapters/dynamo/platform-jobs.ts';
import { dueAt } from '../support/builders.ts';
import { onEachEngine } from '../support/contract/on-each-engine.ts';

onEachEngine('what callbacks need', (table) => {
  const jobs = () => createPlatformJobs({ table: table(), clock: { now: () => dueAt } });

  it('keeps which delivery a job belongs to, by account', async () => {
    const delivery = { postId: 'p1', deliveryId: 'd1' };
    await jobs().bind({ accountId: 'a', jobId: 'publish-1' }, delivery);
    expect(await jobs().deliveryOf({ accountId: 'a', jobId: 'publish-1' })).toEqual(delivery);
    expect(await jobs().deliveryOf({ accountId: 'b', jobId: 'publish-1' })).toBeUndefined();
    expect(await jobs().reportOf({ accountId: 'a', jobId: 'publish-1' })).toBeUndefined();
  });

  it('keeps the last report of a job, whether anybody has bound it or not', async () => {
    const key = { accountId: 'a', jobId: 'mass-1' };
    await jobs().keepReport(key, { status: 'send fail', urls: [] });
    await jobs().keepReport(key, { status: 'send success', urls: ['https://mp.weixin.qq.com/s/a'] });
    expect(await jobs().reportOf(key)).toEqual({ status: 'send success', urls: ['https://mp.weixin.qq.com/s/a'] });
    expect(await jobs().deliveryOf(key)).toBeUndefined();
  });

  it('keeps whose callback it is', async () => {
    const callbacks = createCallbackRegistry({ table: table() });
    const entry = {
      accountId: 'a',
      brandId: 'b',
      platform: 'wechat' as const,
      appId: 'wx0123456789abcdef',
      salt: 's1',
    };
    await callbacks.put(entry);
    expect(await callbacks.get('a')).toEqual(entry);
    expect(await callbacks.get('c')).toBeUndefined();
  });
});
