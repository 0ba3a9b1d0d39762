import type { ClickReport, CountedClicks } from '../../ports/repositories.ts';
import { createGate } from '../batching/gate.ts';
import { clickShards } from './click-spread.ts';
import { clickCalendarPk, clicksPk, parseClicks } from './keys.ts';
import type { Item, Table } from './table.ts';

const maxOpenQueries = 32;

export function createClickReport({ table }: { readonly table: Table }): ClickReport {
  const gate = createGate(maxOpenQueries);

  return {
    async ofLink(slug) {
      const shards = Array.from({ length: clickShards }, (_, shard) => shard);
      const found = await Promise.all(
        shards.map((shard) =>
          gate.pass(() => table.queryAll({ expression: 'pk = :pk', values: { ':pk': clicksPk(slug, shard) } })),
        ),
      );
      return found.flat().map(countedIn);
    },

    async ofBrandDay({ brandId, day, limit }) {
      const index = await table.query({
        index: 'calendar',
        expression: 'calendarPk = :pk',
        values: { ':pk': clickCalendarPk(brandId, day) },
        limit,
      });
      const items = await table.getMany(index.items.map(({ pk, sk }) => ({ pk: String(pk), sk: String(sk) })));
      return { counts: items.map(countedIn), isComplete: index.lastKey === undefined };
    },
  };
}

function countedIn(item: Item): CountedClicks {
  return { ...parseClicks({ pk: String(item['pk']), sk: String(item['sk']) }), clicks: Number(item['clicks']) };
}
