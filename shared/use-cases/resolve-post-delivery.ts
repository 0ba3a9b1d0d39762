import type { Delivery } from '../domain/delivery.ts';
import { ConflictError, NotFoundError } from '../domain/errors.ts';
import type { DeliveryQueue } from '../ports/messaging.ts';
import type { DeliveryKey, PostRepository, RegistryRepository } from '../ports/repositories.ts';
import { loadPost } from './load-post.ts';
import { type ResolutionWish, readResolution } from './read-resolution.ts';
import { isDecidable, resolveDelivery } from './resolve-delivery.ts';
import type { SettleAttemptDeps } from './settle-attempt.ts';

export type ResolvePostDeliveryDeps = SettleAttemptDeps & {
  readonly posts: Pick<PostRepository, 'get'>;
  readonly registry: Pick<RegistryRepository, 'getAccount'>;
};

export type ResolvePostDeliveryInput = DeliveryKey & {
  readonly brandId: string;
  readonly wish: ResolutionWish;
  readonly actor: string;
};

/** `isSent` false: what is due within minutes could not be sent, and leaves with the dispatcher's next tick. */
export async function resolvePostDelivery(
  deps: ResolvePostDeliveryDeps,
  input: ResolvePostDeliveryInput,
): Promise<{ readonly isSent: boolean }> {
  const post = await loadPost(deps.posts, input);
  const stored = await deps.deliveries.get(input);
  if (stored === undefined) throw new NotFoundError('delivery-not-found', 'The post has no such delivery.');
  const account = await deps.registry.getAccount({ brandId: input.brandId, accountId: stored.accountId });
  const around = {
    delivery: stored,
    account,
    linkDomain: post.linkDomain,
    timeZone: post.timeZone,
    now: deps.clock.now(),
  };
  const resolution = readResolution(input.wish, around);
  const isReopened = resolution.verdict === 'reopen' && isDecidable(stored, 'reopen');
  const delivery = isReopened ? await withInheritance(deps, stored) : stored;
  const queue = createForgivingQueue(deps.queue);
  await resolveDelivery({ ...deps, queue }, delivery, { resolution, actor: input.actor });
  return { isSent: !queue.hasFailed() };
}

/** A chained delivery that is opened again no longer waits, so what it takes over must be there by now. */
async function withInheritance(deps: ResolvePostDeliveryDeps, delivery: Delivery): Promise<Delivery> {
  const { after, postId } = delivery;
  if (after === undefined) return delivery;
  const before = await deps.deliveries.get({ postId, deliveryId: after });
  if (before?.state !== 'published') {
    throw new ConflictError('predecessor-not-published', 'The delivery before this one has not been published.', {
      details: { deliveryId: after, state: before?.state ?? 'missing' },
    });
  }
  const url = before.result?.url;
  return url === undefined
    ? delivery
    : { ...delivery, inherited: { ...delivery.inherited, [`${before.platform}.url`]: url } };
}

/** The decision is stored before anything is sent, so that a queue which fails must not make its caller decide again. */
function createForgivingQueue(queue: DeliveryQueue): DeliveryQueue & { readonly hasFailed: () => boolean } {
  let failed = false;
  return {
    send: (messages) =>
      queue.send(messages).catch(() => {
        failed = true;
      }),
    hasFailed: () => failed,
  };
}
