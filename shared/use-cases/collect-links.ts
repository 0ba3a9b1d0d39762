import { linkUrl } from '../domain/link.ts';
import type { Post } from '../domain/post.ts';
import type { SyncEntry } from '../domain/sync.ts';
import type { Clock } from '../ports/clock.ts';
import type { PostRepository } from '../ports/repositories.ts';
import type { SyncRepository } from '../ports/sync-repository.ts';

export type CollectDeps = { readonly clock: Clock; readonly posts: PostRepository; readonly sync: SyncRepository };

/**
 * Makes the landing pages of posts that have just come out wait at their batch targets. A page that waits there already, or
 * has been carried, is not added again: it is the same for all deliveries of its post. Wakes each target once and answers
 * which ones that were.
 */
export async function collectLinks(deps: CollectDeps, postIds: readonly string[]): Promise<readonly string[]> {
  const posts = await deps.posts.getMany([...new Set(postIds)]);
  const addedAt = deps.clock.now();
  const entries = posts.flatMap((post) => post.syncAccountIds.map((accountId) => entryOf(post, accountId, addedAt)));
  await Promise.all(entries.map((entry) => deps.sync.addEntry(entry)));
  // Taken after the entries are there: from this moment on an index shows them as soon as it has caught up.
  const attendAt = deps.clock.now();
  const targets = new Map(entries.map(({ accountId, brandId }) => [accountId, { accountId, brandId, attendAt }]));
  await Promise.all([...targets.values()].map((target) => deps.sync.wakeTarget(target)));
  return [...targets.keys()];
}

function entryOf({ postId, brandId, linkDomain }: Post, accountId: string, now: number): SyncEntry {
  const url = linkUrl(linkDomain, postId);
  return { accountId, slug: postId, url, brandId, postId, state: 'waiting', attendAt: now, addedAt: now };
}
