import type { AttentionEntry, AttentionIndex } from '../../ports/repositories.ts';
import { deliveryAttentionPk, deliveryIdOf, iso, parseDeliveryAttention, postIdOf } from './keys.ts';
import type { Item, Range, Table } from './table.ts';

/** The index holds keys only: all that a dispatcher needs is in them. */
export function createAttentionIndex(deps: {
  readonly table: Table;
  readonly attentionShards: number;
}): AttentionIndex {
  const shards = Array.from({ length: deps.attentionShards }, (_, shard) => shard);
  return {
    async readUntil(to, onPage) {
      await Promise.all(shards.map((shard) => readShard(deps.table, rangeOf(shard, to), onPage)));
    },
  };
}

function rangeOf(shard: number, to: number): Range {
  return {
    index: 'attention',
    // `to` is exclusive: every stored key is longer than its bare time and sorts behind it.
    expression: 'attentionPk = :pk AND attentionSk < :to',
    values: { ':pk': deliveryAttentionPk(shard), ':to': iso(to) },
    newestFirst: true,
  };
}

async function readShard(
  table: Table,
  range: Range,
  onPage: (entries: readonly AttentionEntry[]) => Promise<void>,
): Promise<void> {
  let startKey: Item | undefined;
  do {
    const page = await table.query(startKey === undefined ? range : { ...range, startKey });
    if (page.items.length > 0) await onPage(page.items.map(toEntry));
    startKey = page.lastKey;
  } while (startKey !== undefined);
}

function toEntry(item: Item): AttentionEntry {
  return {
    ...parseDeliveryAttention(String(item['attentionSk'])),
    postId: postIdOf(String(item['pk'])),
    deliveryId: deliveryIdOf(String(item['sk'])),
  };
}
