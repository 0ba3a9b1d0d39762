import { setImmediate } from 'node:timers/promises';
import { ConflictError } from '../../domain/errors.ts';
import { type Lane, laneSchema } from '../../domain/lane.ts';
import { emptyLane } from '../../domain/lane-ticket.ts';
import type { LaneRepository } from '../../ports/repositories.ts';
import { joinChanges } from '../batching/join-changes.ts';
import { keys, lineAttention } from './keys.ts';
import { type Condition, parseItem, type Table } from './table.ts';

export function createLaneRepository(deps: {
  readonly table: Table;
  readonly attentionShards: number;
}): LaneRepository {
  const { table, attentionShards } = deps;

  const get = async (accountId: string): Promise<Lane> => {
    const item = await table.get(keys.lane(accountId));
    return item === undefined ? emptyLane(accountId) : parseItem(laneSchema, item);
  };

  return {
    get,
    async getMany(accountIds) {
      const items = await table.getMany(accountIds.map((accountId) => keys.lane(accountId)));
      const stored = new Map(items.map((item) => parseItem(laneSchema, item)).map((lane) => [lane.accountId, lane]));
      return accountIds.map((accountId) => stored.get(accountId) ?? emptyLane(accountId));
    },
    change: joinChanges<Lane>({
      read: get,
      write: ({ version }, after) =>
        table.put(
          { ...after, version: version + 1, ...keys.lane(after.accountId), ...lineAttention(after, attentionShards) },
          isStill(version),
        ),
      gather: () => setImmediate(),
      contended: (accountId) =>
        new ConflictError('lane-contended', 'The lane of the account kept changing.', { details: { accountId } }),
    }),
  };
}

const isStill = (version: number): Condition =>
  version === 0
    ? { expression: 'attribute_not_exists(pk)' }
    : { expression: 'version = :before', values: { ':before': version } };
