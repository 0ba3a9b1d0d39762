import { laneSchema } from '../../domain/lane.ts';
import { emptyLane } from '../../domain/lane-ticket.ts';
import type { LaneRepository } from '../../ports/repositories.ts';
import { keys } from './keys.ts';
import { parseItem, type Table } from './table.ts';

export function createLaneRepository(deps: { readonly table: Table }): LaneRepository {
  const { table } = deps;
  return {
    async get(accountId) {
      const item = await table.get(keys.lane(accountId));
      return item === undefined ? emptyLane(accountId) : parseItem(laneSchema, item);
    },
    async getMany(accountIds) {
      const items = await table.getMany(accountIds.map((accountId) => keys.lane(accountId)));
      const stored = new Map(items.map((item) => parseItem(laneSchema, item)).map((lane) => [lane.accountId, lane]));
      return accountIds.map((accountId) => stored.get(accountId) ?? emptyLane(accountId));
    },
    async save(lane) {
      const isNext =
        lane.version === 1
          ? { expression: 'attribute_not_exists(pk)' }
          : { expression: 'version = :before', values: { ':before': lane.version - 1 } };
      return (await table.put({ ...lane, ...keys.lane(lane.accountId) }, isNext)) ? 'saved' : 'conflict';
    },
  };
}
