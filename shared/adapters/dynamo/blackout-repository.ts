import { blackoutsSchema, noBlackouts } from '../../domain/blackout.ts';
import type { BlackoutRepository } from '../../ports/blackouts.ts';
import { keys } from './keys.ts';
import { parseItem, type Table } from './table.ts';
import { putNextVersion } from './versioned-item.ts';

export function createBlackoutRepository({ table }: { readonly table: Table }): BlackoutRepository {
  return {
    async get(brandId) {
      const item = await table.get(keys.blackouts(brandId));
      return item === undefined ? noBlackouts(brandId) : parseItem(blackoutsSchema, item);
    },
    replace: ({ version }, after) => putNextVersion(table, { ...after, ...keys.blackouts(after.brandId) }, version),
  };
}
