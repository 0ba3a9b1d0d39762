import { lastInChainFirst, withFollowers } from '../domain/chain-order.ts';
import type { Delivery, DeliveryState } from '../domain/delivery.ts';
import { canMove, type DeliveryEvent } from '../domain/delivery-machine.ts';
import { ConflictError, NotFoundError } from '../domain/errors.ts';
import { isoOf } from '../domain/instants.ts';
import { isWishOpen } from '../domain/withdrawal.ts';
import type { PostRepository } from '../ports/repositories.ts';
import { createForgivingQueue } from './forgiving-queue.ts';
import { loadPost } from './load-post.ts';
import { type SettleDeps, settleDelivery } from './settle-delivery.ts';
import { type WithdrawLinksDeps, withdrawLinks } from './withdraw-links.ts';

export type WithdrawPostDeps = SettleDeps & WithdrawLinksDeps & { readonly posts: Pick<PostRepository, 'get'> };

export type WithdrawPostInput = {
  readonly brandId: string;
  readonly postId: string;
  readonly tokenId: string;
  /** Without it all of the post. */
  readonly deliveryIds?: readonly string[] | undefined;
  /** What is chained to a named delivery comes back with it. */
  readonly withFollowers: boolean;
  readonly reason?: string | undefined;
};

/**
 * Takes back what is out, cancels what is not, and has whatever may be out taken back as soon as that is known; the links go
 * first. A repeat goes on with what is left. `isSent` false: the work begins with the dispatcher's next tick. Throws
 * `ConflictError` (`nothing-to-withdraw`) where all of it has ended otherwise.
 */
export async function withdrawPost(
  deps: WithdrawPostDeps,
  input: WithdrawPostInput,
): Promise<{ readonly isSent: boolean }> {
  const post = await loadPost(deps.posts, input);
  const all = await deps.deliveries.listByPost(post.postId);
  const chosen = choose(all, input).filter((one) => eventFor(one) !== undefined || isTakenBack(one));
  if (chosen.length === 0) {
    throw new ConflictError('nothing-to-withdraw', 'Nothing of the post is out, or could come out.');
  }
  const left = all.filter((one) => !chosen.includes(one));
  await withdrawLinks(deps, {
    post,
    slugs: chosen.map(({ linkSlug }) => linkSlug),
    isPageMeant: input.deliveryIds === undefined || !left.some(keepsPage),
    actor: input.tokenId,
    reason: input.reason,
  });
  const queue = createForgivingQueue(deps.queue);
  // Those that wait come first: the end of their predecessor must not find them still waiting.
  for (const delivery of lastInChainFirst(chosen)) {
    await takeBack({ ...deps, queue }, delivery, { input, triesLeft: maxTries });
  }
  return { isSent: !queue.hasFailed() };
}

/** The page is there for whatever of the post is out, or comes out, and is to stay. */
function keepsPage({ state, withdrawal }: Delivery): boolean {
  return withdrawal === undefined && !hasEnded.has(state);
}
const hasEnded: ReadonlySet<DeliveryState> = new Set(['failed', 'missed', 'cancelled', 'withdrawn', 'removed']);

function choose(all: readonly Delivery[], input: WithdrawPostInput): readonly Delivery[] {
  const { deliveryIds } = input;
  if (deliveryIds === undefined) return all;
  const known = new Set(all.map(({ deliveryId }) => deliveryId));
  const stranger = deliveryIds.find((deliveryId) => !known.has(deliveryId));
  if (stranger !== undefined) throw new NotFoundError('delivery-not-found', 'The post has no such delivery.');
  const named = new Set(deliveryIds);
  return input.withFollowers ? withFollowers(all, named) : all.filter(({ deliveryId }) => named.has(deliveryId));
}

const maxTries = 3;

async function takeBack(
  deps: WithdrawPostDeps,
  delivery: Delivery,
  { input, triesLeft }: { readonly input: WithdrawPostInput; readonly triesLeft: number },
): Promise<Delivery> {
  const event = eventFor(delivery);
  if (event === undefined) return delivery;
  const { tokenId: actor, reason } = input;
  const said = { at: isoOf(deps.clock.now()), actor, ...(reason === undefined ? {} : { reason }) };
  try {
    return await settleDelivery(deps, delivery, { event, facts: { kind: 'decision', ...said } });
  } catch (error) {
    const isLostRace = error instanceof ConflictError && error.code === 'lost-race';
    const current = isLostRace && triesLeft > 1 ? await deps.deliveries.get(delivery) : undefined;
    if (current === undefined) throw error;
    return takeBack(deps, current, { input, triesLeft: triesLeft - 1 });
  }
}

/** `undefined`: it has ended, or is being taken back already. */
function eventFor({ state, withdrawal }: Delivery): DeliveryEvent | undefined {
  if (canMove(state, 'withdraw')) return { type: 'withdraw' };
  if (canMove(state, 'wish-withdrawal')) return isWishOpen({ withdrawal }) ? undefined : { type: 'wish-withdrawal' };
  return canMove(state, 'cancel') ? { type: 'cancel', problem: { kind: 'person', code: 'cancelled' } } : undefined;
}

function isTakenBack(delivery: Delivery): boolean {
  const { state } = delivery;
  return isWishOpen(delivery) || state === 'withdrawn' || state === 'cancelled';
}
