import { createGate } from '../batching/gate.ts';
import { gatherReads } from '../batching/gather-reads.ts';
import type { Key } from './keys.ts';
import type { Item, Table } from './table.ts';

/** What one request may ask for. */
const maxKeys = 100;
const maxWaitMs = 2;
/** As many as the client has connections: a request that waits for one inside the client runs into its time-out. */
const maxOpenWrites = 50;

const nameOf = ({ pk, sk }: { readonly pk?: unknown; readonly sk?: unknown }): string => `${pk}\n${sk}`;

/**
 * The same table for a function that works on many things at a time: single items that are wanted at the same time are read
 * together, as consistently as one by one, and writes wait for their turn.
 */
export function forManyAtATime(table: Table): Table {
  const get = gatherReads<Key, Item>({
    maxKeys,
    maxWaitMs,
    nameOf,
    read: async (keys) => new Map((await table.getMany(keys)).map((item) => [nameOf(item), item])),
  });
  const gate = createGate(maxOpenWrites);
  return { ...table, get, put: (item, condition) => gate.pass(() => table.put(item, condition)) };
}
