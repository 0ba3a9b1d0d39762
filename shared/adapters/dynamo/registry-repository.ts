import type * as z from 'zod';
import { type Account, accountSchema, applicationSchema, brandSchema } from '../../domain/account.ts';
import type { RegistryRepository } from '../../ports/repositories.ts';
import { brandPk, type Key, keys } from './keys.ts';
import { type Condition, parseItem, type Table } from './table.ts';

export function createRegistryRepository(deps: { readonly table: Table }): RegistryRepository {
  const { table } = deps;

  const create = async (item: Record<string, unknown> & Key): Promise<'created' | 'exists'> =>
    (await table.putIfAbsent(item)) ? 'created' : 'exists';

  async function read<S extends z.ZodType>(schema: S, key: Key): Promise<z.infer<S> | undefined> {
    const item = await table.get(key);
    return item === undefined ? undefined : parseItem(schema, item);
  }

  async function list<S extends z.ZodType>(schema: S, brandId: string, prefix: string): Promise<readonly z.infer<S>[]> {
    const items = await table.queryAll({
      expression: 'pk = :pk AND begins_with(sk, :prefix)',
      values: { ':pk': brandPk(brandId), ':prefix': prefix },
    });
    return items.map((item) => parseItem(schema, item));
  }

  return {
    async putBrand(brand) {
      await table.putIfAbsent({ ...keys.brandEntry(brand.brandId), brandId: brand.brandId });
      return create({ ...brand, ...keys.brand(brand.brandId) });
    },
    getBrand: (brandId) => read(brandSchema, keys.brand(brandId)),
    async listBrands() {
      const entries = await table.queryAll({ expression: 'pk = :pk', values: { ':pk': 'BRANDS' } });
      const items = await table.getMany(entries.map((entry) => keys.brand(String(entry['sk']))));
      return items.map((item) => parseItem(brandSchema, item));
    },
    putApplication: (application) => create({ ...application, ...keys.application(application) }),
    listApplications: (brandId) => list(applicationSchema, brandId, 'APPLICATION#'),
    getApplication: (key) => read(applicationSchema, keys.application(key)),
    putAccount: (account) => create({ ...account, ...keys.account(account) }),
    async replaceAccount(before, after) {
      const item = { ...after, ...keys.account(before) };
      return (await table.put(item, hasVersionOf(before))) ? 'saved' : 'conflict';
    },
    getAccount: (key) => read(accountSchema, keys.account(key)),
    listAccounts: (brandId) => list(accountSchema, brandId, 'ACCOUNT#'),
  };
}

function hasVersionOf({ version }: Account): Condition {
  if (version === undefined) return { expression: 'attribute_exists(pk) AND attribute_not_exists(version)' };
  return { expression: 'version = :before', values: { ':before': version } };
}
