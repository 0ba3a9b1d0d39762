import type { Brand } from '../domain/account.ts';
import { AppError, type Finding, ValidationError } from '../domain/errors.ts';
import { isoOf } from '../domain/instants.ts';
import { type Occurrence, type Series, slotIdOf } from '../domain/series.ts';
import type { EventBus } from '../ports/messaging.ts';
import type { SeriesRepository } from '../ports/series.ts';
import type { DueAtSlotDeps } from './due-at-slot.ts';
import { type QueuePostDeps, queuedPostId, queuePost } from './queue-post.ts';
import { formatDueTime } from './read-due-time.ts';
import { draftOfOccurrence, type SeriesContent, variantFor } from './series-content.ts';
import type { SettleDeps } from './settle-delivery.ts';
import { takeThisSlot } from './take-slot.ts';

export type MakeOccurrenceDeps = QueuePostDeps &
  DueAtSlotDeps &
  SettleDeps & { readonly series: SeriesRepository; readonly events: EventBus };

type Task = { readonly brand: Brand; readonly series: Series; readonly content: SeriesContent; readonly slot: number };
type Settled = Pick<Occurrence, 'outcome' | 'postId' | 'findings'>;

/** Settles one slot of a series: its post is queued, or it is told why not. Repeating it changes nothing. */
export async function makeOccurrence(deps: MakeOccurrenceDeps, task: Task): Promise<void> {
  const { series, content, slot } = task;
  const { seriesId, edition } = series;
  const earlier = await deps.series.getOccurrence({ seriesId, slot });
  if (earlier?.outcome === 'created' || earlier?.outcome === 'skipped') return;
  const exception = series.exceptions[slotIdOf(slot)];
  const dueAt = exception !== undefined && 'movedTo' in exception ? exception.movedTo : slot;
  const variant = variantFor(series.count, content);
  const isSkipped = exception !== undefined && 'skip' in exception;
  const settled: Settled = isSkipped ? { outcome: 'skipped' } : await queueFor(deps, task, { dueAt, variant });
  const at = deps.clock.now();
  const occurrence: Occurrence = { seriesId, slot, edition, dueAt, variant, at, ...settled };
  await deps.series.putOccurrence(occurrence);
  const { outcome } = settled;
  if (outcome === 'refused' || outcome === 'slot-taken') await tell(deps, task, { ...occurrence, outcome });
}

type Wish = { readonly dueAt: number; readonly variant: number };

async function queueFor(deps: MakeOccurrenceDeps, task: Task, { dueAt, variant }: Wish): Promise<Settled> {
  const { brand, series, content, slot } = task;
  const now = deps.clock.now();
  const { tokenId, idempotencyKey } = keyOf(series, slot);
  const postId = queuedPostId(deps.ids, tokenId, idempotencyKey);
  // A run that broke off may have queued it while it was not too late.
  if ((await deps.posts.get(postId)) !== undefined) return { outcome: 'created', postId };
  if (dueAt < now) return { outcome: wasPausedAt(series, slot) ? 'paused' : 'too-late' };
  if (!(await mayHaveSlot(deps, task, { postId, dueAt }))) return { outcome: 'slot-taken' };
  const text = formatDueTime({ at: dueAt, timeZone: zoneOf(series, brand) });
  const draft = draftOfOccurrence(content, { variant, dueAt: text });
  try {
    await queuePost(deps, { brandId: brand.brandId, draft, tokenId, idempotencyKey });
    return { outcome: 'created', postId };
  } catch (error) {
    if (!(error instanceof AppError) || error.retryable) throw error;
    return { outcome: 'refused', findings: error instanceof ValidationError ? reasonsIn(error.findings) : [] };
  }
}

/** What comes in slots is given its own, unless it was moved elsewhere. */
async function mayHaveSlot(
  deps: MakeOccurrenceDeps,
  { brand, series: { rhythm }, slot }: Task,
  { postId, dueAt }: { readonly postId: string; readonly dueAt: number },
): Promise<boolean> {
  if (rhythm.by !== 'slot' || dueAt !== slot) return true;
  const { accountId } = rhythm;
  return takeThisSlot(deps, { brand, accountId, postId, now: deps.clock.now(), at: slot });
}

/** Who queues, and under which key: the identity of the occurrence. */
export function keyOf({ seriesId, edition }: Series, slot: number): { tokenId: string; idempotencyKey: string } {
  return { tokenId: `series-${seriesId}`, idempotencyKey: `${edition}-${slotIdOf(slot)}` };
}

export const zoneOf = ({ rhythm }: Pick<Series, 'rhythm'>, { timeZone }: Pick<Brand, 'timeZone'>): string =>
  rhythm.by === 'rule' ? rhythm.timeZone : timeZone;

function wasPausedAt({ pausedAt, resumedAt }: Series, slot: number): boolean {
  return pausedAt !== undefined && slot >= pausedAt && slot < (resumedAt ?? Number.POSITIVE_INFINITY);
}

const maxReasons = 5;

function reasonsIn(findings: readonly Finding[]): NonNullable<Occurrence['findings']> {
  return findings
    .filter(({ severity }) => severity === 'error')
    .slice(0, maxReasons)
    .map(({ field, code, message, hint }) => ({ field, code, message: { ...message }, hint: { ...hint } }));
}

type Untold = Occurrence & { readonly outcome: 'refused' | 'slot-taken' };

async function tell(deps: MakeOccurrenceDeps, { series, brand }: Task, occurrence: Untold): Promise<void> {
  const { seriesId, name } = series;
  const { slot, outcome, findings = [], edition } = occurrence;
  await deps.events.publish([
    {
      eventId: `${seriesId}-${edition}-${slotIdOf(slot)}-${outcome}`,
      type: 'series.occurrence-refused',
      at: isoOf(occurrence.at),
      brandId: brand.brandId,
      detail: {
        seriesId,
        name,
        slot: isoOf(slot),
        outcome,
        codes: findings.map(({ code }) => code),
      },
    },
  ]);
}
