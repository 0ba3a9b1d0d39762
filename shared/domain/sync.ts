import * as z from 'zod';

export const syncEntrySchema = z.object({
  accountId: z.string(),
  slug: z.string(),
  url: z.string(),
  brandId: z.string(),
  postId: z.string(),
  state: z.enum(['waiting', 'pushed', 'refused']),
  /** When it must be carried; absent once nothing is left to do. */
  attendAt: z.number().optional(),
  reason: z.string().optional(),
  batchId: z.string().optional(),
  addedAt: z.number(),
  settledAt: z.number().optional(),
});
export type SyncEntry = z.infer<typeof syncEntrySchema>;

/** A batch target. Its lease lets one run at a time work on it. */
export const syncTargetSchema = z.object({
  accountId: z.string(),
  brandId: z.string(),
  version: z.number().int(),
  attendAt: z.number().optional(),
  leaseUntil: z.number().optional(),
  /** When an entry was last announced; an index that was read sooner after it may not have shown it. */
  wokenAt: z.number().optional(),
  remaining: z.number().optional(),
  remainingAt: z.number().optional(),
});
export type SyncTarget = z.infer<typeof syncTargetSchema>;
