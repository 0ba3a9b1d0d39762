import { isoOf } from '../domain/instants.ts';
import type { SyncTarget } from '../domain/sync.ts';
import { moveTarget, phaseOf } from '../domain/sync-machine.ts';
import { preparePush, quotaShort, type ReadyPush } from './prepare-push.ts';
import { closeBatch, pushBatch } from './push-batch.ts';
import { recoverBatch } from './recover-batch.ts';
import type { SyncDeps, SyncOutcome } from './sync-deps.ts';
import { postponedEntry } from './sync-log.ts';

/** Carries what waits at a batch target, or finds out what became of a push whose worker was lost. `undefined`: nothing to do. */
export async function syncTarget(deps: SyncDeps, accountId: string): Promise<SyncOutcome | undefined> {
  const now = deps.clock.now();
  const target = await deps.sync.getTarget(accountId);
  // The index may be behind: what counts is the alarm that is stored.
  if (target?.attendAt === undefined || target.attendAt > now) return;
  switch (phaseOf(target, now)) {
    case 'waiting':
      return carryWaiting(deps, target);
    case 'lost':
      return recoverBatch(deps, target);
    case 'resting':
    case 'pushing':
      return;
  }
}

async function carryWaiting(deps: SyncDeps, target: SyncTarget): Promise<SyncOutcome | undefined> {
  const waiting = await deps.sync.waitingEntries(target.accountId);
  if (waiting.length === 0) return lookAround(deps, target);
  const ready = await preparePush(deps, target, target.remain).catch((error: unknown) => ({ error }));
  if ('error' in ready) return postpone(deps, target, ready.error);
  const { caller, remain } = ready;
  if (remain?.left === 0) return postpone(deps, target, quotaShort(remain));
  const entries = waiting.slice(0, Math.min(deps.pusher.batchSize, remain?.left ?? deps.pusher.batchSize));
  const opened = await open(deps, target, { slugs: entries.map(({ slug }) => slug), before: remain });
  return opened === undefined ? undefined : pushBatch(deps, { target: opened, entries }, caller);
}

/** Lets an alarm rest to which nothing belongs. Only under a lease is it certain that nothing is added meanwhile. */
async function lookAround(deps: SyncDeps, target: SyncTarget): Promise<undefined> {
  const opened = await open(deps, target, { slugs: [], before: undefined });
  if (opened !== undefined) await closeBatch(deps, opened, { notBefore: target.notBefore });
}

/** `undefined`: somebody else was faster. */
async function open(
  deps: SyncDeps,
  target: SyncTarget,
  batch: { readonly slugs: readonly string[]; readonly before: ReadyPush['remain'] },
): Promise<SyncTarget | undefined> {
  const batchId = deps.randomness.newId('b');
  const move = { type: 'open', batchId, slugs: batch.slugs, before: batch.before } as const;
  const opened = moveTarget(target, move, deps.clock.now());
  return (await deps.sync.saveTarget(opened)) === 'saved' ? opened : undefined;
}

/** Nothing has been pushed; an entry in the log says why. */
async function postpone(deps: SyncDeps, target: SyncTarget, error: unknown): Promise<SyncOutcome> {
  const now = deps.clock.now();
  const batch = { batchId: deps.randomness.newId('b'), openedAt: now };
  const entry = postponedEntry(target, batch, { error, now });
  await deps.log.append([{ ...entry, calledAt: isoOf(now) }]);
  const until = Date.parse(entry.retryAt);
  await deps.sync.saveTarget(moveTarget(target, { type: 'defer', until }, now));
  return { kind: 'postponed', until, code: entry.platformCode };
}
