import { ConflictError, ForbiddenError, NotFoundError } from '../domain/errors.ts';
import { isoOf } from '../domain/instants.ts';
import type { ReviewLink } from '../domain/review-link.ts';
import type { Clock } from '../ports/clock.ts';
import type { Ids } from '../ports/ids.ts';
import type { PostRepository, ReviewLinks } from '../ports/repositories.ts';
import { loadPost } from './load-post.ts';

export type ReviewLinksDeps = {
  readonly posts: Pick<PostRepository, 'get'>;
  readonly reviewLinks: ReviewLinks;
  readonly ids: Pick<Ids, 'random'>;
  readonly clock: Pick<Clock, 'now'>;
};

type OfPost = { readonly brandId: string; readonly postId: string };
const secondsOfDay = 24 * 3_600;

/**
 * Gives somebody without an account a say about a post; whoever does answers for it. Throws `ConflictError`
 * (`approval-not-needed`) and `ForbiddenError` (`own-post`).
 */
export async function issueReviewLink(
  deps: ReviewLinksDeps,
  wish: OfPost & { readonly label: string; readonly days: number; readonly issuedBy: string },
): Promise<{ readonly link: ReviewLink; readonly linkDomain: string }> {
  const { brandId, postId, label, days, issuedBy } = wish;
  const { approval, linkDomain } = await loadPost(deps.posts, wish);
  if (approval === undefined) throw new ConflictError('approval-not-needed', 'The post needs no approval.');
  if (!approval.ownPosts && approval.authors.includes(issuedBy)) {
    throw new ForbiddenError(
      'own-post',
      'Whoever has written a post does not have it approved by a link of their own.',
    );
  }
  const now = deps.clock.now();
  const expiresAt = Math.floor(now / 1_000) + days * secondsOfDay;
  const link = { linkId: deps.ids.random('r'), postId, brandId, label, issuedBy, createdAt: isoOf(now), expiresAt };
  await deps.reviewLinks.create(link);
  return { link, linkDomain };
}

export async function listReviewLinks(deps: ReviewLinksDeps, key: OfPost): Promise<readonly ReviewLink[]> {
  const { postId } = await loadPost(deps.posts, key);
  return deps.reviewLinks.listByPost(postId);
}

/** It opens nothing from here on. Throws `NotFoundError` (`review-link-not-found`). */
export async function revokeReviewLink(
  deps: ReviewLinksDeps,
  key: OfPost & { readonly linkId: string },
): Promise<ReviewLink> {
  await loadPost(deps.posts, key);
  await deps.reviewLinks.revoke(key, isoOf(deps.clock.now()));
  const link = await deps.reviewLinks.get(key);
  if (link === undefined) throw new NotFoundError('review-link-not-found', 'The post has no such review link.');
  return link;
}
