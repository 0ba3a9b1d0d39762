import type { SyncEntry, SyncTarget } from '../domain/sync.ts';
import { moveTarget, needsWake } from '../domain/sync-machine.ts';
import type { Clock } from '../ports/clock.ts';
import type { SyncRepository } from '../ports/sync-repository.ts';

export type AddDeps = {
  readonly clock: Pick<Clock, 'now'>;
  readonly sync: Pick<SyncRepository, 'getTarget' | 'saveTarget' | 'addEntry'>;
};

/** Makes a page wait at a batch target, unless it does already or has been settled, and sets the target's alarm. */
export async function addToTarget(deps: AddDeps, entry: SyncEntry): Promise<void> {
  const { accountId, kind, brandId } = entry;
  if ((await deps.sync.addEntry(entry)) === 'waiting') await wakeTarget(deps, { accountId, kind, brandId, version: 0 });
}

/**
 * Called after the entry is stored. An alarm that is there already is enough: the run that answers it opens its batch later
 * than now, and looks for what waits once more before it ends.
 */
async function wakeTarget(deps: AddDeps, fresh: SyncTarget): Promise<void> {
  for (;;) {
    const now = deps.clock.now();
    const target = (await deps.sync.getTarget(fresh)) ?? fresh;
    if (!needsWake(target, now)) return;
    if ((await deps.sync.saveTarget(moveTarget(target, { type: 'wake', at: now }, now))) === 'saved') return;
  }
}
