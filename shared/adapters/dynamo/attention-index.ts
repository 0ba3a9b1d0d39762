import type { AttentionEntry, AttentionIndex } from '../../ports/repositories.ts';
import { deliveryAttentionPk, deliveryIdOf, iso, parseDeliveryAttention, postIdOf } from './keys.ts';
import type { Item, Table } from './table.ts';

/** The index holds keys only: all that a dispatcher needs is in them. */
export function createAttentionIndex(deps: {
  readonly table: Table;
  readonly attentionShards: number;
}): AttentionIndex {
  const shards = Array.from({ length: deps.attentionShards }, (_, shard) => shard);
  return {
    async deliveriesBetween(from, to) {
      const perShard = await Promise.all(
        shards.map((shard) =>
          deps.table.queryAll({
            index: 'attention',
            expression: 'attentionPk = :pk AND attentionSk BETWEEN :from AND :to',
            // `to` is exclusive: every stored key is longer than its bare time and sorts behind it.
            values: { ':pk': deliveryAttentionPk(shard), ':from': iso(from), ':to': iso(to) },
          }),
        ),
      );
      return perShard.flat().map(toEntry);
    },
  };
}

function toEntry(item: Item): AttentionEntry {
  return {
    ...parseDeliveryAttention(String(item['attentionSk'])),
    postId: postIdOf(String(item['pk'])),
    deliveryId: deliveryIdOf(String(item['sk'])),
  };
}
