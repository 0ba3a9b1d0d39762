import * as z from 'zod';
import { handOverTermsSchema } from './hand-over.ts';
import { deliveryPlatformSchema, shapeSchema } from './platform.ts';
import { platformErrorKinds } from './platform-error.ts';

export const deliveryStates = [
  'in-review',
  'held',
  'waiting',
  'scheduled',
  'publishing',
  'processing',
  'retrying',
  'unknown',
  'needs-person',
  'handed-over',
  'published',
  'withdrawing',
  'failed',
  'missed',
  'cancelled',
  'withdrawn',
  'removed',
] as const;
export const deliveryStateSchema = z.enum(deliveryStates);
export type DeliveryState = z.infer<typeof deliveryStateSchema>;

export const stepEffectSchema = z.enum(['repeatable', 'keyed', 'once']);

/** One try. It is stored, with the step that is about to run, before the platform is called. */
export const attemptSchema = z.object({
  attemptId: z.string(),
  step: z.string(),
  effect: stepEffectSchema,
  startedAt: z.number(),
  leaseUntil: z.number(),
});
export type Attempt = z.infer<typeof attemptSchema>;

/** Why a delivery is not where it should be; the words for it are in the log and in the error tables. */
export const problemSchema = z.object({
  kind: z.enum([
    ...platformErrorKinds,
    'lane',
    'blackout',
    'late',
    'predecessor',
    'attempts-exhausted',
    'lease-expired',
    'person',
  ]),
  code: z.string(),
});
export type Problem = z.infer<typeof problemSchema>;

/** What a lane says that it is closed for, such as `auth:21327`. */
export const laneReason = ({ kind, code }: Problem): string => `${kind}:${code}`;

/** What becomes of a chained delivery whose predecessor does not come out. */
export const otherwiseSchema = z.enum(['hold', 'skip', 'run-without']);
export type Otherwise = z.infer<typeof otherwiseSchema>;

/** The wish that what is out be taken back, kept until it is, or until it is refused. */
export const withdrawalSchema = z.object({
  askedAt: z.number(),
  /** Calls of the platform so far. */
  tries: z.number().int(),
  /** Such a call has begun and its outcome is not stored: the attempt's log entry may have it. */
  isCalling: z.literal(true).optional(),
  /** Software cannot take it down; a person does, and says so. */
  byPerson: z.literal(true).optional(),
  problem: problemSchema.optional(),
  /** What the platform said, or what stays behind, for people. */
  said: z.object({ zh: z.string(), en: z.string() }).optional(),
  /** It stays as it is. A new wish begins anew. */
  refusedAt: z.number().optional(),
});
export type Withdrawal = z.infer<typeof withdrawalSchema>;

export const resultSchema = z.object({
  url: z.string().optional(),
  platformId: z.string().optional(),
  at: z.number(),
});

/**
 * One revision on one account. Instants are epoch milliseconds by the stack's clock. Content is not part of it, so that
 * every write of it costs one unit.
 */
export const deliverySchema = z.object({
  deliveryId: z.string(),
  postId: z.string(),
  brandId: z.string(),
  accountId: z.string(),
  platform: deliveryPlatformSchema,
  shape: shapeSchema,
  revision: z.number().int(),
  /** Raised by edit, cancel, release and retry; a message with an older version is ignored. */
  version: z.number().int(),
  state: deliveryStateSchema,
  /** Raised by every move: tells which of two events of the delivery is later. Absent before the first move. */
  sequence: z.number().int().optional(),
  linkSlug: z.string(),
  latenessLimitMs: z.number().int(),
  /** Absent while it waits for another delivery. */
  dueAt: z.number().optional(),
  /** When it must be looked at again; absent once nothing is left to do. */
  attendAt: z.number().optional(),
  /** State when `attendAt` last changed. */
  attendLabel: deliveryStateSchema.optional(),
  /** The delivery of the same post that must be published first. */
  after: z.string().optional(),
  /** Only where `after` is. */
  otherwise: otherwiseSchema.optional(),
  /** Values of the chain that the content has no words to replace; absent where there are none. */
  needs: z.array(z.string()).optional(),
  /** Others of the post wait for this one; absent where none does. */
  hasFollowers: z.literal(true).optional(),
  /** The post's page is carried to batch targets as soon as this one is out; absent where there are none. */
  hasSyncTargets: z.literal(true).optional(),
  /** Values handed on by the deliveries before this one, such as `weibo.url`. */
  inherited: z.record(z.string(), z.string()).optional(),
  attempts: z.number().int(),
  attempt: attemptSchema.optional(),
  checkpoint: z.record(z.string(), z.string()),
  /**
   * Start of the first attempt that may have got in without an answer. From then on "you have sent this already" proves
   * something, and a look must reach back this far.
   */
  doubtSince: z.number().optional(),
  /** When a look first showed that the attempt is not there; a second one proves it. */
  absentAt: z.number().optional(),
  problem: problemSchema.optional(),
  result: resultSchema.optional(),
  withdrawal: withdrawalSchema.optional(),
  /** For how many days it is looked at whether it still stands; absent: not. */
  watchDays: z.number().int().optional(),
  /** Only where a person publishes from the start. */
  handOver: handOverTermsSchema.optional(),
  /** Raised to revoke the guest links that were given out before. */
  guestLinkVersion: z.number().int().optional(),
  createdAt: z.number(),
});
export type Delivery = z.infer<typeof deliverySchema>;

/** Held until its account's lane calls it, with no alarm of its own but its limit. */
export function isInLine(delivery: Pick<Delivery, 'state' | 'attendAt' | 'dueAt' | 'latenessLimitMs'>): boolean {
  return delivery.state === 'held' && delivery.attendAt === missAtOf(delivery);
}

/** Past this instant the delivery is missed. A chained delivery has none until its predecessor is published. */
export function missAtOf(delivery: Pick<Delivery, 'dueAt' | 'latenessLimitMs'>): number {
  return delivery.dueAt === undefined ? Number.POSITIVE_INFINITY : delivery.dueAt + delivery.latenessLimitMs;
}
