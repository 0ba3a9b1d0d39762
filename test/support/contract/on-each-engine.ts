import { afterAll, beforeAll, describe } from 'vitest';
import type { Table } from '../../../shared/adapters/dynamo/table.ts';
import type { TestTable } from '../dynamo.ts';
import { tableEngines } from './engines.ts';

/** Runs the same suite on a fresh table of each engine. */
export function onEachEngine(what: string, suite: (table: () => Table) => void): void {
  describe.each(tableEngines())(`${what} on $name`, ({ start }) => {
    let store: TestTable | undefined;
    beforeAll(async () => {
      store = await start();
    });
    afterAll(() => store?.close());
    suite(() => {
      if (store === undefined) throw new Error('The table is not there before the first test.');
      return store.table;
    });
  });
}
