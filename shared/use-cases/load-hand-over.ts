import type { Account } from '../domain/account.ts';
import type { Delivery } from '../domain/delivery.ts';
import { NotFoundError } from '../domain/errors.ts';
import type { Post, Variant } from '../domain/post.ts';
import { isTakenDownByHand } from '../domain/withdrawal.ts';
import type {
  DeliveryKey,
  DeliveryRepository,
  PostRepository,
  RegistryRepository,
  RevisionRepository,
} from '../ports/repositories.ts';

export type LoadHandOverDeps = {
  readonly posts: Pick<PostRepository, 'get'>;
  readonly deliveries: Pick<DeliveryRepository, 'get'>;
  readonly revisions: Pick<RevisionRepository, 'get'>;
  readonly registry: Pick<RegistryRepository, 'getAccount'>;
};

/** All that belongs to a delivery which a person publishes, finishes, or takes down. */
export type HandOver = {
  readonly post: Post;
  readonly delivery: Delivery;
  readonly variant: Variant;
  /** Of the post, as it was when the variant was written. */
  readonly title: string;
  /** Absent where it has been removed since. */
  readonly account: Account | undefined;
};

/** Throws `NotFoundError` for what does not exist. */
export async function loadHandOver(deps: LoadHandOverDeps, key: DeliveryKey): Promise<HandOver> {
  const [post, delivery] = await Promise.all([deps.posts.get(key.postId), deps.deliveries.get(key)]);
  if (post === undefined || delivery === undefined) throw handOverNotFound();
  const { brandId, accountId, postId, revision, deliveryId } = delivery;
  const [content, account] = await Promise.all([
    deps.revisions.get({ postId, revision }),
    deps.registry.getAccount({ brandId, accountId }),
  ]);
  const variant = content?.variants[deliveryId];
  if (content === undefined || variant === undefined) throw handOverNotFound();
  return { post, delivery, variant, title: content.landing.title, account };
}

/** A draft at a platform is a person's from the moment at which it was handed over, and so is what only a person can delete. */
export function isForPerson(delivery: Pick<Delivery, 'handOver' | 'state' | 'withdrawal'>): boolean {
  return delivery.handOver !== undefined || delivery.state === 'handed-over' || isTakenDownByHand(delivery);
}

export const handOverNotFound = () =>
  new NotFoundError('hand-over-not-found', 'There is no such delivery for a person.');
