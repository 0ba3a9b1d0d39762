import { isoOf } from '../../domain/instants.ts';
import { type SyncEntry, type SyncTarget, syncEntrySchema, syncTargetSchema } from '../../domain/sync.ts';
import type { SyncRepository } from '../../ports/sync-repository.ts';
import { keys, syncEntryAttentionPk, syncTargetAttentionPk } from './keys.ts';
import { type Condition, parseItem, type Table } from './table.ts';

export function createSyncRepository(deps: { readonly table: Table }): SyncRepository {
  const { table } = deps;

  const getTarget: SyncRepository['getTarget'] = async (accountId) => {
    const item = await table.get(keys.syncTarget(accountId));
    return item === undefined ? undefined : parseItem(syncTargetSchema, item);
  };
  const putTarget = (target: SyncTarget, condition: Condition): Promise<boolean> =>
    table.put(targetItem(target), condition);

  return {
    getTarget,
    async addEntry(entry) {
      return (await table.putIfAbsent(entryItem(entry))) ? 'created' : 'exists';
    },
    async wakeTarget({ accountId, brandId, attendAt }) {
      for (;;) {
        const target = await getTarget(accountId);
        // Stored even where the alarm stays as it is: a raised version tells a run in progress that there is more.
        const next = {
          ...(target ?? { accountId, brandId, version: 0 }),
          attendAt: Math.min(attendAt, target?.attendAt ?? attendAt),
          wokenAt: attendAt,
        };
        if (await putTarget({ ...next, version: next.version + 1 }, isBefore(target))) return;
      }
    },
    async dueTargets(now) {
      const items = await table.queryAll({
        index: 'attention',
        expression: 'attentionPk = :pk AND attentionSk <= :now',
        values: { ':pk': syncTargetAttentionPk, ':now': `${isoOf(now)}#~` },
      });
      return items.map((item) => String(item['attentionSk']).split('#')[1] ?? '');
    },
    async lease(accountId, { now, until }) {
      const target = await getTarget(accountId);
      if (target === undefined || (target.leaseUntil !== undefined && target.leaseUntil > now)) return undefined;
      const leased = { ...target, version: target.version + 1, leaseUntil: until };
      return (await putTarget(leased, isBefore(target))) ? leased : undefined;
    },
    async saveTarget(target) {
      const before = { ...target, version: target.version - 1 };
      return (await putTarget(target, isBefore(before))) ? 'saved' : 'conflict';
    },
    async waitingEntries({ accountId, now, limit }) {
      const page = await table.query({
        index: 'attention',
        expression: 'attentionPk = :pk AND attentionSk <= :now',
        values: { ':pk': syncEntryAttentionPk(accountId), ':now': `${isoOf(now)}#~` },
        limit,
      });
      const items = await table.getMany(page.items.map((item) => ({ pk: String(item['pk']), sk: String(item['sk']) })));
      const entries = items
        .map((item) => parseItem(syncEntrySchema, item))
        .filter((entry) => entry.state === 'waiting');
      return entries.toSorted((a, b) => a.addedAt - b.addedAt);
    },
    async settleEntry(entry) {
      await table.put(entryItem(entry));
    },
  };
}

function isBefore(target: SyncTarget | undefined): Condition {
  if (target === undefined) return { expression: 'attribute_not_exists(pk)' };
  return { expression: 'version = :before', values: { ':before': target.version } };
}

function targetItem(target: SyncTarget) {
  const attention =
    target.attendAt === undefined
      ? {}
      : { attentionPk: syncTargetAttentionPk, attentionSk: `${isoOf(target.attendAt)}#${target.accountId}` };
  return { ...target, ...keys.syncTarget(target.accountId), ...attention };
}

function entryItem(entry: SyncEntry) {
  const attention =
    entry.attendAt === undefined
      ? {}
      : { attentionPk: syncEntryAttentionPk(entry.accountId), attentionSk: `${isoOf(entry.attendAt)}#${entry.slug}` };
  return { ...entry, ...keys.syncEntry(entry), ...attention };
}
