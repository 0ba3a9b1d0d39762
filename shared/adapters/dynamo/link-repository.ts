import { linkSchema } from '../../domain/link.ts';
import type { LinkRepository } from '../../ports/repositories.ts';
import { keys } from './keys.ts';
import { parseItem, type Table } from './table.ts';

export function createLinkRepository(deps: { readonly table: Table }): LinkRepository {
  const { table } = deps;
  return {
    async createIfAbsent(link) {
      return (await table.putIfAbsent({ ...link, ...keys.link(link.slug) })) ? 'created' : 'exists';
    },
    async get(slug) {
      const item = await table.get(keys.link(slug));
      return item === undefined ? undefined : parseItem(linkSchema, item);
    },
    async getMany(slugs) {
      const items = await table.getMany(slugs.map((slug) => keys.link(slug)));
      return items.map((item) => parseItem(linkSchema, item));
    },
    async replace({ version }, after) {
      const condition =
        version === undefined
          ? { expression: 'attribute_exists(pk) AND attribute_not_exists(version)' }
          : { expression: 'version = :before', values: { ':before': version } };
      return (await table.put({ ...after, ...keys.link(after.slug) }, condition)) ? 'saved' : 'conflict';
    },
  };
}
