import { emptyTone, toneSchema } from '../../domain/tone.ts';
import type { ToneRepository } from '../../ports/repositories.ts';
import { keys } from './keys.ts';
import { parseItem, type Table } from './table.ts';

export function createToneRepository({ table }: { readonly table: Table }): ToneRepository {
  return {
    async get(brandId) {
      const item = await table.get(keys.tone(brandId));
      return item === undefined ? emptyTone(brandId) : parseItem(toneSchema, item);
    },
    async replace({ version }, after) {
      const item = { ...after, ...keys.tone(after.brandId) };
      const isSaved =
        version === 0
          ? await table.putIfAbsent(item)
          : await table.put(item, { expression: 'version = :before', values: { ':before': version } });
      return isSaved ? 'saved' : 'conflict';
    },
  };
}
