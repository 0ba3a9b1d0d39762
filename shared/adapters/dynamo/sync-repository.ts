import { isoOf } from '../../domain/instants.ts';
import {
  byValue,
  type SyncEntry,
  type SyncRef,
  type SyncTarget,
  syncEntrySchema,
  syncTargetSchema,
} from '../../domain/sync.ts';
import type { SyncEntryList, SyncRepository } from '../../ports/sync-repository.ts';
import {
  keys,
  parseSyncAttention,
  settledEntryPrefix,
  syncPk,
  syncTargetAttention,
  syncTargetAttentionPk,
  waitingEntryPrefix,
} from './keys.ts';
import { type Condition, type Item, parseItem, type Range, type Table } from './table.ts';

/**
 * What waits lies in the target's partition under a prefix of its own, where a consistent query finds it at once and no index
 * has to be paid for. Settling writes the entry under its final key first and takes it out of the range after that: what
 * lies in both has been settled.
 */
export function createSyncRepository(deps: { readonly table: Table }): SyncRepository & SyncEntryList {
  const { table } = deps;

  const settledAmong = async (entries: readonly SyncEntry[]): Promise<ReadonlySet<string>> => {
    const items = await table.getMany(entries.map((entry) => keys.syncEntry(entry)));
    return new Set(items.map((item) => parseItem(syncEntrySchema, item).slug));
  };
  /** Takes out what a crash, or an addition at the same moment, has left in the range of those that wait. */
  const stillWaiting = async (items: readonly Item[]): Promise<readonly SyncEntry[]> => {
    const entries = items.map((item) => parseItem(syncEntrySchema, item));
    const settled = await settledAmong(entries);
    await table.deleteMany(entries.filter(({ slug }) => settled.has(slug)).map((one) => keys.waitingSyncEntry(one)));
    return entries.filter(({ slug }) => !settled.has(slug)).toSorted(byValue);
  };

  return {
    async getTarget(ref) {
      const item = await table.get(keys.syncTarget(ref));
      return item === undefined ? undefined : parseItem(syncTargetSchema, item);
    },
    async saveTarget(target) {
      return (await table.put(targetItem(target), isVersionBefore(target))) ? 'saved' : 'conflict';
    },
    async dueTargets(now) {
      const items = await table.queryAll({
        index: 'attention',
        expression: 'attentionPk = :pk AND attentionSk <= :now',
        values: { ':pk': syncTargetAttentionPk, ':now': `${isoOf(now)}#~` },
      });
      return items.map((item) => parseSyncAttention(String(item['attentionSk'])));
    },
    async addEntry(entry) {
      if ((await settledAmong([entry])).size > 0) return 'settled';
      await table.putIfAbsent({ ...entry, ...keys.waitingSyncEntry(entry) });
      return 'waiting';
    },
    async getSettled(ref, slug) {
      const item = await table.get(keys.syncEntry({ ...ref, slug }));
      return item === undefined ? undefined : parseItem(syncEntrySchema, item);
    },
    async waitingEntries(ref) {
      return stillWaiting(await table.queryAll(entriesUnder(ref, waitingEntryPrefix)));
    },
    async listEntries({ ref, isWaiting, limit, cursor }) {
      const prefix = isWaiting ? waitingEntryPrefix : settledEntryPrefix;
      const pk = syncPk(ref);
      const { items, lastKey } = await table.query({
        ...entriesUnder(ref, prefix),
        limit,
        ...(cursor === undefined ? {} : { startKey: { pk, sk: `${prefix}${cursor}` } }),
      });
      const entries = items.map((item) => parseItem(syncEntrySchema, item));
      const settled = isWaiting ? await settledAmong(entries) : new Set();
      const last = entries.at(-1);
      return {
        items: entries.filter(({ slug }) => !settled.has(slug)),
        ...(lastKey === undefined || last === undefined ? {} : { cursor: last.slug }),
      };
    },
    async waitingAmong(ref, slugs) {
      return stillWaiting(await table.getMany(slugs.map((slug) => keys.waitingSyncEntry({ ...ref, slug }))));
    },
    async settleEntries(entries) {
      await table.putMany(entries.map((entry) => ({ ...entry, ...keys.syncEntry(entry) })));
      await table.deleteMany(entries.map((entry) => keys.waitingSyncEntry(entry)));
    },
  };
}

function entriesUnder(ref: SyncRef, prefix: string): Range {
  return {
    expression: 'pk = :pk AND begins_with(sk, :prefix)',
    values: { ':pk': syncPk(ref), ':prefix': prefix },
  };
}

function isVersionBefore({ version }: SyncTarget): Condition {
  if (version === 1) return { expression: 'attribute_not_exists(pk)' };
  return { expression: 'version = :before', values: { ':before': version - 1 } };
}

function targetItem(target: SyncTarget) {
  const { attendAt } = target;
  return {
    ...target,
    ...keys.syncTarget(target),
    ...(attendAt === undefined ? {} : syncTargetAttention(target, attendAt)),
  };
}
