import { linkUrl } from '../domain/link.ts';
import type { Post } from '../domain/post.ts';
import type { SyncEntry, SyncRef } from '../domain/sync.ts';
import type { Clock } from '../ports/clock.ts';
import type { PostRepository } from '../ports/repositories.ts';
import type { SyncRepository } from '../ports/sync-repository.ts';
import { addToTarget } from './add-to-target.ts';

export type CollectDeps = { readonly clock: Clock; readonly posts: PostRepository; readonly sync: SyncRepository };

/**
 * Makes the landing page of a post that has just come out wait at its batch targets, and sets their alarms. A page that waits
 * there already, or has been carried, is not added again: it is the same for all deliveries of its post.
 */
export async function collectLinks(deps: CollectDeps, postId: string): Promise<void> {
  const post = await deps.posts.get(postId);
  if (post === undefined || post.withdrawnAt !== undefined) return;
  await Promise.all(post.sync.map((ref) => collectFor(deps, post, ref)));
}

async function collectFor(deps: CollectDeps, post: Post, ref: SyncRef): Promise<void> {
  // A target that was taken away since the post was queued needs nothing any more.
  if (ref.kind !== 'push' && (await deps.sync.getTarget(ref))?.settings === undefined) return;
  await addToTarget(deps, entryOf(post, ref, deps.clock.now()));
}

export function entryOf({ postId, brandId, linkDomain, priority }: Post, ref: SyncRef, addedAt: number): SyncEntry {
  const url = linkUrl(linkDomain, postId);
  return { ...ref, slug: postId, url, brandId, postId, priority, state: 'waiting', addedAt };
}
