import type { Key } from './keys.ts';
import type { Item, Table } from './table.ts';

/** Stores an item if the stored one still has the version before; 0 is one that has never been stored. */
export async function putNextVersion(table: Table, item: Item & Key, before: number): Promise<'saved' | 'conflict'> {
  const isSaved =
    before === 0
      ? await table.putIfAbsent(item)
      : await table.put(item, { expression: 'version = :before', values: { ':before': before } });
  return isSaved ? 'saved' : 'conflict';
}
