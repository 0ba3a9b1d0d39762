import { mediaSchema } from '../../domain/media.ts';
import type { MediaRepository } from '../../ports/repositories.ts';
import { keys } from './keys.ts';
import { parseItem, type Table } from './table.ts';

export function createMediaRepository(deps: { readonly table: Table }): MediaRepository {
  const { table } = deps;
  return {
    async put(media) {
      await table.putIfAbsent({ ...media, ...keys.media(media) });
    },
    async get(key) {
      const item = await table.get(keys.media(key));
      return item === undefined ? undefined : parseItem(mediaSchema, item);
    },
  };
}
