import * as z from 'zod';

/** A link that waits for, or has been carried to, a batch target. */
export const syncEntrySchema = z.object({
  accountId: z.string(),
  slug: z.string(),
  url: z.string(),
  brandId: z.string(),
  postId: z.string(),
  state: z.enum(['waiting', 'pushed', 'refused']),
  reason: z.string().optional(),
  batchId: z.string().optional(),
  addedAt: z.number(),
  settledAt: z.number().optional(),
});
export type SyncEntry = z.infer<typeof syncEntrySchema>;

/** What the target said is left of the day's quota, and when. */
export const remainSchema = z.object({ left: z.number().int(), at: z.number() });
export type Remain = z.infer<typeof remainSchema>;

/** What is being pushed. It is stored before the push and stays until its outcome is known and every entry is settled. */
export const syncBatchSchema = z.object({
  batchId: z.string(),
  slugs: z.array(z.string()),
  openedAt: z.number(),
  /** Start of the latest push of it. */
  startedAt: z.number(),
  leaseUntil: z.number(),
  /** How often it has been pushed, this time included. */
  pushes: z.number().int(),
  /** Right before the latest push; absent where the target does not tell. */
  before: remainSchema.optional(),
  /** Why it is pushed again although an earlier push may have arrived. */
  repeatedBecause: z.string().optional(),
  /** Something was announced since, which this batch does not hold. */
  isMoreWaiting: z.boolean().optional(),
});
export type SyncBatch = z.infer<typeof syncBatchSchema>;

/** A batch target. One run at a time works on it, under the lease of its batch. Instants are epoch milliseconds. */
export const syncTargetSchema = z.object({
  accountId: z.string(),
  brandId: z.string(),
  version: z.number().int(),
  /** When it must be attended; it stays as it is while a batch is open, whose lease then decides. */
  attendAt: z.number().optional(),
  batch: syncBatchSchema.optional(),
  remain: remainSchema.optional(),
  /** Nothing can be carried earlier: the quota is used up, or the last try failed. */
  notBefore: z.number().optional(),
});
export type SyncTarget = z.infer<typeof syncTargetSchema>;
