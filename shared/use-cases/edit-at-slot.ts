import { draftOfPost } from './draft-of-post.ts';
import { type DueAtSlotDeps, mustBeDueAtSlot } from './due-at-slot.ts';
import { type EditedPost, type EditPostDeps, type EditPostInput, editPost } from './edit-post.ts';
import { loadBrand } from './load-brand.ts';

export type EditAtSlotDeps = EditPostDeps & DueAtSlotDeps;

/** Edits a post, which may move to the next free slot in place of a time. */
export function editAtSlot(deps: EditAtSlotDeps, input: EditPostInput): Promise<EditedPost> {
  const { change, brandId } = input;
  if (change.dueAt === undefined && change.slot === undefined) return editPost(deps, input);
  return editPost(deps, {
    ...input,
    timed: async (stored) =>
      mustBeDueAtSlot(deps, change, {
        brand: await loadBrand(deps.registry, brandId),
        deliveries: draftOfPost(stored).deliveries,
        postId: stored.post.postId,
        now: deps.clock.now(),
        isTaken: true,
      }),
  });
}
