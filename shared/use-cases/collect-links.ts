import { linkUrl } from '../domain/link.ts';
import type { Clock } from '../ports/clock.ts';
import type { PostRepository } from '../ports/repositories.ts';
import type { SyncRepository } from '../ports/sync-repository.ts';

export type CollectDeps = { readonly clock: Clock; readonly posts: PostRepository; readonly sync: SyncRepository };

/**
 * Makes the landing page of a post that has just come out wait at each of its batch targets. Only the first published
 * delivery of a post adds it: the page is the same for all of them. Returns the targets that now have something to carry.
 */
export async function collectLinks(deps: CollectDeps, postIds: readonly string[]): Promise<readonly string[]> {
  const posts = await deps.posts.getMany([...new Set(postIds)]);
  const woken = new Set<string>();
  for (const post of posts) {
    for (const accountId of post.syncAccountIds) {
      const now = deps.clock.now();
      const { brandId, postId } = post;
      const url = linkUrl(post.linkDomain, postId);
      await deps.sync.addEntry({
        accountId,
        slug: postId,
        url,
        brandId,
        postId,
        state: 'waiting',
        attendAt: now,
        addedAt: now,
      });
      await deps.sync.wakeTarget({ accountId, brandId, attendAt: now });
      woken.add(accountId);
    }
  }
  return [...woken];
}
