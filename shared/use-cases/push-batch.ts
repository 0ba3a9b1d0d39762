import type { LogEntry } from '../domain/log-entry.ts';
import { PlatformError } from '../domain/platform-error.ts';
import type { Remain, SyncEntry, SyncTarget } from '../domain/sync.ts';
import { moveTarget, openBatchOf } from '../domain/sync-machine.ts';
import { intervals } from '../domain/times.ts';
import type { PushCaller } from '../ports/link-pusher.ts';
import type { SyncDeps, SyncOutcome } from './sync-deps.ts';
import { aftermathOf, postponedEntry, pushedEntry } from './sync-log.ts';

/** A target with its open batch, and those entries of it that wait. */
export type OpenBatch = { readonly target: SyncTarget; readonly entries: readonly SyncEntry[] };

/**
 * Pushes an open batch, unless its lease is about to end: somebody else may look for the push then. Where no answer comes
 * the batch stays open, and its lease decides when it is recovered.
 */
export async function pushBatch(deps: SyncDeps, open: OpenBatch, caller: PushCaller): Promise<SyncOutcome> {
  const batch = openBatchOf(open.target);
  if (deps.clock.now() > batch.leaseUntil - intervals.onceMarginMs) return { kind: 'in-doubt', code: 'lease-expired' };
  try {
    const urls = open.entries.map((entry) => entry.url);
    const result = await deps.pusher.push(caller, urls, AbortSignal.timeout(intervals.onceCallTimeoutMs));
    const told = { result, evidence: batch.repeatedBecause, now: deps.clock.now() };
    return await recordAndFinish(deps, open, pushedEntry(open.target, batch, told));
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    if (error.kind === 'outcome-unknown') return { kind: 'in-doubt', code: error.platformCode };
    return recordAndFinish(deps, open, postponedEntry(open.target, batch, { error, now: deps.clock.now() }));
  }
}

export async function recordAndFinish(deps: SyncDeps, open: OpenBatch, entry: LogEntry): Promise<SyncOutcome> {
  await deps.log.append([entry]);
  return finishBatch(deps, open, entry);
}

/** Goes on from the record of the outcome: event, entries, target. Each of these may be done again. */
export async function finishBatch(deps: SyncDeps, open: OpenBatch, entry: LogEntry): Promise<SyncOutcome> {
  if (entry.outcome === 'pushed') {
    await deps.events.publish([eventOf(open.target, entry)]);
    await deps.sync.settleEntries(settledBy(open.entries, entry));
  }
  const aftermath = aftermathOf(entry);
  await closeBatch(deps, open.target, aftermath);
  if (entry.outcome === 'pushed') return { kind: 'pushed', counts: entry.counts ?? {}, evidence: entry.evidence };
  return {
    kind: 'postponed',
    until: aftermath.notBefore ?? deps.clock.now(),
    code: entry.platformCode ?? 'unexpected',
  };
}

function eventOf(target: SyncTarget, entry: LogEntry) {
  const { entryId: batchId, answeredAt, at, counts } = entry;
  const detail = { accountId: target.accountId, batchId, counts };
  return { eventId: batchId, type: 'sync.pushed', at: answeredAt ?? at, brandId: target.brandId, detail };
}

/** What was neither accepted nor refused goes on waiting. */
function settledBy(entries: readonly SyncEntry[], record: LogEntry): readonly SyncEntry[] {
  const accepted = new Set(record.urls);
  const settledAt = Date.parse(record.answeredAt ?? record.at);
  return entries.flatMap((entry): SyncEntry[] => {
    const settled = { ...entry, batchId: record.entryId, settledAt };
    const reason = record.refusals?.[entry.url];
    if (reason !== undefined) return [{ ...settled, state: 'refused', reason }];
    return accepted.has(entry.url) ? [{ ...settled, state: 'pushed' }] : [];
  });
}

/**
 * Ends the batch, and with it the alarm, unless something waits. What was added during the batch has marked it, so that
 * storing conflicts or the mark is seen; what was added before is found by looking.
 */
export async function closeBatch(
  deps: SyncDeps,
  open: SyncTarget,
  aftermath: { readonly remain?: Remain | undefined; readonly notBefore?: number | undefined },
): Promise<void> {
  const { batchId, pushes } = openBatchOf(open);
  let target: SyncTarget | undefined = open;
  while (target?.batch?.batchId === batchId && target.batch.pushes === pushes) {
    const isMore = target.batch.isMoreWaiting === true || (await deps.sync.hasWaiting(target.accountId));
    const now = deps.clock.now();
    const { remain, notBefore } = aftermath;
    const attendAt = isMore ? Math.max(now, notBefore ?? now) : undefined;
    const closed = moveTarget(target, { type: 'close', remain, notBefore, attendAt }, now);
    if ((await deps.sync.saveTarget(closed)) === 'saved') return;
    target = await deps.sync.getTarget(open.accountId);
  }
}
