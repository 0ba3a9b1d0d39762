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

  it('finds nothing that is not there, or that is another brand’s', async () => {
    expect(await registry.getBrand('b3')).toBeUndefined();
    expect(await registry.getApplication({ ...application, brandId: 'b2' })).toBeUndefined();
    expect(await registry.getAccount({ brandId: 'b2', accountId: 'weibo2' })).toBeUndefined();
  });

  it('lists brands, and what belongs to one of them', async () => {
    expect((await registry.listBrands()).map((one) => one.brandId).toSorted()).toEqual(['b1', 'b2']);
    expect(await registry.listApplications('b1')).toEqual([application]);
    expect(await registry.listApplications('b2')).toEqual([]);
    expect((await registry.listAccounts('b1')).map((one) => one.accountId)).toEqual(['weibo1', 'weibo2']);
  });
});
