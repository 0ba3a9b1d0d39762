import type { BaiduSearchAccount } from '../domain/account.ts';
import { nextBeijingReset } from '../domain/beijing.ts';
import { baiduSearchCredentialsSchema } from '../domain/credentials.ts';
import { AppError } from '../domain/errors.ts';
import { isoOf } from '../domain/instants.ts';
import type { LogEntry } from '../domain/log-entry.ts';
import { PlatformError } from '../domain/platform-error.ts';
import type { SyncEntry, SyncTarget } from '../domain/sync.ts';
import type { Clock } from '../ports/clock.ts';
import type { LinkPusher, PushResult } from '../ports/link-pusher.ts';
import type { EventBus } from '../ports/messaging.ts';
import type { Randomness } from '../ports/randomness.ts';
import type { LogRepository, RegistryRepository } from '../ports/repositories.ts';
import type { CredentialsStore } from '../ports/stores.ts';
import type { SyncRepository } from '../ports/sync-repository.ts';

export type SyncDeps = {
  readonly clock: Clock;
  readonly randomness: Randomness;
  readonly sync: SyncRepository;
  readonly registry: RegistryRepository;
  readonly credentials: CredentialsStore;
  readonly pusher: LinkPusher;
  readonly log: LogRepository;
  readonly events: EventBus;
};

/** Addresses per call, as the platform allows. */
const batchSize = 2_000;
const leaseMs = 75_000;
const pushTimeoutMs = 20_000;
const retryAfterMs = 5 * 60_000;
const personNeededRetryMs = 60 * 60_000;

/** Carries what waits at a batch target, under its lease. `undefined`: another run has the lease, or nothing waits. */
export async function syncTarget(deps: SyncDeps, accountId: string): Promise<PushResult | undefined> {
  const startedAt = deps.clock.now();
  const target = await deps.sync.lease(accountId, { now: startedAt, until: startedAt + leaseMs });
  if (target === undefined) return;
  const entries = await deps.sync.waitingEntries({ accountId, now: startedAt, limit: batchSize });
  if (entries.length === 0) {
    await release(deps, target, { readAt: startedAt });
    return;
  }
  const batch: Batch = { batchId: deps.randomness.newId('b'), startedAt, entries };
  try {
    return await pushBatch(deps, target, batch);
  } catch (error) {
    await postpone(deps, target, { batch, error });
    return;
  }
}

type Batch = { readonly batchId: string; readonly startedAt: number; readonly entries: readonly SyncEntry[] };

async function pushBatch(deps: SyncDeps, target: SyncTarget, batch: Batch): Promise<PushResult> {
  const account = await searchAccount(deps, target);
  const stored = await deps.credentials.get({ platform: 'baidu-search', ownerId: account.accountId });
  const { token } = baiduSearchCredentialsSchema.parse(JSON.parse(stored));
  const result = await deps.pusher.push({
    account,
    token,
    urls: batch.entries.map((entry) => entry.url),
    signal: AbortSignal.timeout(pushTimeoutMs),
    now: deps.clock.now,
  });
  await recordBatch(deps, target, { batch, result });
  await settleEntries(deps, batch, result);
  const now = deps.clock.now();
  const tomorrow = result.leftOver.length > 0 ? { attendAt: nextBeijingReset(now, 'day') } : {};
  await release(deps, target, { readAt: batch.startedAt, remaining: result.remaining, remainingAt: now, ...tomorrow });
  return result;
}

async function searchAccount(deps: SyncDeps, target: SyncTarget): Promise<BaiduSearchAccount> {
  const account = await deps.registry.getAccount(target);
  if (account?.platform === 'baidu-search') return account;
  throw new PlatformError({
    kind: 'human',
    platformCode: 'account-missing',
    text: { zh: '推送目标的账号不存在。', en: 'The account of the sync target does not exist.' },
    hint: { zh: '请重新登记百度搜索站点。', en: 'Register the Baidu search site again.' },
  });
}

async function recordBatch(
  deps: SyncDeps,
  target: SyncTarget,
  done: { readonly batch: Batch; readonly result: PushResult },
): Promise<void> {
  const { batch, result } = done;
  const counts = {
    accepted: result.accepted.length,
    refused: result.refused.length,
    leftOver: result.leftOver.length,
    remaining: result.remaining,
  };
  const answeredAt = isoOf(deps.clock.now());
  await deps.log.append([
    { ...entryBase(target, batch), outcome: 'pushed', counts, urls: [...result.accepted], answeredAt },
  ]);
  const detail = { accountId: target.accountId, batchId: batch.batchId, counts };
  await deps.events.publish([
    { eventId: batch.batchId, type: 'sync.pushed', at: answeredAt, brandId: target.brandId, detail },
  ]);
}

function entryBase(target: SyncTarget, batch: Batch): Omit<LogEntry, 'outcome'> {
  return {
    entryId: batch.batchId,
    owner: `SYNC#${target.accountId}`,
    kind: 'sync',
    at: isoOf(batch.startedAt),
    calledAt: isoOf(batch.startedAt),
    brandId: target.brandId,
    accountId: target.accountId,
    platform: 'baidu-search',
  };
}

async function settleEntries(deps: SyncDeps, batch: Batch, result: PushResult): Promise<void> {
  const accepted = new Set(result.accepted);
  const refused = new Map(result.refused.map((one) => [one.url, one.reason]));
  const now = deps.clock.now();
  await Promise.all(
    batch.entries.map((entry) => {
      const { attendAt: _open, ...settled } = { ...entry, batchId: batch.batchId, settledAt: now };
      if (accepted.has(entry.url)) return deps.sync.settleEntry({ ...settled, state: 'pushed' });
      const reason = refused.get(entry.url);
      if (reason !== undefined) return deps.sync.settleEntry({ ...settled, state: 'refused', reason });
      return deps.sync.settleEntry({ ...entry, attendAt: nextBeijingReset(now, 'day') });
    }),
  );
}

/** Nothing was carried, or it is not known what: repeating a push costs quota and nothing else, so it is tried again. */
async function postpone(
  deps: SyncDeps,
  target: SyncTarget,
  failure: { readonly batch: Batch; readonly error: unknown },
): Promise<void> {
  const { batch, error } = failure;
  const now = deps.clock.now();
  const known = error instanceof PlatformError ? error : undefined;
  const words = known === undefined ? {} : { message: known.text, hint: known.hint };
  const attendAt = known === undefined ? now + retryAfterMs : nextTry(known, now);
  const ours = error instanceof AppError ? error.code : 'unexpected';
  const problem = { problemKind: known?.kind ?? 'unavailable', platformCode: known?.platformCode ?? ours };
  const entry = { ...entryBase(target, batch), outcome: 'postponed', answeredAt: isoOf(now), retryAt: isoOf(attendAt) };
  await deps.log.append([{ ...entry, ...problem, ...words }]);
  await release(deps, target, { readAt: batch.startedAt, attendAt });
}

function nextTry(error: PlatformError, now: number): number {
  if (error.kind === 'quota') return error.retryAt ?? nextBeijingReset(now, 'day');
  return error.retryable || error.kind === 'outcome-unknown' ? now + retryAfterMs : now + personNeededRetryMs;
}

type RunEnd = Pick<SyncTarget, 'attendAt' | 'remaining' | 'remainingAt'> & {
  /** When the run read what waits. */
  readonly readAt: number;
};

/** Ends the lease, and with it the alarm, unless something may wait that this run has not seen. */
async function release(deps: SyncDeps, leased: SyncTarget, end: RunEnd): Promise<void> {
  for (;;) {
    const stored = await deps.sync.getTarget(leased.accountId);
    if (stored === undefined) return;
    const { leaseUntil: _lease, attendAt: _alarm, ...rest } = stored;
    const { readAt, ...known } = end;
    const unseenAt = unseenSince(stored, leased, readAt);
    const alarm = unseenAt === undefined ? {} : { attendAt: Math.min(unseenAt, end.attendAt ?? unseenAt) };
    const next: SyncTarget = { ...rest, ...known, ...alarm, version: stored.version + 1 };
    if ((await deps.sync.saveTarget(next)) === 'saved') return;
  }
}

/** The index that shows what waits follows the table with a lag; after this it has caught up. */
const indexLagMs = 60_000;

/** When to look again for entries that were announced during the run, or so shortly before it that the index lacked them. */
function unseenSince(stored: SyncTarget, leased: SyncTarget, readAt: number): number | undefined {
  if (stored.version !== leased.version) return stored.wokenAt ?? readAt;
  const { wokenAt } = stored;
  return wokenAt !== undefined && readAt - wokenAt < indexLagMs ? wokenAt + indexLagMs : undefined;
}
