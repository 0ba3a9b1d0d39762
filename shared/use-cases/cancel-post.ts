import { lastInChainFirst } from '../domain/chain-order.ts';
import type { Delivery } from '../domain/delivery.ts';
import { canMove } from '../domain/delivery-machine.ts';
import { ConflictError } from '../domain/errors.ts';
import { isoOf } from '../domain/instants.ts';
import type { PostRepository } from '../ports/repositories.ts';
import { loadPost } from './load-post.ts';
import { type SettleDeps, settleDelivery } from './settle-delivery.ts';

export type CancelPostDeps = SettleDeps & { readonly posts: Pick<PostRepository, 'get'> };

/** Under way, or out for all that is known: whoever needs to decide what became of it must not find it cancelled. */
const mayBeOut: ReadonlySet<Delivery['state']> = new Set([
  'publishing',
  'processing',
  'unknown',
  'needs-person',
  'withdrawing',
]);

/**
 * Cancels every delivery that has not been claimed. Throws `ConflictError` (`already-claimed`) naming those that have,
 * after the others are cancelled, so that a repeat is harmless.
 */
export async function cancelPost(
  deps: CancelPostDeps,
  input: { readonly brandId: string; readonly postId: string; readonly tokenId: string },
): Promise<void> {
  const post = await loadPost(deps.posts, input);
  const before = await deps.deliveries.listByPost(post.postId);
  const after: Delivery[] = [];
  // Those that wait come first: the end of their predecessor must not find them still waiting.
  for (const delivery of lastInChainFirst(before)) after.push(await cancelDelivery(deps, delivery, input.tokenId));
  const claimed = after.filter((delivery) => mayBeOut.has(delivery.state));
  if (claimed.length > 0) throw alreadyClaimed(claimed);
  if (!after.some((delivery) => delivery.state === 'cancelled')) {
    throw new ConflictError('already-settled', 'All deliveries of the post have ended.');
  }
}

const maxTries = 3;

async function cancelDelivery(deps: CancelPostDeps, delivery: Delivery, actor: string): Promise<Delivery> {
  let current = delivery;
  for (let attempt = 1; isCancellable(current); attempt++) {
    try {
      return await settleDelivery(deps, current, {
        event: { type: 'cancel', problem: { kind: 'person', code: 'cancelled' } },
        facts: { kind: 'decision', at: isoOf(deps.clock.now()), actor },
      });
    } catch (error) {
      const isLostRace = error instanceof ConflictError && error.code === 'lost-race';
      if (!isLostRace || attempt === maxTries) throw error;
      current = (await deps.deliveries.get(current)) ?? current;
    }
  }
  return current;
}

const isCancellable = ({ state }: Delivery): boolean => canMove(state, 'cancel') && !mayBeOut.has(state);

function alreadyClaimed(claimed: readonly Delivery[]): ConflictError {
  const deliveryIds = claimed.map((delivery) => delivery.deliveryId).join(', ');
  return new ConflictError('already-claimed', `These deliveries are being published already: ${deliveryIds}.`, {
    details: { deliveryIds },
  });
}
