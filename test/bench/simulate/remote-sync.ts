import type { SyncTarget } from '../../../shared/domain/sync.ts';
import type { SyncRepository } from '../../../shared/ports/sync-repository.ts';
import type { Call } from './network.ts';
import type { Process } from './process.ts';
import { createOnce, entryKey, saveNext, type Tables } from './tables.ts';

/** Batch targets and what waits at them, as one process reaches them; like the table's, in the same requests. */
export function remoteSync(deps: { readonly call: Call; readonly tables: Tables }, process: Process): SyncRepository {
  const { call, tables } = deps;
  const getTarget: SyncRepository['getTarget'] = (accountId) =>
    call(process, `target ${accountId}`, () => tables.targets.get(accountId));
  const saveTarget = (target: SyncTarget): Promise<'saved' | 'conflict'> =>
    call(process, `save target ${target.accountId}`, () => saveNext(tables.targets, target.accountId, target));
  return {
    getTarget,
    saveTarget,
    addEntry: (entry) => call(process, `entry ${entry.slug}`, () => createOnce(tables.entries, entryKey(entry), entry)),
    async wakeTarget({ accountId, brandId, attendAt }) {
      for (;;) {
        const target = (await getTarget(accountId)) ?? { accountId, brandId, version: 0 };
        const alarm = Math.min(attendAt, target.attendAt ?? attendAt);
        if ((await saveTarget({ ...target, attendAt: alarm, version: target.version + 1 })) === 'saved') return;
      }
    },
    dueTargets: (now) =>
      call(process, 'due targets', () =>
        [...tables.targets.values()].filter((one) => isDue(one, now)).map((one) => one.accountId),
      ),
    async lease(accountId, { now, until }) {
      const target = await getTarget(accountId);
      if (target === undefined || (target.leaseUntil ?? 0) > now) return undefined;
      const leased = { ...target, version: target.version + 1, leaseUntil: until };
      return (await saveTarget(leased)) === 'saved' ? leased : undefined;
    },
    waitingEntries: ({ accountId, now, limit }) =>
      call(process, `waiting ${accountId}`, () =>
        [...tables.entries.values()]
          .filter((one) => one.accountId === accountId && one.state === 'waiting' && isDue(one, now))
          .toSorted((a, b) => a.addedAt - b.addedAt)
          .slice(0, limit),
      ),
    settleEntry: (entry) =>
      call(process, `settle entry ${entry.slug} ${entry.state}`, () => {
        tables.entries.set(entryKey(entry), entry);
      }),
  };
}

function isDue({ attendAt }: { readonly attendAt?: number | undefined }, now: number): boolean {
  return attendAt !== undefined && attendAt <= now;
}
