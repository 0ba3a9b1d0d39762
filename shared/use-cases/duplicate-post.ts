import { draftOfPost } from './draft-of-post.ts';
import { type EditPostDeps, loadStored } from './edit-post.ts';
import { loadPost } from './load-post.ts';
import type { PostDraft } from './post-draft.ts';
import { type QueuedPost, queuePost } from './queue-post.ts';

export type DuplicatePostInput = {
  readonly brandId: string;
  readonly postId: string;
  readonly changes: Pick<PostDraft, 'dueAt' | 'timeZone'> & { readonly title?: string | undefined };
  readonly tokenId: string;
  readonly idempotencyKey: string | undefined;
};

/** Queues a post once more for another time, with links of its own, whatever became of the first. Checked as any post is. */
export async function duplicatePost(deps: EditPostDeps, input: DuplicatePostInput): Promise<QueuedPost> {
  const { brandId, changes, tokenId, idempotencyKey } = input;
  const post = await loadPost(deps.posts, input);
  const original = draftOfPost(await loadStored(deps, post));
  const { dueAt, title = original.title } = changes;
  const timeZone = changes.timeZone ?? (dueAt.includes('[') ? undefined : original.timeZone);
  return queuePost(deps, { brandId, draft: { ...original, title, dueAt, timeZone }, tokenId, idempotencyKey });
}
