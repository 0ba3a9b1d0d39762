import type { WaitingLine } from '../../ports/repositories.ts';
import { deliveryIdOf, linePk, parseLine, postIdOf } from './keys.ts';
import type { Table } from './table.ts';

/** Who stands in line has a place in the calendar of the account; all that is needed to call it is in the keys. */
export function createWaitingLine(deps: { readonly table: Table }): WaitingLine {
  return {
    async first(accountId, limit) {
      const { items } = await deps.table.query({
        index: 'calendar',
        expression: 'calendarPk = :pk',
        values: { ':pk': linePk(accountId) },
        limit,
      });
      return items.map((item) => ({
        ...parseLine(String(item['calendarSk'])),
        accountId,
        postId: postIdOf(String(item['pk'])),
        deliveryId: deliveryIdOf(String(item['sk'])),
      }));
    },
  };
}
