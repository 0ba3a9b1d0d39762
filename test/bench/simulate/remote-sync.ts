import { byValue, type SyncEntry, type SyncRef } from '../../../shared/domain/sync.ts';
import type { SyncRepository } from '../../../shared/ports/sync-repository.ts';
import type { Call } from './network.ts';
import type { Process } from './process.ts';
import { createOnce, entryKey, saveNext, type Tables, targetKey } from './tables.ts';

/** Batch targets and what waits at them, as one process reaches them; like the table's, in the same requests. */
export function remoteSync(deps: { readonly call: Call; readonly tables: Tables }, process: Process): SyncRepository {
  const { call, tables } = deps;
  const waitingAt = (ref: SyncRef): readonly SyncEntry[] =>
    [...tables.entries.values()]
      .filter((one) => one.accountId === ref.accountId && one.kind === ref.kind && one.state === 'waiting')
      .toSorted(byValue);
  return {
    getTarget: (ref) => call(process, `target ${ref.accountId}`, () => tables.targets.get(targetKey(ref))),
    saveTarget: (target) =>
      call(process, `save target ${target.accountId}`, () => saveNext(tables.targets, targetKey(target), target)),
    dueTargets: (now) =>
      call(process, 'due targets', () => [...tables.targets.values()].filter((one) => isDue(one, now))),
    addEntry: (entry) =>
      call(process, `entry ${entry.slug}`, () => {
        createOnce(tables.entries, entryKey(entry), entry);
        return tables.entries.get(entryKey(entry))?.state === 'waiting' ? 'waiting' : 'settled';
      }),
    getSettled: (ref, slug) =>
      call(process, `entry ${slug}`, () => {
        const entry = tables.entries.get(entryKey({ ...ref, slug }));
        return entry?.state === 'waiting' ? undefined : entry;
      }),
    waitingEntries: (ref) => call(process, `waiting ${ref.accountId}`, () => waitingAt(ref)),
    waitingAmong: (ref, slugs) =>
      call(process, `waiting ${slugs.join(' ')}`, () => waitingAt(ref).filter((one) => slugs.includes(one.slug))),
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
