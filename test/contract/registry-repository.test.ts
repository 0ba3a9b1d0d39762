import { beforeAll, expect, it } from 'vitest';
import { createRegistryRepository } from '../../shared/adapters/dynamo/registry-repository.ts';
import type { Application, Brand } from '../../shared/domain/account.ts';
import type { RegistryRepository } from '../../shared/ports/repositories.ts';
import { weiboAccount } from '../support/builders.ts';
import { onEachEngine } from '../support/contract/on-each-engine.ts';

const createdAt = '2026-11-01T00:00:00.000Z';
const brand: Brand = {
  brandId: 'b1',
  name: '云杉茶',
  timeZone: 'Asia/Shanghai',
  linkDomain: 'go.yunshan.example',
  createdAt,
};
const application: Application = {
  applicationId: 'app1',
  brandId: 'b1',
  platform: 'weibo',
  name: '云杉茶联播',
  appKey: '3456789012',
  safeDomain: 'go.yunshan.example',
  reviewed: true,
  createdAt,
};

onEachEngine('the registry', (table) => {
  let registry: RegistryRepository;
  beforeAll(async () => {
    registry = createRegistryRepository({ table: table() });
    await registry.putBrand(brand);
    await registry.putBrand({ ...brand, brandId: 'b2' });
    await registry.putApplication(application);
    await registry.putAccount(weiboAccount);
    await registry.putAccount({ ...weiboAccount, accountId: 'weibo2' });
    await registry.putAccount({ ...weiboAccount, brandId: 'b2' });
  });

  it('registers everything once and keeps it as it was', async () => {
    expect(await registry.putBrand({ ...brand, name: '别的' })).toBe('exists');
    expect(await registry.putApplication({ ...application, name: '别的' })).toBe('exists');
    expect(await registry.putAccount({ ...weiboAccount, name: '别的' })).toBe('exists');
    expect(await registry.getBrand('b1')).toEqual(brand);
    expect(await registry.getApplication(application)).toEqual(application);
    expect(await registry.getAccount(weiboAccount)).toEqual(weiboAccount);
  });

  it('changes an account once by each version that was read', async () => {
    const before = { ...weiboAccount, accountId: 'weibo3' };
    await registry.putAccount(before);
    const first = { ...before, name: '一', version: 1 };
    expect(await registry.replaceAccount(before, first)).toBe('saved');
    expect(await registry.replaceAccount(before, { ...before, name: '二', version: 1 })).toBe('conflict');
    expect(await registry.replaceAccount(first, { ...first, name: '三', version: 2 })).toBe('saved');
    expect(await registry.getAccount(before)).toMatchObject({ name: '三', version: 2 });
    const unknown = { ...weiboAccount, accountId: 'weibo9' };
    expect(await registry.replaceAccount(unknown, { ...unknown, version: 1 })).toBe('conflict');
  });

  it('finds nothing that is not there, or that is another brand’s', async () => {
    expect(await registry.getBrand('b3')).toBeUndefined();
    expect(await registry.getApplication({ ...application, brandId: 'b2' })).toBeUndefined();
    expect(await registry.getAccount({ brandId: 'b2', accountId: 'weibo2' })).toBeUndefined();
  });

  it('lists brands, and what belongs to one of them', async () => {
    expect((await registry.listBrands()).map((one) => one.brandId).toSorted()).toEqual(['b1', 'b2']);
    expect(await registry.listApplications('b1')).toEqual([application]);
    expect(await registry.listApplications('b2')).toEqual([]);
    expect((await registry.listAccounts('b1')).map((one) => one.accountId)).toEqual(['weibo1', 'weibo2', 'weibo3']);
  });
});
