import type { SyncEntry } from '../../../shared/domain/sync.ts';
import type { SyncRepository } from '../../../shared/ports/sync-repository.ts';
import type { Call } from './network.ts';
import type { Process } from './process.ts';
import { createOnce, entryKey, saveNext, type Tables } from './tables.ts';

/** Batch targets and what waits at them, as one process reaches them; like the table's, in the same requests. */
export function remoteSync(deps: { readonly call: Call; readonly tables: Tables }, process: Process): SyncRepository {
  const { call, tables } = deps;
  const waitingAt = (accountId: string): readonly SyncEntry[] =>
    [...tables.entries.values()]
      .filter((one) => one.accountId === accountId && one.state === 'waiting')
      .toSorted((a, b) => a.addedAt - b.addedAt);
  return {
    getTarget: (accountId) => call(process, `target ${accountId}`, () => tables.targets.get(accountId)),
    saveTarget: (target) =>
      call(process, `save target ${target.accountId}`, () => saveNext(tables.targets, target.accountId, target)),
    dueTargets: (now) =>
      call(process, 'due targets', () =>
        [...tables.targets.values()].filter((one) => isDue(one, now)).map((one) => one.accountId),
      ),
    addEntry: (entry) =>
      call(process, `entry ${entry.slug}`, () => {
        createOnce(tables.entries, entryKey(entry), entry);
        return tables.entries.get(entryKey(entry))?.state === 'waiting' ? 'waiting' : 'settled';
      }),
    waitingEntries: (accountId) => call(process, `waiting ${accountId}`, () => waitingAt(accountId)),
    waitingAmong: (accountId, slugs) =>
      call(process, `waiting ${slugs.join(' ')}`, () => waitingAt(accountId).filter((one) => slugs.includes(one.slug))),
    hasWaiting: (accountId) => call(process, `more ${accountId}`, () => waitingAt(accountId).length > 0),
    async settleEntries(entries) {
      for (const entry of entries) {
        await call(process, `settle entry ${entry.slug} ${entry.state}`, () => {
          tables.entries.set(entryKey(entry), entry);
        });
      }
    },
  };
}

function isDue({ attendAt }: { readonly attendAt?: number | undefined }, now: number): boolean {
  return attendAt !== undefined && attendAt <= now;
}
