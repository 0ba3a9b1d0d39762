import { gatherReads } from '../batching/gather-reads.ts';
import type { Key } from './keys.ts';
import type { Item, Table } from './table.ts';

/** What one request may ask for. */
const maxKeys = 100;
const maxWaitMs = 2;

const nameOf = ({ pk, sk }: { readonly pk?: unknown; readonly sk?: unknown }): string => `${pk}\n${sk}`;

/**
 * The same table for a function that works on many things at a time: single items that are wanted at the same time are read
 * together. As consistent as reads of one item.
 */
export function withSharedReads(table: Table): Table {
  const get = gatherReads<Key, Item>({
    maxKeys,
    maxWaitMs,
    nameOf,
    read: async (keys) => new Map((await table.getMany(keys)).map((item) => [nameOf(item), item])),
  });
  return { ...table, get };
}
