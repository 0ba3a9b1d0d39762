import { beijingBucket } from '../../domain/beijing.ts';
import { linkSchema } from '../../domain/link.ts';
import type { ClickCounter, LinkRepository } from '../../ports/repositories.ts';
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
  };
}

/** One link's clicks are spread over this many partitions. */
const clickShards = 16;

export function createClickCounter(deps: { readonly table: Table; readonly fraction: () => number }): ClickCounter {
  return {
    async count({ slug, at, channel }) {
      const shard = Math.floor(deps.fraction() * clickShards);
      const key = keys.clicks({ slug, shard, hour: beijingBucket(at, 'hour'), channel });
      await deps.table.update(key, { expression: 'ADD clicks :one', values: { ':one': 1 } });
    },
  };
}
