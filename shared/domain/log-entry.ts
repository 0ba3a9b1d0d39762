import * as z from 'zod';

/** One thing that an edit has changed. Texts are named, never shown. */
export const changeSchema = z.object({
  field: z.string(),
  before: z.string().optional(),
  after: z.string().optional(),
});

/** The immutable record of what an attempt, a sync or a person did. `entryId` and `at` make its key, so a repeat is the same entry. */
export const logEntrySchema = z.object({
  entryId: z.string(),
  /** `POST#…`, `SYNC#…` or `ACCOUNT#…`. */
  owner: z.string(),
  kind: z.enum(['attempt', 'look', 'result', 'sync', 'decision']),
  at: z.string(),
  brandId: z.string(),
  accountId: z.string(),
  platform: z.string(),
  postId: z.string().optional(),
  deliveryId: z.string().optional(),
  /** The one that a decision is about. */
  revision: z.number().int().optional(),
  attemptId: z.string().optional(),
  step: z.string().optional(),
  /** Which message led to the attempt. */
  via: z.enum(['dispatch', 'direct']).optional(),
  /** What followed, in the machine's words, such as `publish`, `retry-later`, `miss`. */
  outcome: z.string(),
  dueAt: z.string().optional(),
  calledAt: z.string().optional(),
  answeredAt: z.string().optional(),
  problemKind: z.string().optional(),
  platformCode: z.string().optional(),
  message: z.object({ zh: z.string(), en: z.string() }).optional(),
  hint: z.object({ zh: z.string(), en: z.string() }).optional(),
  retryAt: z.string().optional(),
  url: z.string().optional(),
  platformId: z.string().optional(),
  /** Checkpoint values that the settle write would have stored. */
  values: z.record(z.string(), z.string()).optional(),
  /** Counts of a sync: addresses accepted, refused, left for tomorrow. */
  counts: z.record(z.string(), z.number()).optional(),
  urls: z.array(z.string()).optional(),
  /** Addresses that a sync target refused for good, and why. */
  refusals: z.record(z.string(), z.string()).optional(),
  /** Addresses that a sync did not carry because they were needed no more, and why. */
  dropped: z.record(z.string(), z.string()).optional(),
  /** How a sync knows what became of a batch whose answer got lost, or why it was carried again without knowing. */
  evidence: z.string().optional(),
  changes: z.array(changeSchema).optional(),
  actor: z.string().optional(),
  /** What a person without a token calls themselves. */
  actorName: z.string().optional(),
  /** Why a person wanted it, in their own words. */
  reason: z.string().optional(),
});
export type LogEntry = z.infer<typeof logEntrySchema>;
