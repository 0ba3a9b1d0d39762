import { isoOf } from '../../domain/instants.ts';
import type { OpenWork } from '../../ports/repositories.ts';
import { deliveryPartitions, toEntry } from './attention-index.ts';
import { parseDeliveryAttention, syncTargetAttentionPk, unclearAttentionPk } from './keys.ts';
import type { Item, Range, Table } from './table.ts';

const pageSize = 100;
/** More than that many is a flood; how large it is makes no difference to whoever has to look. */
const unclearLimit = 1_000;
const targetsLimit = 100;

/** Looks at the attention index without taking anything up. Every read has an end, however long the backlog is. */
export function createOpenWork(deps: { readonly table: Table; readonly attentionShards: number }): OpenWork {
  const { table } = deps;
  return {
    async deliveriesBefore(before, onPage) {
      await Promise.all(
        deliveryPartitions(deps.attentionShards).map(async (partition) => {
          for await (const items of pages(table, { ...rangeBefore(partition, before), limit: pageSize })) {
            if (items.length > 0 && (await onPage(items.map(toEntry))) === 'enough') return;
          }
        }),
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
      const labels = items.map((item) => parseDeliveryAttention(String(item['attentionSk'])).label);
      return {
        unknown: labels.filter((label) => label === 'unknown').length,
        needsPerson: labels.filter((label) => label === 'needs-person').length,
      };
    },
    async targetsBefore(before) {
      const range = { ...rangeBefore(syncTargetAttentionPk, before), limit: targetsLimit };
      return (await table.query(range)).items.length;
    },
  };
}

const rangeBefore = (partition: string, before: number): Range => ({
  index: 'attention',
  expression: 'attentionPk = :pk AND attentionSk < :before',
  values: { ':pk': partition, ':before': isoOf(before) },
});

async function* pages(table: Table, range: Range): AsyncGenerator<readonly Item[]> {
  let startKey: Item | undefined;
  do {
    const page = await table.query(startKey === undefined ? range : { ...range, startKey });
    yield page.items;
    startKey = page.lastKey;
  } while (startKey !== undefined);
}
