import type { Delivery } from '../domain/delivery.ts';
import { isEditable } from '../domain/edit.ts';
import { ConflictError, type Finding } from '../domain/errors.ts';
import type { Post, Revision } from '../domain/post.ts';
import type { PostEdits } from '../ports/repositories.ts';
import { announceApproval, isNews } from './announce-approval.ts';
import { canonicalJson } from './canonical-json.ts';
import { type ChangeLinksDeps, changeLinks } from './change-links.ts';
import { completeEdit, taskOf } from './complete-edit.ts';
import { logEntryOfEdit } from './describe-edit.ts';
import type { StoredPost } from './draft-of-post.ts';
import { createForgivingQueue } from './forgiving-queue.ts';
import { loadBrand } from './load-brand.ts';
import { loadPost } from './load-post.ts';
import { type EditPlanInput, type EditWish, planEdit, readEdit } from './plan-edit.ts';
import type { PostPlan } from './plan-post.ts';
import type { PostChange } from './post-change.ts';
import { postWithdrawn } from './post-withdrawn.ts';
import { createLink, keyReused, type QueuePostDeps, requestRenditions, sendImminent } from './queue-post.ts';
import type { SettleDeps } from './settle-delivery.ts';

export type EditPostDeps = QueuePostDeps & SettleDeps & ChangeLinksDeps & { readonly postEdits: PostEdits };

export type EditPostInput = {
  readonly brandId: string;
  readonly postId: string;
  readonly change: PostChange;
  readonly tokenId: string;
  readonly idempotencyKey?: string | undefined;
  /** What was asked for, where the change was made of it: a repetition is known by it. */
  readonly asked?: unknown;
  /** Gives the change its time where it has none yet. */
  readonly timed?: (stored: StoredPost) => Promise<PostChange>;
  /** The revision that the caller has seen; without it, whichever is there is changed. */
  readonly seenRevision?: number | undefined;
};

export type EditedPost = {
  readonly post: Post;
  readonly warnings: readonly Finding[];
  /** Could not be changed any more, whatever was asked of them. */
  readonly unchanged: readonly Delivery[];
  readonly isReplay: boolean;
  /** False: what is due within minutes could not be sent, and leaves with the dispatcher's next tick. */
  readonly isSent: boolean;
};

type Request = EditPostInput & { readonly editId: string; readonly requestHash: string };

const maxTries = 3;

/**
 * Makes the next revision of a post. Its content and what it adds are stored first; the post is the point of no return: before
 * it nothing has happened, from it on the edit is completed, by this request, by its repetition with the same
 * Idempotency-Key, or by whoever comes to publish what is still behind. What is claimed in that moment is named as unchanged,
 * be it all there is: it takes the new content should its attempt come to nothing. Throws `ConflictError`: `revision-stale`,
 * `post-withdrawn`, or `already-claimed` where nothing could be changed any more from the start.
 */
export async function editPost(deps: EditPostDeps, input: EditPostInput): Promise<EditedPost> {
  const { brandId, postId, change, tokenId, idempotencyKey } = input;
  const editId =
    idempotencyKey === undefined ? deps.ids.random('e') : deps.ids.derive('e', [tokenId, postId, idempotencyKey], 20);
  const { asked = change } = input;
  const request = { ...input, editId, requestHash: deps.ids.hash(canonicalJson({ brandId, postId, asked })) };
  for (let attempt = 1; attempt <= maxTries; attempt++) {
    const edited = await tryToEdit(deps, request);
    if (edited !== 'lost-race') return edited;
  }
  throw new ConflictError('lost-race', 'Others change the post again and again.');
}

async function tryToEdit(deps: EditPostDeps, request: Request): Promise<EditedPost | 'lost-race'> {
  const { change, editId, seenRevision } = request;
  const post = await loadPost(deps.posts, request);
  const earlier = post.edits?.find((edit) => edit.editId === editId);
  if (earlier !== undefined && earlier.requestHash !== request.requestHash) throw keyReused();
  const stored = await loadStored(deps, post);
  if (earlier !== undefined) return finish(deps, { request, stored, isReplay: true, warnings: [] });
  if (post.withdrawnAt !== undefined) throw postWithdrawn();
  if (seenRevision !== undefined && seenRevision !== post.revision) throw stale(post);
  const timed = (await request.timed?.(stored)) ?? change;
  const wish = readEdit(stored, timed);
  if (wish === undefined) return finish(deps, { request, stored, isReplay: false, warnings: [] });
  const plan = await storeContent(deps, { request, stored, wish });
  if (!(await commit(deps, post, plan))) return 'lost-race';
  await requestRenditions(deps, plan);
  const after = { ...stored, post: plan.post, revision: plan.revision };
  return finish(deps, { request, stored: after, isReplay: false, warnings: plan.warnings, added: plan.deliveries });
}

export async function loadStored(deps: EditPostDeps, post: Post): Promise<StoredPost> {
  const [revision, deliveries, links] = await Promise.all([
    deps.revisions.get(post),
    deps.deliveries.getMany(post.deliveries.map(({ deliveryId }) => ({ postId: post.postId, deliveryId }))),
    deps.links.getMany(post.deliveries.map(({ linkSlug }) => linkSlug)),
  ]);
  if (revision === undefined) throw new TypeError('A post without its content cannot be edited.');
  return { post, revision, deliveries, links };
}

/** Numbers that others have taken, or that an edit left behind which never came to its end, are passed over. */
async function storeContent(
  deps: EditPostDeps,
  { request, stored, wish }: { request: Request; stored: StoredPost; wish: EditWish },
): Promise<PostPlan> {
  const input: Omit<EditPlanInput, 'revision'> = {
    brand: await loadBrand(deps.registry, request.brandId),
    stored,
    wish,
    editId: request.editId,
    requestHash: request.requestHash,
    actor: request.tokenId,
    signingKey: await deps.signingKey.get(),
    now: deps.clock.now(),
  };
  for (let revision = stored.post.revision + 1; ; revision++) {
    const plan = await planEdit(deps, { ...input, revision });
    if (!(await takeRevision(deps, plan.revision))) continue;
    await Promise.all(plan.links.map((link) => createLink(deps.links, link)));
    await Promise.all(plan.deliveries.map((delivery) => deps.deliveries.createIfAbsent(delivery)));
    return plan;
  }
}

/** A write that is repeated because its answer got lost finds itself. */
async function takeRevision({ revisions }: EditPostDeps, revision: Revision): Promise<boolean> {
  if ((await revisions.putIfAbsent(revision)) === 'created') return true;
  return canonicalJson(await revisions.get(revision)) === canonicalJson(revision);
}

async function commit(deps: EditPostDeps, before: Post, { post }: PostPlan): Promise<boolean> {
  if ((await deps.postEdits.commit(before, post)) === 'saved') return true;
  const current = await deps.posts.get(post.postId);
  const isOurs = current?.revision === post.revision;
  return isOurs && current?.edits?.at(-1)?.editId === post.edits?.at(-1)?.editId;
}

type Committed = {
  readonly request: Request;
  readonly stored: StoredPost;
  readonly isReplay: boolean;
  readonly warnings: readonly Finding[];
  readonly added?: readonly Delivery[];
};

async function finish(deps: EditPostDeps, committed: Committed): Promise<EditedPost> {
  const { request, stored, isReplay, warnings, added = [] } = committed;
  const { post, revision, deliveries } = stored;
  const queue = createForgivingQueue(deps.queue);
  const { edit } = revision;
  if (edit !== undefined) await deps.log.append([logEntryOfEdit(post, { ...revision, edit })]);
  if (post.approval?.last.what === 'request' && isNews(post.approval)) await announceApproval(deps, post);
  const task = taskOf(revision);
  const after = task === undefined ? deliveries : await completeEdit({ ...deps, queue }, deliveries, task);
  const { link } = request.change;
  if (link !== undefined) {
    await changeLinks(deps, { brandId: post.brandId, postId: post.postId, change: link, actor: request.tokenId });
  }
  const isSent = await sendImminent(deps, isReplay ? after : added);
  const unchanged = after.filter((delivery) => !isEditable(delivery) && !isRemoved(post, delivery));
  return { post, warnings, unchanged, isReplay, isSent: isSent && !queue.hasFailed() };
}

/** It was to go and is gone. */
function isRemoved(post: Post, { deliveryId, state }: Delivery): boolean {
  return state === 'cancelled' && post.deliveries.some((one) => one.deliveryId === deliveryId && one.removed === true);
}

function stale({ revision }: Post): ConflictError {
  return new ConflictError('revision-stale', 'The post has another revision by now.', { details: { revision } });
}
