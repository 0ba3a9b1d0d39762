import { linkUrl } from '../domain/link.ts';
import type { Post } from '../domain/post.ts';
import type { Ids } from '../ports/ids.ts';
import type { DeliveryRepository, PostRepository, RevisionRepository } from '../ports/repositories.ts';
import type { ListedPost } from './plan-digest.ts';
import { queuedPostId } from './queue-post.ts';

/** Whoever queued a digest, as its post says. */
export const digestAuthor = 'sync-links';

export function digestPostId(ids: Pick<Ids, 'derive'>, batchId: string): string {
  return queuedPostId(ids, digestAuthor, batchId);
}

export type ListedPostsDeps = {
  readonly posts: Pick<PostRepository, 'getMany'>;
  readonly revisions: Pick<RevisionRepository, 'get'>;
  readonly deliveries: Pick<DeliveryRepository, 'getMany'>;
};

/** What a digest says of posts, in the order of their ids; one that is not there is left out. */
export async function listedPosts(deps: ListedPostsDeps, postIds: readonly string[]): Promise<readonly ListedPost[]> {
  const posts = new Map((await deps.posts.getMany(postIds)).map((one) => [one.postId, one]));
  const listed = postIds.map(async (postId): Promise<readonly ListedPost[]> => {
    const post = posts.get(postId);
    const revision = post === undefined ? undefined : await deps.revisions.get(post);
    if (post === undefined || revision === undefined) return [];
    const { title, summary, coverMediaId } = revision.landing;
    const url = linkUrl(post.linkDomain, postId);
    return [{ postId, title, summary, url, articleUrl: await articleUrlOf(deps, post), coverMediaId }];
  });
  return (await Promise.all(listed)).flat();
}

async function articleUrlOf(deps: ListedPostsDeps, { postId, deliveries }: Post): Promise<string | undefined> {
  const atWechat = deliveries.filter(({ platform }) => platform === 'wechat');
  const stored = await deps.deliveries.getMany(atWechat.map(({ deliveryId }) => ({ postId, deliveryId })));
  const addresses = stored.map(({ state, result }) => (state === 'published' ? result?.url : undefined));
  return addresses.find((url) => url?.startsWith('https://mp.weixin.qq.com/'));
}
