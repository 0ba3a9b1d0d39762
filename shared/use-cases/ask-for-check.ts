import { transition } from '../domain/delivery-machine.ts';
import { ConflictError, NotFoundError } from '../domain/errors.ts';
import { hasLine } from '../domain/platform.ts';
import type { DeliveryKey, PostRepository } from '../ports/repositories.ts';
import { createForgivingQueue } from './forgiving-queue.ts';
import { loadPost } from './load-post.ts';
import { type SettleDeps, storeDelivery } from './settle-delivery.ts';

export type AskForCheckDeps = Pick<SettleDeps, 'clock' | 'deliveries' | 'queue'> & {
  readonly posts: Pick<PostRepository, 'get'>;
};

/**
 * Has the platform asked whether a delivery that is out still stands. Throws `ConflictError` (`nothing-to-check`) for any
 * other. `isSent` false: it is asked with the dispatcher's next tick.
 */
export async function askForCheck(
  deps: AskForCheckDeps,
  key: DeliveryKey & { readonly brandId: string },
): Promise<{ readonly isSent: boolean }> {
  await loadPost(deps.posts, key);
  const delivery = await deps.deliveries.get(key);
  if (delivery === undefined) throw new NotFoundError('delivery-not-found', 'The post has no such delivery.');
  if (delivery.state !== 'published' || !hasLine(delivery.platform)) {
    throw new ConflictError('nothing-to-check', 'Only what is out on a platform can be looked at there.');
  }
  const queue = createForgivingQueue(deps.queue);
  const { delivery: next } = transition(delivery, { type: 'check' }, deps.clock.now());
  await storeDelivery({ ...deps, queue }, delivery, next);
  return { isSent: !queue.hasFailed() };
}
