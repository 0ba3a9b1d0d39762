import type { Account, Brand } from '../domain/account.ts';
import { NotFoundError } from '../domain/errors.ts';
import type { RegistryRepository } from '../ports/repositories.ts';

export async function loadBrand(registry: Pick<RegistryRepository, 'getBrand'>, brandId: string): Promise<Brand> {
  const brand = await registry.getBrand(brandId);
  if (brand === undefined) throw new NotFoundError('brand-not-found', 'There is no such brand.');
  return brand;
}

export async function loadAccount(
  registry: Pick<RegistryRepository, 'getAccount'>,
  key: { readonly brandId: string; readonly accountId: string },
): Promise<Account> {
  const account = await registry.getAccount(key);
  if (account === undefined) throw new NotFoundError('account-not-found', 'There is no such account.');
  return account;
}
