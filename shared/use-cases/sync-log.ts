import { nextBeijingReset } from '../domain/beijing.ts';
import { AppError } from '../domain/errors.ts';
import { isoOf } from '../domain/instants.ts';
import type { LogEntry } from '../domain/log-entry.ts';
import { PlatformError } from '../domain/platform-error.ts';
import { type SyncBatch, type SyncMemory, type SyncRef, type SyncTarget, syncTargetSchema } from '../domain/sync.ts';
import { openBatchOf } from '../domain/sync-machine.ts';
import type { Carried } from './carrier.ts';

// The log entry of a batch is the durable record of its outcome. Whoever takes over reads it first and goes on from it.

type BatchKey = Pick<SyncBatch, 'batchId' | 'openedAt'>;

export const syncOwner = ({ accountId, kind }: SyncRef): string => `SYNC#${accountId}#${kind}`;

export function syncLogKey(target: SyncTarget, { batchId, openedAt }: BatchKey) {
  return { owner: syncOwner(target), at: isoOf(openedAt), entryId: batchId };
}

function baseOf(
  target: SyncTarget,
  batch: BatchKey & Partial<Pick<SyncBatch, 'startedAt'>>,
): Omit<LogEntry, 'outcome'> {
  return {
    ...syncLogKey(target, batch),
    kind: 'sync',
    ...(batch.startedAt === undefined ? {} : { calledAt: isoOf(batch.startedAt) }),
    brandId: target.brandId,
    accountId: target.accountId,
    platform: target.kind === 'push' || target.kind === 'removal' ? 'baidu-search' : 'wechat',
    step: target.kind,
  };
}

/** `evidence`: how it is known that the batch arrived, or why it was carried again without knowing. */
export function carriedEntry(target: SyncTarget, carried: Carried, now: number): LogEntry {
  const batch = openBatchOf(target);
  const { accepted, refused, dropped = [], leftOver, remaining, keep } = carried;
  const evidence = carried.evidence ?? batch.repeatedBecause;
  return {
    ...baseOf(target, batch),
    outcome: 'carried',
    answeredAt: isoOf(now),
    counts: {
      accepted: accepted.length,
      refused: refused.length,
      leftOver: leftOver.length,
      ...(dropped.length === 0 ? {} : { dropped: dropped.length }),
      ...(remaining === undefined ? {} : { remaining }),
    },
    urls: [...accepted],
    ...(refused.length === 0 ? {} : { refusals: reasonsOf(refused) }),
    ...(dropped.length === 0 ? {} : { dropped: reasonsOf(dropped) }),
    ...(leftOver.length === 0 ? {} : { retryAt: isoOf(nextBeijingReset(now, 'day')) }),
    ...(keep === undefined ? {} : { values: { keep: JSON.stringify(keep) } }),
    ...(evidence === undefined ? {} : { evidence }),
  };
}

const reasonsOf = (some: NonNullable<Carried['dropped']>) =>
  Object.fromEntries(some.map(({ url, reason }) => [url, reason]));

const retryAfterMs = 5 * 60_000;
const personNeededRetryMs = 60 * 60_000;

/** Nothing was carried. The problem says when it makes sense to try again. */
export function postponedEntry(
  target: SyncTarget,
  batch: Parameters<typeof baseOf>[1],
  told: { readonly error: unknown; readonly now: number },
): LogEntry & { readonly retryAt: string; readonly platformCode: string } {
  const { error, now } = told;
  const known = error instanceof PlatformError ? error : undefined;
  const ours = error instanceof AppError ? error.code : 'unexpected';
  return {
    ...baseOf(target, batch),
    outcome: 'postponed',
    answeredAt: isoOf(now),
    retryAt: isoOf(known === undefined ? now + retryAfterMs : nextTry(known, now)),
    problemKind: known?.kind ?? 'unavailable',
    platformCode: known?.platformCode ?? ours,
    ...(known === undefined ? {} : { message: known.text, hint: known.hint }),
  };
}

function nextTry(error: PlatformError, now: number): number {
  if (error.retryAt !== undefined) return error.retryAt;
  if (error.kind === 'quota') return nextBeijingReset(now, 'day');
  return error.retryable ? now + retryAfterMs : now + personNeededRetryMs;
}

const keepSchema = syncTargetSchema.pick({ menu: true, lastDigest: true });

export type Aftermath = {
  readonly keep: SyncMemory;
  readonly notBefore: number | undefined;
};

/** What the target needs to know of an outcome, as its log entry tells it. */
export function aftermathOf({ counts, answeredAt, retryAt, values }: LogEntry): Aftermath {
  const left = counts?.['remaining'];
  const at = answeredAt === undefined ? undefined : Date.parse(answeredAt);
  const keep = values?.['keep'];
  return {
    keep: {
      ...(left === undefined || at === undefined ? {} : { remain: { left, at } }),
      ...(keep === undefined ? {} : keepSchema.parse(JSON.parse(keep))),
    },
    notBefore: retryAt === undefined ? undefined : Date.parse(retryAt),
  };
}
