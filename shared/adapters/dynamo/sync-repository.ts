import { isoOf } from '../../domain/instants.ts';
import { type SyncEntry, type SyncTarget, syncEntrySchema, syncTargetSchema } from '../../domain/sync.ts';
import type { SyncRepository } from '../../ports/sync-repository.ts';
import { keys, syncPk, syncTargetAttentionPk, waitingEntryPrefix } from './keys.ts';
import { type Condition, type Item, parseItem, type Range, type Table } from './table.ts';

/**
 * What waits lies in the target's partition under a prefix of its own, where a consistent query finds it at once and no index
 * has to be paid for. Settling writes the entry under its final key first and takes it out of the range after that: what
 * lies in both has been settled.
 */
export function createSyncRepository(deps: { readonly table: Table }): SyncRepository {
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
    return entries.filter(({ slug }) => !settled.has(slug)).toSorted((a, b) => a.addedAt - b.addedAt);
  };

  return {
    async getTarget(accountId) {
      const item = await table.get(keys.syncTarget(accountId));
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
      return items.map((item) => String(item['attentionSk']).split('#')[1] ?? '');
    },
    async addEntry(entry) {
      if ((await settledAmong([entry])).size > 0) return 'settled';
      await table.putIfAbsent({ ...entry, ...keys.waitingSyncEntry(entry) });
      return 'waiting';
    },
    async waitingEntries(accountId) {
      return stillWaiting(await table.queryAll(waitingRange(accountId)));
    },
    async waitingAmong(accountId, slugs) {
      return stillWaiting(await table.getMany(slugs.map((slug) => keys.waitingSyncEntry({ accountId, slug }))));
    },
    async hasWaiting(accountId) {
      return (await table.query({ ...waitingRange(accountId), limit: 1 })).items.length > 0;
    },
    async settleEntries(entries) {
      await table.putMany(entries.map((entry) => ({ ...entry, ...keys.syncEntry(entry) })));
      await table.deleteMany(entries.map((entry) => keys.waitingSyncEntry(entry)));
    },
  };
}

function waitingRange(accountId: string): Range {
  return {
    expression: 'pk = :pk AND begins_with(sk, :prefix)',
    values: { ':pk': syncPk(accountId), ':prefix': waitingEntryPrefix },
  };
}

function isVersionBefore({ version }: SyncTarget): Condition {
  if (version === 1) return { expression: 'attribute_not_exists(pk)' };
  return { expression: 'version = :before', values: { ':before': version - 1 } };
}

function targetItem(target: SyncTarget) {
  const attention =
    target.attendAt === undefined
      ? {}
      : { attentionPk: syncTargetAttentionPk, attentionSk: `${isoOf(target.attendAt)}#${target.accountId}` };
  return { ...target, ...keys.syncTarget(target.accountId), ...attention };
}
