import { beijingBucket } from './beijing.ts';
import type { Remain, SyncBatch } from './sync.ts';

/** What the quota says of a push whose answer got lost. */
export type PushEvidence =
  | { readonly kind: 'arrived' }
  | { readonly kind: 'absent' }
  | { readonly kind: 'cannot-tell'; readonly because: 'not-told' | 'another-day' | 'not-counted' | 'other-pushes' };

/** A site without a limit is told this number, however much it pushes. */
const uncounted = 4_999_999;

/**
 * Compares what was left of the day's quota right before the push with what is left now. A fall by the size of the batch
 * means that it arrived, none that it did not. Everything else is somebody else's doing, or another day.
 */
export function readEvidence(batch: Pick<SyncBatch, 'slugs' | 'before'>, after: Remain | undefined): PushEvidence {
  const { before, slugs } = batch;
  if (before === undefined || after === undefined) return { kind: 'cannot-tell', because: 'not-told' };
  if (!isSameDay(before, after)) return { kind: 'cannot-tell', because: 'another-day' };
  if (before.left >= uncounted) return { kind: 'cannot-tell', because: 'not-counted' };
  const fall = before.left - after.left;
  if (fall === 0) return { kind: 'absent' };
  return fall === slugs.length ? { kind: 'arrived' } : { kind: 'cannot-tell', because: 'other-pushes' };
}

const isSameDay = (a: Remain, b: Remain): boolean => beijingBucket(a.at, 'day') === beijingBucket(b.at, 'day');

/** Older than this, somebody else may have pushed since, and the quota is asked for anew. */
const freshMs = 60_000;

/** What is left, if it was told just now. */
export function freshRemain(remain: Remain | undefined, now: number): Remain | undefined {
  if (remain === undefined || now - remain.at > freshMs) return undefined;
  return isSameDay(remain, { left: 0, at: now }) ? remain : undefined;
}
