import { isReleased } from '../domain/approval.ts';
import { handedOn, missingValues } from '../domain/chain.ts';
import type { Delivery } from '../domain/delivery.ts';
import { ConflictError, NotFoundError } from '../domain/errors.ts';
import type { DeliveryKey, PostRepository, RegistryRepository } from '../ports/repositories.ts';
import { createForgivingQueue } from './forgiving-queue.ts';
import { loadPost } from './load-post.ts';
import { postWithdrawn } from './post-withdrawn.ts';
import { type ResolutionWish, readResolution } from './read-resolution.ts';
import { type Resolution, resolveDelivery, verdictsFor } from './resolve-delivery.ts';
import type { SettleAttemptDeps } from './settle-attempt.ts';
import { predecessorIn } from './wake-chain.ts';

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
  const isBegun = verdictsFor(stored).includes(resolution.verdict) && beginnings.has(resolution.verdict);
  if (isBegun && post.withdrawnAt !== undefined) {
    throw postWithdrawn();
  }
  const delivery = isBegun ? await withInheritance(deps, stored) : stored;
  const queue = createForgivingQueue(deps.queue);
  const decision = { resolution, actor: input.actor, isReleased: isReleased(post, delivery) };
  await resolveDelivery({ ...deps, queue }, delivery, decision);
  return { isSent: !queue.hasFailed() };
}

/** After these a chained delivery no longer waits. */
const beginnings: ReadonlySet<Resolution['verdict']> = new Set(['go-on', 'reopen']);

/** What it takes over must be there by now. */
async function withInheritance(deps: ResolvePostDeliveryDeps, stored: Delivery): Promise<Delivery> {
  const { after, postId } = stored;
  if (after === undefined) return stored;
  const before = await deps.deliveries.get({ postId, deliveryId: after });
  const values = before === undefined ? {} : handedOn(predecessorIn(before));
  const delivery = { ...stored, inherited: { ...stored.inherited, ...values } };
  const missing = missingValues(delivery);
  if (missing.length === 0) return delivery;
  throw new ConflictError('chain-value-missing', 'The delivery needs values that those before it do not have.', {
    details: { after, state: before?.state ?? 'missing', values: missing.join(', ') },
  });
}
