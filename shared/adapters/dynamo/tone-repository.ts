import { emptyTone, toneSchema } from '../../domain/tone.ts';
import type { ToneRepository } from '../../ports/repositories.ts';
import { keys } from './keys.ts';
import { parseItem, type Table } from './table.ts';
import { putNextVersion } from './versioned-item.ts';

export function createToneRepository({ table }: { readonly table: Table }): ToneRepository {
  return {
    async get(brandId) {
      const item = await table.get(keys.tone(brandId));
      return item === undefined ? emptyTone(brandId) : parseItem(toneSchema, item);
    },
    replace: ({ version }, after) => putNextVersion(table, { ...after, ...keys.tone(after.brandId) }, version),
  };
}
