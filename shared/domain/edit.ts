import * as z from 'zod';
import { type Delivery, otherwiseSchema } from './delivery.ts';
import type { EditEvent } from './edit-event.ts';
import { handOverTermsSchema } from './hand-over.ts';
import { changeSchema } from './log-entry.ts';
import { isWishOpen } from './withdrawal.ts';

/** What becomes of a delivery beside its content. Instants are epoch milliseconds. */
export const editTermsSchema = z.object({
  latenessLimitMs: z.number().int(),
  /** Absent: its own stays. */
  dueAt: z.number().optional(),
  after: z.string().optional(),
  otherwise: otherwiseSchema.optional(),
  needs: z.array(z.string()).optional(),
  /** When one that comes to wait looks after its predecessor. */
  attendAt: z.number().optional(),
  hasFollowers: z.literal(true).optional(),
  hasSyncTargets: z.literal(true).optional(),
  handOver: handOverTermsSchema.optional(),
  /** It waits until the new content is approved. */
  inReview: z.literal(true).optional(),
});
export type EditTerms = z.infer<typeof editTermsSchema>;

/**
 * What an edit does to the deliveries that the post had before, so that whoever finds one which is behind can complete it. By
 * delivery id; what is named nowhere stays as it is.
 */
export const editSchema = z.object({
  editId: z.string(),
  terms: z.record(z.string(), editTermsSchema),
  removed: z.array(z.string()),
  /** For the log. */
  changes: z.array(changeSchema),
});
export type Edit = z.infer<typeof editSchema>;

const takesEdits: ReadonlySet<Delivery['state']> = new Set([
  'in-review',
  'held',
  'waiting',
  'scheduled',
  'retrying',
  'failed',
  'missed',
]);

type Editable = Pick<Delivery, 'state' | 'doubtSince' | 'withdrawal'>;

/** Not out for all that is known. An earlier try that may have got in would answer for the new text. */
export function isEditable(delivery: Editable): boolean {
  return takesEdits.has(delivery.state) && delivery.doubtSince === undefined && !isWishOpen(delivery);
}

/** Goes out by itself, so that its time matters. */
export function isComing({ state }: Pick<Delivery, 'state'>): boolean {
  return takesEdits.has(state) && state !== 'failed' && state !== 'missed';
}

/** The move that gives a delivery what an edit wants of it. */
export function editEventFor(
  delivery: Delivery,
  { terms, revision, now }: { readonly terms: EditTerms; readonly revision: number; readonly now: number },
): EditEvent {
  const { attendAt, dueAt: newDueAt, inReview, ...plan } = terms;
  const content = { revision, ...plan };
  if (!isComing(delivery)) return { type: 'edit', content };
  const isWoken = delivery.dueAt !== undefined && delivery.after === plan.after;
  if (plan.after !== undefined && !isWoken) {
    return { type: inReview ? 'edit-to-review' : 'edit-to-wait', content, attendAt: attendAt ?? now };
  }
  const dueAt = newDueAt ?? delivery.dueAt ?? now;
  if (inReview) return { type: 'edit-to-review', content, dueAt, attendAt: reviewAlarmOf(delivery, dueAt) };
  const notBefore = earliestFor(delivery, now);
  return { type: 'edit-to-time', content, dueAt, ...(notBefore === undefined ? {} : { notBefore }) };
}

/** That it is due without approval is said once, however often it is edited then. */
function reviewAlarmOf({ state, attendAt, dueAt }: Delivery, newDueAt: number): number {
  const isSaid = state === 'in-review' && dueAt === newDueAt && attendAt !== undefined && attendAt > newDueAt;
  return isSaid ? attendAt : newDueAt;
}

/** A back-off is kept, and what was held tries again at once. */
function earliestFor({ state, attendAt }: Delivery, now: number): number | undefined {
  if (state === 'retrying') return attendAt;
  return state === 'held' ? now : undefined;
}
