import type { Link } from '../domain/link.ts';
import type { Post } from '../domain/post.ts';
import { type TrackingRule, type TrackingValues, trackingParameters } from '../domain/tracking.ts';

/**
 * The target as a reader's browser gets it: with the parameters of the brand's rule, so that the shop's own statistics know
 * where the reader came from. What the target sets itself stays.
 */
export function trackedTarget(target: string, rule: TrackingRule, from: TrackingValues): string | undefined {
  if (!URL.canParse(target)) return undefined;
  const url = new URL(target);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  const added = trackingParameters(rule, from).filter(([name]) => !url.searchParams.has(name));
  // Appended as text: writing through searchParams would encode the target's own query anew.
  const query = new URLSearchParams(Object.fromEntries(added)).toString();
  if (query !== '') url.search = url.search === '' ? query : `${url.search}&${query}`;
  return url.href;
}

export function originOfLink(link: Link): TrackingValues {
  const { platform, accountId: account, campaign, influencer, postId: post, deliveryId: delivery, slug } = link;
  return {
    platform,
    account,
    post,
    delivery,
    slug,
    ...(campaign === undefined ? {} : { campaign }),
    ...(influencer === undefined ? {} : { influencer }),
  };
}

/** The page itself is where a reader came from who followed no delivery's link. */
export function originOfPage({ postId, campaign }: Post): TrackingValues {
  return { platform: 'page', post: postId, slug: postId, ...(campaign === undefined ? {} : { campaign }) };
}
