import { isoOf } from '../../domain/instants.ts';
import type { OpenWork } from '../../ports/repositories.ts';
import { attentionPartitions } from './attention-index.ts';
import { parseAttention, syncTargetAttentionPk, unclearAttentionPk } from './keys.ts';
import type { Range, Table } from './table.ts';

/** More than that many is a flood; how large it is makes no difference to whoever has to look. */
const unclearLimit = 1_000;
const overdueLimit = 100;

/** Looks at the attention index without taking anything up. Every read has an end, however long the backlog is. */
export function createOpenWork(deps: { readonly table: Table; readonly attentionShards: number }): OpenWork {
  const { table } = deps;
  const countBefore = async (partition: string, before: number): Promise<number> =>
    (await table.query({ ...rangeBefore(partition, before), limit: overdueLimit })).items.length;
  return {
    async overdueBefore(before) {
      const partitions = attentionPartitions(deps.attentionShards);
      const counts = await Promise.all(partitions.map((partition) => countBefore(partition, before)));
      return Math.min(
        overdueLimit,
        counts.reduce((sum, count) => sum + count, 0),
      );
    },
    async unclear() {
      const expression = 'attentionPk = :pk';
      const range: Range = {
        index: 'attention',
        expression,
        values: { ':pk': unclearAttentionPk },
        limit: unclearLimit,
      };
      const { items } = await table.query(range);
      const labels = items.map((item) => parseAttention(String(item['attentionSk'])).label);
      return {
        unknown: labels.filter((label) => label === 'unknown').length,
        needsPerson: labels.filter((label) => label === 'needs-person').length,
      };
    },
    targetsBefore: (before) => countBefore(syncTargetAttentionPk, before),
  };
}

const rangeBefore = (partition: string, before: number): Range => ({
  index: 'attention',
  expression: 'attentionPk = :pk AND attentionSk < :before',
  values: { ':pk': partition, ':before': isoOf(before) },
});
