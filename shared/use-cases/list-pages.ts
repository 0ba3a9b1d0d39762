import type { Delivery } from '../domain/delivery.ts';
import { isoOf } from '../domain/instants.ts';
import type { Clock } from '../ports/clock.ts';
import type { PostCalendar } from '../ports/post-calendar.ts';
import type { DeliveryRepository, PostRepository } from '../ports/repositories.ts';
import { isOut } from './visit-link.ts';

export type ListPagesDeps = {
  readonly calendar: Pick<PostCalendar, 'newestPosts'>;
  readonly posts: Pick<PostRepository, 'getMany'>;
  readonly deliveries: Pick<DeliveryRepository, 'getMany'>;
  readonly clock: Pick<Clock, 'now'>;
};

/** A landing page that anybody may read. */
export type PublicPage = {
  readonly postId: string;
  readonly title: string;
  readonly publishedAt: string;
  readonly timeZone: string;
};

/** Newest first, at most `limit` of the posts that were due from `from` on and before `to`. */
export async function listPages(
  deps: ListPagesDeps,
  query: { readonly brandId: string; readonly from: number; readonly to: number; readonly limit: number },
): Promise<readonly PublicPage[]> {
  const now = deps.clock.now();
  const postIds = await deps.calendar.newestPosts({ ...query, to: Math.min(query.to, now + 1) });
  const posts = await deps.posts.getMany(postIds);
  const keys = posts.flatMap(({ postId, deliveries }) => deliveries.map(({ deliveryId }) => ({ postId, deliveryId })));
  const byPost = Map.groupBy(await deps.deliveries.getMany(keys), ({ postId }) => postId);
  return posts
    .filter((post) => isOut(post, byPost.get(post.postId) ?? noDeliveries, now))
    .map(({ postId, title, dueAt, timeZone }) => ({ postId, title, publishedAt: isoOf(Date.parse(dueAt)), timeZone }))
    .toSorted((one, other) => other.publishedAt.localeCompare(one.publishedAt));
}

const noDeliveries: readonly Delivery[] = [];
