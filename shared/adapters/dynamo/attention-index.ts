import * as z from 'zod';
import { isoOf } from '../../domain/instants.ts';
import { queuedPlatformSchema } from '../../domain/platform.ts';
import type { AttentionEntry, AttentionIndex } from '../../ports/repositories.ts';
import { deliveryAttentionPk, deliveryIdOf, lineLabel, parseAttention, postIdOf, unclearAttentionPk } from './keys.ts';
import type { Item, Range, Table } from './table.ts';

/** The index holds keys only: all that a dispatcher needs is in them. */
export function createAttentionIndex(deps: {
  readonly table: Table;
  readonly attentionShards: number;
}): AttentionIndex {
  const { table } = deps;
  const partitions = attentionPartitions(deps.attentionShards);
  return {
    async between(range) {
      const pages = await Promise.all(partitions.map((partition) => table.queryAll(rangeOf(partition, range))));
      return pages.flat().map(toEntry);
    },
    async page({ limit, cursor, ...range }) {
      const last = cursor === undefined ? undefined : cursorSchema.parse(JSON.parse(cursor));
      const ownLimit = Math.ceil(limit / partitions.length);
      const pages = await Promise.all(
        partitions.map((partition, position) =>
          readPage(table, { ...rangeOf(partition, range), limit: ownLimit }, last?.[position]),
        ),
      );
      const left = pages.map(({ lastKey }) => lastKey ?? 'end');
      return {
        entries: pages.flatMap(({ items }) => items).map(toEntry),
        ...(left.every((key) => key === 'end') ? {} : { cursor: JSON.stringify(left) }),
      };
    },
  };
}

/** Of each partition the key that was read last. */
const cursorSchema = z.array(z.union([z.literal('end'), z.record(z.string(), z.string())]));

async function readPage(
  table: Table,
  range: Range,
  startKey: Item | 'end' | undefined,
): Promise<{ readonly items: readonly Item[]; readonly lastKey?: Item }> {
  if (startKey === undefined) return table.query(range);
  // A table refuses to go on from outside of the range.
  if (startKey === 'end' || String(startKey['attentionSk']) >= String(range.values[':to'])) return { items: [] };
  return table.query({ ...range, startKey });
}

function rangeOf(partition: string, { from, to }: { readonly from: number; readonly to: number }): Range {
  return {
    index: 'attention',
    expression: 'attentionPk = :pk AND attentionSk BETWEEN :from AND :to',
    // `to` is exclusive: every stored key is longer than its bare time and sorts behind it.
    values: { ':pk': partition, ':from': isoOf(from), ':to': isoOf(to) },
  };
}

export function attentionPartitions(attentionShards: number): readonly string[] {
  return [...Array.from({ length: attentionShards }, (_, shard) => deliveryAttentionPk(shard)), unclearAttentionPk];
}

function toEntry(item: Item): AttentionEntry {
  const { label, version, ...alarm } = parseAttention(String(item['attentionSk']));
  if (label === lineLabel) return { ...alarm, platform: queuedPlatformSchema.parse(alarm.platform), label };
  return {
    ...alarm,
    label,
    version,
    postId: postIdOf(String(item['pk'])),
    deliveryId: deliveryIdOf(String(item['sk'])),
  };
}
