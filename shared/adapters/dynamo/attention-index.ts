import { isoOf } from '../../domain/instants.ts';
import type { AttentionEntry, AttentionIndex } from '../../ports/repositories.ts';
import { deliveryAttentionPk, deliveryIdOf, parseDeliveryAttention, postIdOf, unclearAttentionPk } from './keys.ts';
import type { Item, Table } from './table.ts';

/** The index holds keys only: all that a dispatcher needs is in them. */
export function createAttentionIndex(deps: {
  readonly table: Table;
  readonly attentionShards: number;
}): AttentionIndex {
  const partitions = deliveryPartitions(deps.attentionShards);
  return {
    async deliveriesBetween(from, to) {
      const perPartition = await Promise.all(
        partitions.map((partition) =>
          deps.table.queryAll({
            index: 'attention',
            expression: 'attentionPk = :pk AND attentionSk BETWEEN :from AND :to',
            // `to` is exclusive: every stored key is longer than its bare time and sorts behind it.
            values: { ':pk': partition, ':from': isoOf(from), ':to': isoOf(to) },
          }),
        ),
      );
      return perPartition.flat().map(toEntry);
    },
  };
}

export function deliveryPartitions(attentionShards: number): readonly string[] {
  return [...Array.from({ length: attentionShards }, (_, shard) => deliveryAttentionPk(shard)), unclearAttentionPk];
}

export function toEntry(item: Item): AttentionEntry {
  return {
    ...parseDeliveryAttention(String(item['attentionSk'])),
    postId: postIdOf(String(item['pk'])),
    deliveryId: deliveryIdOf(String(item['sk'])),
  };
}
