import type { LogEntry } from '../domain/log-entry.ts';
import { PlatformError } from '../domain/platform-error.ts';
import type { SyncEntry, SyncTarget } from '../domain/sync.ts';
import { moveTarget, openBatchOf } from '../domain/sync-machine.ts';
import { intervals } from '../domain/times.ts';
import type { Load } from './carrier.ts';
import type { SyncDeps, SyncOutcome } from './sync-deps.ts';
import { type Aftermath, aftermathOf, carriedEntry, postponedEntry } from './sync-log.ts';
import { nextRunAt } from './sync-schedule.ts';
import { undoCarriedInVain } from './take-out-withdrawn.ts';

/** A target with its open batch, and those entries of it that wait. */
export type OpenBatch = { readonly target: SyncTarget; readonly entries: readonly SyncEntry[] };

/**
 * Carries an open batch, unless its lease is about to end: somebody else may look for it then. Where no answer comes the
 * batch stays open, and its lease decides when it is recovered.
 */
export async function carryBatch(deps: SyncDeps, target: SyncTarget, load: Load): Promise<SyncOutcome> {
  const batch = openBatchOf(target);
  const open: OpenBatch = { target, entries: load.entries };
  if (deps.clock.now() > batch.leaseUntil - intervals.onceMarginMs) return { kind: 'in-doubt', code: 'lease-expired' };
  try {
    const carried = await load.write(AbortSignal.timeout(intervals.onceCallTimeoutMs));
    return await recordAndFinish(deps, open, carriedEntry(target, carried, deps.clock.now()));
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    if (error.kind === 'outcome-unknown') return { kind: 'in-doubt', code: error.platformCode };
    return recordAndFinish(deps, open, postponedEntry(target, batch, { error, now: deps.clock.now() }));
  }
}

export async function recordAndFinish(deps: SyncDeps, open: OpenBatch, entry: LogEntry): Promise<SyncOutcome> {
  await deps.log.append([entry]);
  return finishBatch(deps, open, entry);
}

/** Goes on from the record of the outcome: event, entries, target. Each of these may be done again. */
export async function finishBatch(deps: SyncDeps, open: OpenBatch, entry: LogEntry): Promise<SyncOutcome> {
  if (entry.outcome === 'carried') {
    await deps.events.publish([eventOf(open.target, entry)]);
    await deps.sync.settleEntries(settledBy(open.entries, entry));
    await undoCarriedInVain(deps, open.target);
  }
  const aftermath = aftermathOf(entry);
  await closeBatch(deps, open.target, aftermath);
  if (entry.outcome === 'carried') return { kind: 'carried', counts: entry.counts ?? {}, evidence: entry.evidence };
  return {
    kind: 'postponed',
    until: aftermath.notBefore ?? deps.clock.now(),
    code: entry.platformCode ?? 'unexpected',
  };
}

function eventOf({ accountId, kind, brandId }: SyncTarget, entry: LogEntry) {
  const { entryId: batchId, answeredAt, at, counts } = entry;
  const detail = { accountId, target: kind, batchId, ...(counts === undefined ? {} : { counts }) };
  return { eventId: batchId, type: 'sync.carried' as const, at: answeredAt ?? at, brandId, detail };
}

/** What was neither accepted nor refused goes on waiting. */
function settledBy(entries: readonly SyncEntry[], record: LogEntry): readonly SyncEntry[] {
  const accepted = new Set(record.urls);
  const settledAt = Date.parse(record.answeredAt ?? record.at);
  return entries.flatMap((entry): SyncEntry[] => {
    const settled = { ...entry, batchId: record.entryId, settledAt };
    const refused = record.refusals?.[entry.url];
    if (refused !== undefined) return [{ ...settled, state: 'refused', reason: refused }];
    const dropped = record.dropped?.[entry.url];
    if (dropped !== undefined) return [{ ...settled, state: 'dropped', reason: dropped }];
    return accepted.has(entry.url) ? [{ ...settled, state: 'carried' }] : [];
  });
}

/**
 * Ends the batch, and with it the alarm, unless something waits for which it is time. What was added during the batch has
 * marked it, so that storing conflicts or the mark is seen; what was added before is found by looking.
 */
export async function closeBatch(deps: SyncDeps, open: SyncTarget, { keep, notBefore }: Aftermath): Promise<void> {
  const { batchId, tries } = openBatchOf(open);
  let target: SyncTarget | undefined = open;
  while (target?.batch?.batchId === batchId && target.batch.tries === tries) {
    const waiting = await deps.sync.waitingEntries(target);
    const now = deps.clock.now();
    const runAt = nextRunAt({ ...target, ...keep }, waiting, now);
    const attendAt = runAt === undefined ? undefined : Math.max(runAt, notBefore ?? now);
    const closed = moveTarget(target, { type: 'close', keep, notBefore, attendAt }, now);
    if ((await deps.sync.saveTarget(closed)) === 'saved') return;
    target = await deps.sync.getTarget(open);
  }
}
