import { draftOfPost } from './draft-of-post.ts';
import type { EditAtSlotDeps } from './edit-at-slot.ts';
import { loadStored } from './edit-post.ts';
import { loadPost } from './load-post.ts';
import type { PostDraft } from './post-draft.ts';
import { queueAtSlot } from './queue-at-slot.ts';
import type { QueuedPost } from './queue-post.ts';

export type DuplicatePostInput = {
  readonly brandId: string;
  readonly postId: string;
  readonly changes: Pick<PostDraft, 'dueAt' | 'slot' | 'timeZone'> & { readonly title?: string | undefined };
  readonly tokenId: string;
  readonly idempotencyKey: string | undefined;
};

/** Queues a post once more for another time, with links of its own, whatever became of the first. Checked as any post is. */
export async function duplicatePost(deps: EditAtSlotDeps, input: DuplicatePostInput): Promise<QueuedPost> {
  const { brandId, changes, tokenId, idempotencyKey } = input;
  const post = await loadPost(deps.posts, input);
  const original = draftOfPost(await loadStored(deps, post));
  const { dueAt, slot, title = original.title } = changes;
  const timeZone = changes.timeZone ?? (dueAt.includes('[') ? undefined : original.timeZone);
  return queueAtSlot(deps, { brandId, draft: { ...original, title, dueAt, slot, timeZone }, tokenId, idempotencyKey });
}
