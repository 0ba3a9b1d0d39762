import type { DeliveryState } from '../domain/delivery.ts';
import type { Post } from '../domain/post.ts';
import type { DeliveryRepository, Page, PostRepository, RegistryRepository } from '../ports/repositories.ts';
import { describePost, type PostView } from './describe-post.ts';
import { loadBrand } from './load-brand.ts';

export type ListPostsDeps = {
  readonly registry: Pick<RegistryRepository, 'getBrand'>;
  readonly posts: PostRepository;
  readonly deliveries: Pick<DeliveryRepository, 'getMany'>;
};

export type ListPostsQuery = {
  readonly brandId: string;
  readonly from: number;
  readonly to: number;
  readonly limit: number;
  /** Posts with at least one delivery in this state. */
  readonly state?: DeliveryState | undefined;
  readonly cursor?: string | undefined;
};

/** So many pages are searched for a rare state before the caller gets what there is, and a cursor. */
const maxPages = 5;

/** By due time. A page may be shorter than asked for although the cursor says that there is more. */
export async function listPosts(deps: ListPostsDeps, query: ListPostsQuery): Promise<Page<PostView>> {
  await loadBrand(deps.registry, query.brandId);
  const found: PostView[] = [];
  let cursor = query.cursor;
  for (let page = 0; page < maxPages; page++) {
    const { brandId, from, to } = query;
    const limit = query.limit - found.length;
    const posts = await deps.posts.listByDueTime({
      brandId,
      from,
      to,
      limit,
      ...(cursor === undefined ? {} : { cursor }),
    });
    found.push(...(await describeAll(deps, posts.items)).filter((post) => isIn(post, query.state)));
    cursor = posts.cursor;
    if (cursor === undefined || found.length >= query.limit) break;
  }
  return cursor === undefined ? { items: found } : { items: found, cursor };
}

async function describeAll(deps: ListPostsDeps, posts: readonly Post[]): Promise<readonly PostView[]> {
  const keys = posts.flatMap(({ postId, deliveries }) => deliveries.map(({ deliveryId }) => ({ postId, deliveryId })));
  const deliveries = await deps.deliveries.getMany(keys);
  return posts.map((post) =>
    describePost(
      post,
      deliveries.filter((delivery) => delivery.postId === post.postId),
    ),
  );
}

function isIn(post: PostView, state: DeliveryState | undefined): boolean {
  return state === undefined || post.deliveries.some((delivery) => delivery.state === state);
}
