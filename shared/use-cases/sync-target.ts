import { isoOf } from '../domain/instants.ts';
import type { SyncRef, SyncTarget } from '../domain/sync.ts';
import { moveTarget, phaseOf } from '../domain/sync-machine.ts';
import type { Load } from './carrier.ts';
import { carryBatch, closeBatch } from './carry-batch.ts';
import { recoverBatch } from './recover-batch.ts';
import type { SyncDeps, SyncOutcome } from './sync-deps.ts';
import { postponedEntry } from './sync-log.ts';
import { nextRunAt } from './sync-schedule.ts';
import { dropWithdrawn } from './take-out-withdrawn.ts';

/** Carries what waits at a batch target, or finds out what became of a batch whose worker was lost. `undefined`: nothing to do. */
export async function syncTarget(deps: SyncDeps, ref: SyncRef): Promise<SyncOutcome | undefined> {
  const now = deps.clock.now();
  const target = await deps.sync.getTarget(ref);
  // The index may be behind: what counts is the alarm that is stored.
  if (target?.attendAt === undefined || target.attendAt > now) return;
  switch (phaseOf(target, now)) {
    case 'waiting':
      return carryWaiting(deps, target);
    case 'lost':
      return recoverBatch(deps, target);
    case 'resting':
    case 'carrying':
      return;
  }
}

async function carryWaiting(deps: SyncDeps, target: SyncTarget): Promise<SyncOutcome | undefined> {
  const now = deps.clock.now();
  const waiting = await deps.sync.waitingEntries(target);
  const runAt = nextRunAt(target, waiting, now);
  if (runAt === undefined || runAt > now) return lookAround(deps, target);
  const batchId = deps.randomness.newId('b');
  const load = await deps
    .carrierOf(target.kind)
    .load(target, waiting, batchId)
    .catch((error: unknown) => ({ error }));
  if ('error' in load) return postpone(deps, target, load.error);
  const live = await dropWithdrawn(deps, target, { entries: load.entries });
  // Chosen anew from what is left.
  if (live.length < load.entries.length) return carryWaiting(deps, target);
  const opened = await open(deps, target, { ...load, batchId });
  return opened === undefined ? undefined : carryBatch(deps, opened, load);
}

/** Sets the alarm for what waits, or lets it rest. Only under a lease is it certain that nothing is added meanwhile. */
async function lookAround(deps: SyncDeps, target: SyncTarget): Promise<undefined> {
  const opened = await open(deps, target, { entries: [], batchId: deps.randomness.newId('b') });
  if (opened !== undefined) await closeBatch(deps, opened, { keep: {}, notBefore: target.notBefore });
}

/** `undefined`: somebody else was faster. */
async function open(
  deps: SyncDeps,
  target: SyncTarget,
  { entries, batchId, before, digest }: Omit<Load, 'write'> & { readonly batchId: string },
): Promise<SyncTarget | undefined> {
  const slugs = entries.map(({ slug }) => slug);
  const move = { type: 'open', batchId, slugs, before, digest } as const;
  const opened = moveTarget(target, move, deps.clock.now());
  return (await deps.sync.saveTarget(opened)) === 'saved' ? opened : undefined;
}

/** Nothing has been carried; an entry in the log says why. */
async function postpone(deps: SyncDeps, target: SyncTarget, error: unknown): Promise<SyncOutcome> {
  const now = deps.clock.now();
  const batch = { batchId: deps.randomness.newId('b'), openedAt: now };
  const entry = postponedEntry(target, batch, { error, now });
  await deps.log.append([{ ...entry, calledAt: isoOf(now) }]);
  const until = Date.parse(entry.retryAt);
  await deps.sync.saveTarget(moveTarget(target, { type: 'defer', until }, now));
  return { kind: 'postponed', until, code: entry.platformCode };
}
