import * as z from 'zod';
import { postPrioritySchema, syncKindSchema } from './post.ts';
import { syncSettingsSchema } from './sync-settings.ts';

/** What posts name, and `removal`, where pages that were pushed are reported as gone. */
export const targetKindSchema = z.enum([...syncKindSchema.options, 'removal']);
export type TargetKind = z.infer<typeof targetKindSchema>;

/** Where links are carried to: an account may have one target of each kind. */
export const syncRefSchema = z.object({ accountId: z.string(), kind: targetKindSchema });
export type SyncRef = z.infer<typeof syncRefSchema>;

/** A page that waits for, or has been carried to, a batch target. */
export const syncEntrySchema = z.object({
  ...syncRefSchema.shape,
  slug: z.string(),
  url: z.string(),
  brandId: z.string(),
  postId: z.string(),
  priority: postPrioritySchema,
  /** `dropped`: there was no room or no reason left for it. */
  state: z.enum(['waiting', 'carried', 'refused', 'dropped']),
  reason: z.string().optional(),
  batchId: z.string().optional(),
  addedAt: z.number(),
  settledAt: z.number().optional(),
});
export type SyncEntry = z.infer<typeof syncEntrySchema>;

const ranks = { high: 0, normal: 1, low: 2 } as const;

/** What is worth most goes first: the post's priority, then what came out last. */
export function byValue(a: SyncEntry, b: SyncEntry): number {
  return ranks[a.priority] - ranks[b.priority] || b.addedAt - a.addedAt || (a.slug < b.slug ? -1 : 1);
}

/** What the target said is left of the day's quota, and when. */
export const remainSchema = z.object({ left: z.number().int(), at: z.number() });
export type Remain = z.infer<typeof remainSchema>;

/** A digest word for word, so that whoever repeats it queues the same post. */
export const digestPlanSchema = z.object({
  /** Of its post, derived from the batch. */
  postId: z.string(),
  /** Ids of the posts that it lists. */
  lists: z.array(z.string()),
  /** The moment that the rhythm asks for; `dueAt` is later where that has passed. */
  slot: z.number(),
  dueAt: z.string(),
  title: z.string(),
  summary: z.string(),
  /** HTML. */
  body: z.string(),
  /** Of the landing page. */
  text: z.string(),
  pageTarget: z.string(),
  coverMediaId: z.string(),
  notify: z.enum(['none', 'followers']),
});
export type DigestPlan = z.infer<typeof digestPlanSchema>;

/** What is being carried. It is stored before the platform is called and stays until its outcome is known and every entry is settled. */
export const syncBatchSchema = z.object({
  batchId: z.string(),
  slugs: z.array(z.string()),
  openedAt: z.number(),
  /** Start of the latest try at it. */
  startedAt: z.number(),
  leaseUntil: z.number(),
  /** How often it has been tried, this time included. */
  tries: z.number().int(),
  /** Right before the latest try; absent where the target does not tell. */
  before: remainSchema.optional(),
  /** Why it is carried again although an earlier try may have arrived. */
  repeatedBecause: z.string().optional(),
  /** Something was announced since, which this batch does not hold. */
  isMoreWaiting: z.boolean().optional(),
  digest: digestPlanSchema.optional(),
});
export type SyncBatch = z.infer<typeof syncBatchSchema>;

/** A batch target. One run at a time works on it, under the lease of its batch. Instants are epoch milliseconds. */
export const syncTargetSchema = z.object({
  ...syncRefSchema.shape,
  brandId: z.string(),
  version: z.number().int(),
  /** When it must be attended; it stays as it is while a batch is open, whose lease then decides. */
  attendAt: z.number().optional(),
  batch: syncBatchSchema.optional(),
  remain: remainSchema.optional(),
  /** Nothing can be carried earlier: the quota is used up, or the last try failed. */
  notBefore: z.number().optional(),
  /** As the brand wishes it, and since when; a push has none. */
  settings: syncSettingsSchema.optional(),
  settingsAt: z.number().optional(),
  /** A menu as it was last written: with which settings, and the ids of the posts it may show, newest first. */
  menu: z.object({ buttonName: z.string(), posts: z.number().int(), shelf: z.array(z.string()) }).optional(),
  /** The digest that was queued last, and for which moment of its rhythm. */
  lastDigest: z.object({ postId: z.string(), slot: z.number(), dueAt: z.string() }).optional(),
  /** Posts of that menu, or of the one that is being written, which must not be in it any more. */
  takenOut: z.array(z.string()).optional(),
});
export type SyncTarget = z.infer<typeof syncTargetSchema>;

/** What a run leaves to the next one. */
export type SyncMemory = Pick<SyncTarget, 'remain' | 'menu' | 'lastDigest'>;
