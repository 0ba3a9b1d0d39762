import type { Account } from '../domain/account.ts';
import type { Delivery } from '../domain/delivery.ts';
import { linkUrl } from '../domain/link.ts';
import type { Post, Variant } from '../domain/post.ts';
import type { ReviewLink } from '../domain/review-link.ts';
import { exampleAddresses, fillForGood } from '../domain/template.ts';
import { withTexts } from '../domain/variant-texts.ts';
import type {
  DeliveryRepository,
  PostRepository,
  RegistryRepository,
  ReviewLinks,
  RevisionRepository,
} from '../ports/repositories.ts';

export type LoadReviewDeps = {
  readonly posts: Pick<PostRepository, 'get'>;
  readonly reviewLinks: Pick<ReviewLinks, 'get'>;
  readonly deliveries: Pick<DeliveryRepository, 'listByPost'>;
  readonly revisions: Pick<RevisionRepository, 'get'>;
  readonly registry: Pick<RegistryRepository, 'getAccount'>;
};

export type ReviewedDelivery = {
  readonly delivery: Delivery;
  readonly account: Account;
  /** As it will be sent, as far as that is known. */
  readonly variant: Variant;
  readonly linkUrl: string;
};

/** All that somebody has to see who decides about a post. */
export type Review = {
  readonly link: ReviewLink;
  readonly post: Post;
  readonly deliveries: readonly ReviewedDelivery[];
};

/** `undefined`: there is nothing to decide about under the link, or not any more. */
export async function loadReview(
  deps: LoadReviewDeps,
  key: Pick<ReviewLink, 'postId' | 'linkId'>,
): Promise<Review | undefined> {
  const [link, post] = await Promise.all([deps.reviewLinks.get(key), deps.posts.get(key.postId)]);
  if (link === undefined || link.revokedAt !== undefined || post?.approval === undefined) return undefined;
  const [stored, revision] = await Promise.all([deps.deliveries.listByPost(post.postId), deps.revisions.get(post)]);
  const byId = new Map(stored.map((delivery) => [delivery.deliveryId, delivery]));
  const shown = post.deliveries.map(async ({ deliveryId, removed }) => {
    const [delivery, variant] = [byId.get(deliveryId), revision?.variants[deliveryId]];
    if (removed || delivery === undefined || variant === undefined) return [];
    const account = await deps.registry.getAccount(delivery);
    return account === undefined ? [] : [shownAs(post, { delivery, account, variant })];
  });
  return { link, post, deliveries: (await Promise.all(shown)).flat() };
}

function shownAs(post: Post, { delivery, account, variant }: Omit<ReviewedDelivery, 'linkUrl'>): ReviewedDelivery {
  const link = linkUrl(post.linkDomain, delivery.linkSlug);
  const values = { ...exampleAddresses, ...delivery.inherited, link, 'post.title': post.title };
  return { delivery, account, linkUrl: link, variant: withTexts(variant, (text) => fillForGood(text, values)) };
}
