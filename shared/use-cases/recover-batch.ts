import type { SyncBatch, SyncEntry, SyncTarget } from '../domain/sync.ts';
import { moveTarget, openBatchOf } from '../domain/sync-machine.ts';
import { type PushEvidence, readEvidence } from '../domain/sync-remain.ts';
import { preparePush, quotaShort, type ReadyPush } from './prepare-push.ts';
import { closeBatch, finishBatch, type OpenBatch, pushBatch, recordAndFinish } from './push-batch.ts';
import type { SyncDeps, SyncOutcome } from './sync-deps.ts';
import { postponedEntry, pushedEntry, syncLogKey } from './sync-log.ts';

/** How soon the quota is asked for again when it could not be read. */
const askAgainMs = 60_000;

/**
 * Takes over a batch whose worker has not come to its end. Its own record comes first; without one the target's quota tells
 * whether the push arrived. Only where it tells nothing is the push repeated blindly, which the log then says.
 */
export async function recoverBatch(deps: SyncDeps, target: SyncTarget): Promise<SyncOutcome | undefined> {
  const batch = openBatchOf(target);
  const record = await deps.log.get(syncLogKey(target, batch));
  const entries = await deps.sync.waitingAmong(target.accountId, batch.slugs);
  const open: OpenBatch = { target, entries };
  if (record !== undefined) return finishBatch(deps, open, record);
  if (entries.length === 0) {
    await closeBatch(deps, target, {});
    return;
  }
  const ready = await preparePush(deps, target, undefined).catch((error: unknown) => ({ error }));
  if ('error' in ready) return askLater(deps, target, ready.error);
  const evidence = readEvidence(batch, ready.remain);
  if (evidence.kind === 'arrived') return recordAndFinish(deps, open, foundEntry(deps, open, ready));
  return pushAgain(deps, open, { ready, evidence });
}

async function askLater(deps: SyncDeps, target: SyncTarget, error: unknown): Promise<SyncOutcome> {
  const now = deps.clock.now();
  const until = now + askAgainMs;
  await deps.sync.saveTarget(moveTarget(target, { type: 'defer', until }, now));
  const { platformCode: code } = postponedEntry(target, openBatchOf(target), { error, now });
  return { kind: 'postponed', until, code };
}

function foundEntry(deps: SyncDeps, { target, entries }: OpenBatch, { remain }: ReadyPush) {
  const accepted = entries.map((entry: SyncEntry) => entry.url);
  const result = { accepted, refused: [], leftOver: [], remaining: remain?.left ?? 0 };
  return pushedEntry(target, openBatchOf(target), { result, evidence: 'quota-fell', now: deps.clock.now() });
}

async function pushAgain(
  deps: SyncDeps,
  { target, entries }: OpenBatch,
  found: { readonly ready: ReadyPush; readonly evidence: PushEvidence },
): Promise<SyncOutcome | undefined> {
  const { caller, remain } = found.ready;
  const because = found.evidence.kind === 'cannot-tell' ? found.evidence.because : undefined;
  const batch: SyncBatch = openBatchOf(target);
  if (remain !== undefined && remain.left < entries.length) {
    const told = { error: quotaShort(remain), now: deps.clock.now() };
    const entry = { ...postponedEntry(target, batch, told), ...(because === undefined ? {} : { evidence: because }) };
    return recordAndFinish(deps, { target, entries }, entry);
  }
  const slugs = entries.map(({ slug }) => slug);
  const move = { type: 'push-again', slugs, before: remain, because } as const;
  const again = moveTarget(target, move, deps.clock.now());
  if ((await deps.sync.saveTarget(again)) === 'conflict') return;
  return pushBatch(deps, { target: again, entries }, caller);
}
