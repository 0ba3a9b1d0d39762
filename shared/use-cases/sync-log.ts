import { nextBeijingReset } from '../domain/beijing.ts';
import { AppError } from '../domain/errors.ts';
import { isoOf } from '../domain/instants.ts';
import type { LogEntry } from '../domain/log-entry.ts';
import { PlatformError } from '../domain/platform-error.ts';
import type { Remain, SyncBatch, SyncTarget } from '../domain/sync.ts';
import type { PushResult } from '../ports/link-pusher.ts';

// The log entry of a batch is the durable record of its outcome. Whoever takes over reads it first and goes on from it.

type BatchKey = Pick<SyncBatch, 'batchId' | 'openedAt'>;

export function syncLogKey(target: SyncTarget, { batchId, openedAt }: BatchKey) {
  return { owner: `SYNC#${target.accountId}`, at: isoOf(openedAt), entryId: batchId };
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
    platform: 'baidu-search',
  };
}

/** `evidence`: how it is known that the push arrived, or why it was repeated without knowing. */
export function pushedEntry(
  target: SyncTarget,
  batch: SyncBatch,
  told: { readonly result: PushResult; readonly evidence: string | undefined; readonly now: number },
): LogEntry {
  const { result, evidence, now } = told;
  const counts = {
    accepted: result.accepted.length,
    refused: result.refused.length,
    leftOver: result.leftOver.length,
    remaining: result.remaining,
  };
  const refusals = Object.fromEntries(result.refused.map(({ url, reason }) => [url, reason]));
  return {
    ...baseOf(target, batch),
    outcome: 'pushed',
    answeredAt: isoOf(now),
    counts,
    urls: [...result.accepted],
    ...(result.refused.length === 0 ? {} : { refusals }),
    ...(result.leftOver.length === 0 ? {} : { retryAt: isoOf(nextBeijingReset(now, 'day')) }),
    ...(evidence === undefined ? {} : { evidence }),
  };
}

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

/** What the target needs to know of an outcome, as its log entry tells it. */
export function aftermathOf({ counts, answeredAt, retryAt }: LogEntry): {
  readonly remain: Remain | undefined;
  readonly notBefore: number | undefined;
} {
  const left = counts?.['remaining'];
  const at = answeredAt === undefined ? undefined : Date.parse(answeredAt);
  return {
    remain: left === undefined || at === undefined ? undefined : { left, at },
    notBefore: retryAt === undefined ? undefined : Date.parse(retryAt),
  };
}
