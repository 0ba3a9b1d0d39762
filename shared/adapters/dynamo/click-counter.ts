import { beijingBucket } from '../../domain/beijing.ts';
import type { Click, ClickCounter } from '../../ports/repositories.ts';
import { clickShards, createClickSpread } from './click-spread.ts';
import { clickCalendar, keys } from './keys.ts';
import type { Table } from './table.ts';

/** So many counts are remembered while the table takes none. */
const maxOwed = 1_000;

type Debt = { readonly click: Click; readonly clicks: number };

/**
 * One write a click, which also puts the counter into the brand's day. The index has its key from the first click on, so that
 * later ones cost no more. What the table has refused, in two partitions, is added when it takes a click again.
 */
export function createClickCounter(deps: { readonly table: Table; readonly fraction: () => number }): ClickCounter {
  const shardFor = createClickSpread(deps.fraction);
  const owed = new Map<string, Debt>();

  const add = ({ click, clicks }: Debt, shard: number): Promise<unknown> => {
    const { slug, brandId, channel, at } = click;
    const counter = { slug, shard, hour: beijingBucket(at, 'hour'), channel };
    const { calendarPk, calendarSk } = clickCalendar({ ...counter, brandId });
    return deps.table.update(keys.clicks(counter), {
      expression: 'ADD clicks :clicks SET calendarPk = :pk, calendarSk = :sk',
      values: { ':clicks': clicks, ':pk': calendarPk, ':sk': calendarSk },
    });
  };
  const addSomewhere = async (debt: Debt): Promise<void> => {
    const shard = shardFor(debt.click.at);
    try {
      await add(debt, shard);
    } catch {
      await add(debt, (shard + clickShards / 2) % clickShards);
    }
  };
  const owe = ({ click, clicks }: Debt): void => {
    const name = [click.slug, click.channel, beijingBucket(click.at, 'hour')].join('#');
    if (owed.size < maxOwed || owed.has(name)) {
      owed.set(name, { click, clicks: clicks + (owed.get(name)?.clicks ?? 0) });
    }
  };
  const payBack = async (): Promise<void> => {
    const debts = [...owed.values()];
    owed.clear();
    await Promise.all(debts.map((debt) => addSomewhere(debt).catch(() => owe(debt))));
  };

  return {
    async count(click) {
      try {
        await addSomewhere({ click, clicks: 1 });
      } catch (error) {
        owe({ click, clicks: 1 });
        throw error;
      }
      if (owed.size > 0) await payBack();
    },
  };
}
