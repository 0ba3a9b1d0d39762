import { isReleased } from '../domain/approval.ts';
import { isOver } from '../domain/chain.ts';
import { lastInChainFirst } from '../domain/chain-order.ts';
import type { Delivery } from '../domain/delivery.ts';
import { transition } from '../domain/delivery-machine.ts';
import { ConflictError } from '../domain/errors.ts';
import { isoOf } from '../domain/instants.ts';
import type { Post } from '../domain/post.ts';
import type { ReviewEvent } from '../domain/review-event.ts';
import { intervals } from '../domain/times.ts';
import { announceApproval } from './announce-approval.ts';
import { type SettleDeps, settleDelivery, storeDelivery } from './settle-delivery.ts';
import { followPredecessor } from './wake-chain.ts';

const maxTries = 3;

/**
 * Lets everything go whose content is approved. May be repeated at any time, by anybody: each delivery is moved only while
 * it has the very revision that was approved.
 */
export async function releaseApproved(
  deps: SettleDeps,
  post: Post,
  deliveries: readonly Delivery[],
): Promise<readonly Delivery[]> {
  const after: Delivery[] = [];
  // Those that wait come first: the end of their predecessor must not find them still in review.
  for (const delivery of lastInChainFirst(deliveries)) after.push(await release(deps, post, { delivery, deliveries }));
  return after;
}

type Among = { readonly delivery: Delivery; readonly deliveries: readonly Delivery[] };

async function release(deps: SettleDeps, post: Post, { delivery, deliveries }: Among): Promise<Delivery> {
  let current = delivery;
  for (let attempt = 1; current.state === 'in-review' && isReleased(post, current); attempt++) {
    const now = deps.clock.now();
    const event = releaseOf(post, { delivery: current, deliveries }, now);
    const { delivery: next } = transition(current, event, now);
    try {
      await storeDelivery(deps, current, next);
      return next;
    } catch (error) {
      const isLostRace = error instanceof ConflictError && error.code === 'lost-race';
      if (!isLostRace || attempt === maxTries) throw error;
      current = (await deps.deliveries.get(current)) ?? current;
    }
  }
  return current;
}

/** One that has not been started yet waits, and looks after the one before it at once where that is over. */
function releaseOf(post: Post, { delivery, deliveries }: Among, now: number): ReviewEvent {
  if (delivery.dueAt !== undefined) return { type: 'approve' };
  const before = deliveries.find(({ deliveryId }) => deliveryId === delivery.after);
  const mayCome = before !== undefined && !isOver(before);
  const attendAt = mayCome ? Math.max(now, Date.parse(post.dueAt)) + intervals.safetyWakeMs : now;
  return { type: 'approve-to-wait', attendAt };
}

/**
 * What a delivery needs whose content was not approved when its alarm was set. Where it has been since, and whoever decided
 * could not tell it, it goes now; else it says once that it is due, and goes on waiting until it is too late.
 */
export async function reviewDelivery(deps: SettleDeps, delivery: Delivery, post: Post): Promise<Delivery> {
  if (isReleased(post, delivery)) {
    await announceApproval(deps, post);
    const [after = delivery] = await releaseApproved(deps, post, [delivery]);
    return after;
  }
  const { dueAt, attendAt = 0 } = delivery;
  if (dueAt === undefined) return followPredecessor(deps, delivery);
  const now = deps.clock.now();
  if (attendAt <= dueAt) {
    return settleDelivery(deps, delivery, {
      event: { type: 'fall-due-unapproved' },
      facts: { kind: 'decision', answeredAt: isoOf(now) },
    });
  }
  const { delivery: next } = transition(delivery, { type: 'await-approval', everyMs: intervals.heldRecheckMs }, now);
  await storeDelivery(deps, delivery, next);
  return next;
}
