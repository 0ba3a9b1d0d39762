import * as z from 'zod';
import { isHeldInChain } from './chain.ts';
import type { Delivery } from './delivery.ts';
import { isInLine, missAtOf } from './delivery.ts';
import { earlyToleranceMs } from './times.ts';
import { fulfilsWish, isTakenDownByHand, isWishOpen } from './withdrawal.ts';

export const deliveryMessageSchema = z.object({
  postId: z.string(),
  deliveryId: z.string(),
  accountId: z.string(),
  version: z.number().int(),
  /** More of its account fall due together than the account's lane can take. */
  isCrowdedOut: z.boolean().optional(),
  /** Who sent it: the dispatcher's tick, or whoever made the delivery due within minutes. */
  via: z.enum(['dispatch', 'direct']),
});
export type DeliveryMessage = Readonly<z.infer<typeof deliveryMessageSchema>>;
/** The account whose line is to be called. */
export const lineMessageSchema = z.object({ line: z.string(), via: deliveryMessageSchema.shape.via });
export type MessageOrigin = DeliveryMessage['via'];

export type Decision =
  | { readonly act: 'ignore'; readonly why: 'stale-version' | 'not-yet' | 'lease-runs' | 'nothing-open' }
  | { readonly act: 'publish' | 'recover' | 'poll' | 'look' | 'check-predecessor' | 'try-release' | 'remind' | 'miss' }
  | { readonly act: 'withdraw' | 'cancel' | 'review' | 'check' };

/** States whose worker prepares a platform call that starts at its second, so it comes by the lead earlier. */
const preparedAhead: ReadonlySet<string> = new Set<Delivery['state']>(['scheduled', 'retrying']);

export const isPreparedAhead = (label: string): boolean => preparedAhead.has(label);

/** What a message that arrives now must lead to. Pure: it may be asked any number of times. */
export function decide(
  delivery: Delivery,
  message: Pick<DeliveryMessage, 'version'>,
  at: { now: number; leadMs: number },
): Decision {
  if (delivery.attendAt === undefined) return { act: 'ignore', why: 'nothing-open' };
  if (message.version !== delivery.version) return { act: 'ignore', why: 'stale-version' };
  if (delivery.state === 'publishing') return decideClaimed(delivery, at.now);
  const leadMs = isPreparedAhead(delivery.state) ? at.leadMs : 0;
  // Who stands in line may be called at any time.
  if (!isInLine(delivery) && delivery.attendAt > at.now + leadMs + earlyToleranceMs)
    return { act: 'ignore', why: 'not-yet' };
  if (isWishOpen(delivery) && fulfilsWish(delivery.state)) return decideWish(delivery);
  if (isPastLimit(delivery, at.now)) return { act: 'miss' };
  return decideOpen(delivery);
}

/** What is not out needs no taking back. */
function decideWish({ state }: Delivery): Decision {
  return { act: state === 'published' ? 'withdraw' : 'cancel' };
}

function decideClaimed(delivery: Delivery, now: number): Decision {
  const leaseRuns = delivery.attempt !== undefined && delivery.attempt.leaseUntil > now;
  return leaseRuns ? { act: 'ignore', why: 'lease-runs' } : { act: 'recover' };
}

const mayBeMissed: ReadonlySet<Delivery['state']> = new Set(['in-review', 'held', 'scheduled', 'retrying']);

function isPastLimit(delivery: Delivery, now: number): boolean {
  // A draft that lies at a platform can be published at any time, so only what was handed to a person can be missed by one.
  const isOwedByPerson = delivery.state === 'handed-over' && delivery.handOver !== undefined;
  return (mayBeMissed.has(delivery.state) || isOwedByPerson) && now >= missAtOf(delivery);
}

function decideOpen(delivery: Delivery): Decision {
  switch (delivery.state) {
    case 'in-review':
      return { act: 'review' };
    case 'scheduled':
    case 'retrying':
      return { act: 'publish' };
    case 'processing':
      return { act: 'poll' };
    case 'unknown':
      return { act: 'look' };
    case 'waiting':
      return { act: 'check-predecessor' };
    case 'held':
      return { act: isHeldInChain(delivery) ? 'check-predecessor' : 'try-release' };
    case 'needs-person':
    case 'handed-over':
      return { act: 'remind' };
    case 'published':
      return { act: 'check' };
    case 'withdrawing':
      return { act: isTakenDownByHand(delivery) ? 'remind' : 'withdraw' };
    default:
      return { act: 'ignore', why: 'nothing-open' };
  }
}
