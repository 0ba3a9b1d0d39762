import type { SyncTarget } from '../domain/sync.ts';
import { moveTarget, openBatchOf } from '../domain/sync-machine.ts';
import type { Found } from './carrier.ts';
import { carryBatch, closeBatch, finishBatch, type OpenBatch, recordAndFinish } from './carry-batch.ts';
import type { SyncDeps, SyncOutcome } from './sync-deps.ts';
import { carriedEntry, postponedEntry, syncLogKey } from './sync-log.ts';
import { dropWithdrawn } from './take-out-withdrawn.ts';

/** How soon the platform is asked again when it could not be read. */
const askAgainMs = 60_000;

/**
 * Takes over a batch whose worker has not come to its end. Its own record comes first; without one the platform tells
 * whether it arrived. Only where that tells nothing is it carried again blindly, which the log then says.
 */
export async function recoverBatch(deps: SyncDeps, target: SyncTarget): Promise<SyncOutcome | undefined> {
  const batch = openBatchOf(target);
  const record = await deps.log.get(syncLogKey(target, batch));
  const entries = await deps.sync.waitingAmong(target, batch.slugs);
  const open: OpenBatch = { target, entries };
  if (record !== undefined) return finishBatch(deps, open, record);
  const live = await dropWithdrawn(deps, target, { entries, lostBatchId: batch.batchId });
  if (live.length === 0) {
    await closeBatch(deps, target, { keep: {}, notBefore: undefined });
    return;
  }
  const found = await deps
    .carrierOf(target.kind)
    .find(target, live)
    .catch((error: unknown) => ({ error }));
  if (!('kind' in found)) return askLater(deps, target, found.error);
  return goOn(deps, { target, entries: live }, found);
}

async function askLater(deps: SyncDeps, target: SyncTarget, error: unknown): Promise<SyncOutcome> {
  const now = deps.clock.now();
  const until = now + askAgainMs;
  await deps.sync.saveTarget(moveTarget(target, { type: 'defer', until }, now));
  const { platformCode: code } = postponedEntry(target, openBatchOf(target), { error, now });
  return { kind: 'postponed', until, code };
}

async function goOn(deps: SyncDeps, open: OpenBatch, found: Found): Promise<SyncOutcome | undefined> {
  const { target } = open;
  const now = deps.clock.now();
  if (found.kind === 'arrived') return recordAndFinish(deps, open, carriedEntry(target, found.carried, now));
  const { because } = found;
  if (found.kind === 'impossible') {
    const entry = postponedEntry(target, openBatchOf(target), { error: found.error, now });
    return recordAndFinish(deps, open, { ...entry, ...(because === undefined ? {} : { evidence: because }) });
  }
  const { load } = found;
  const slugs = load.entries.map(({ slug }) => slug);
  const again = moveTarget(target, { type: 'try-again', slugs, before: load.before, because }, now);
  return (await deps.sync.saveTarget(again)) === 'conflict' ? undefined : carryBatch(deps, again, load);
}
