import { type DueAtSlotDeps, mustBeDueAtSlot } from './due-at-slot.ts';
import { type QueuedPost, type QueuePostDeps, type QueuePostInput, queuePost } from './queue-post.ts';

export type QueueAtSlotDeps = QueuePostDeps & DueAtSlotDeps;

/** Queues a post that may ask for the next free slot in place of a time. */
export function queueAtSlot(deps: QueueAtSlotDeps, input: QueuePostInput): Promise<QueuedPost> {
  const { draft } = input;
  const { deliveries } = draft;
  return queuePost(deps, {
    ...input,
    timed: (scene) => mustBeDueAtSlot(deps, draft, { ...scene, deliveries, isTaken: true }),
  });
}
