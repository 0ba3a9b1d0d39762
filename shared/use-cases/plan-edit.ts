import type { Brand } from '../domain/account.ts';
import { approvalOf, carriedOver, noApproval, type PostApproval } from '../domain/approval.ts';
import { isOver } from '../domain/chain.ts';
import type { Delivery } from '../domain/delivery.ts';
import { type EditTerms, isComing, isEditable } from '../domain/edit.ts';
import { ConflictError } from '../domain/errors.ts';
import { isoOf } from '../domain/instants.ts';
import type { Post } from '../domain/post.ts';
import { campaignOf } from './campaigns.ts';
import { canonicalJson } from './canonical-json.ts';
import { changesOfEdit } from './describe-edit.ts';
import { currentDeliveries, draftOfPost, type StoredPost } from './draft-of-post.ts';
import { type PlanDeps, type PostPlan, planPost, withApproval } from './plan-post.ts';
import { changeDraft, type PostChange } from './post-change.ts';
import { type DeliveryDraft, nameOfDelivery, type PostDraft } from './post-draft.ts';

export type EditWish = {
  readonly before: PostDraft;
  /** As far as it can still be had: what is claimed stays as it is. */
  readonly after: PostDraft;
  /** The post's deliveries by name. */
  readonly known: ReadonlyMap<string, Delivery>;
};

/**
 * What an edit comes to; `undefined` where all is as wished already. Throws `ConflictError` (`already-claimed`,
 * `already-settled`) where nothing of it can be had any more.
 */
export function readEdit(stored: StoredPost, change: PostChange): EditWish | undefined {
  const before = draftOfPost(stored);
  const wished = changeDraft(before, change);
  if (isSame(before, wished)) return undefined;
  const known = new Map(currentDeliveries(stored).map((delivery) => [nameOfDelivery(delivery), delivery]));
  const after = asFarAsPossible({ before, known }, wished);
  if (isSame(before, after)) throw nothingLeft([...known.values()]);
  return { before, after, known };
}

function asFarAsPossible({ before, known }: Pick<EditWish, 'before' | 'known'>, wished: PostDraft): PostDraft {
  const byName = new Map(wished.deliveries.map((delivery) => [nameOfDelivery(delivery), delivery]));
  const kept = before.deliveries.flatMap((delivery): readonly DeliveryDraft[] => {
    const name = nameOfDelivery(delivery);
    const stored = known.get(name);
    if (stored !== undefined && !isEditable(stored)) return [delivery];
    return [byName.get(name) ?? []].flat();
  });
  const added = wished.deliveries.filter((delivery) => !known.has(nameOfDelivery(delivery)));
  const after = { ...wished, deliveries: [...kept, ...added] };
  const isAnyComing = added.length > 0 || kept.some((one) => isStillToCome(known.get(nameOfDelivery(one))));
  if (isAnyComing) return after;
  const { dueAt, timeZone, latenessLimitMinutes, sync, priority } = before;
  return { ...after, dueAt, timeZone, latenessLimitMinutes, sync, priority };
}

const isStillToCome = (delivery: Delivery | undefined): boolean =>
  delivery !== undefined && isEditable(delivery) && isComing(delivery);

const isSame = (a: PostDraft, b: PostDraft): boolean => canonicalJson(a) === canonicalJson(b);

const hasEnded: ReadonlySet<Delivery['state']> = new Set(['failed', 'missed', 'cancelled', 'withdrawn', 'removed']);

function nothingLeft(deliveries: readonly Delivery[]): ConflictError {
  const claimed = deliveries.filter((delivery) => !isEditable(delivery) && !hasEnded.has(delivery.state));
  if (claimed.length === 0) return new ConflictError('already-settled', 'All deliveries of the post have ended.');
  const deliveryIds = claimed.map(({ deliveryId }) => deliveryId).join(', ');
  return new ConflictError('already-claimed', `These deliveries cannot be changed any more: ${deliveryIds}.`, {
    details: { deliveryIds },
  });
}

export type EditPlanInput = {
  readonly brand: Brand;
  readonly stored: StoredPost;
  readonly wish: EditWish;
  readonly editId: string;
  readonly requestHash: string;
  /** Of the revision that the edit makes. */
  readonly revision: number;
  readonly actor: string;
  readonly signingKey: string;
  readonly now: number;
};

const editsKept = 10;

/** All that an edit stores, in final form; its deliveries are the new ones. Throws `ValidationError` as queueing does. */
export async function planEdit(deps: PlanDeps, input: EditPlanInput): Promise<PostPlan> {
  const { stored, wish, editId, requestHash, revision } = input;
  const { post } = stored;
  const isTimeChanged = wish.after.dueAt !== wish.before.dueAt;
  const campaign = await campaignOf(deps.campaigns, { brandId: post.brandId, label: post.campaign });
  const plan = await planPost(deps, {
    ...input,
    draft: wish.after,
    campaign,
    postId: post.postId,
    createdBy: input.actor,
    edit: {
      revision,
      known: wish.known,
      salt: [editId, String(revision)],
      frozen: indicesOf(wish, (delivery) => delivery !== undefined && !isEditable(delivery)),
      moved: indicesOf(wish, (delivery) => delivery === undefined || (isTimeChanged && isStillToCome(delivery))),
      ...(isTimeChanged ? {} : { dueAt: Date.parse(post.dueAt) }),
    },
  });
  const approval = approvalAfter(input);
  const planned = new Map(plan.deliveries.map((delivery) => [delivery.deliveryId, delivery]));
  const terms = [...wish.known.values()].filter(isEditable).flatMap((delivery) => {
    const next = planned.get(delivery.deliveryId);
    return next === undefined
      ? []
      : [[delivery.deliveryId, termsOf(input, { delivery, next, plan, approval })] as const];
  });
  const removed = stillToRemove(stored, planned);
  const isNew = ({ deliveryId }: { readonly deliveryId: string }) =>
    !post.deliveries.some((one) => one.deliveryId === deliveryId);
  const edited = {
    ...plan,
    post: {
      ...postAfter(post, { plan, removed }),
      edits: [...(post.edits ?? []), { editId, revision, requestHash }].slice(-editsKept),
    },
    revision: {
      ...plan.revision,
      edit: { editId, terms: Object.fromEntries(terms), removed, changes: [...changesOfEdit(wish)] },
    },
    links: plan.links.filter(isNew),
    deliveries: plan.deliveries.filter(isNew).map((delivery) => startingAfter(stored, delivery, input.now)),
  };
  return withApproval(edited, approval);
}

/** Of a revision that says the same to everybody nothing has to be approved anew. */
function approvalAfter({ brand, stored, wish, revision, actor, now }: EditPlanInput): PostApproval | undefined {
  const before = stored.post.approval;
  if (published(wish.before) === published(wish.after)) return before && carriedOver(before, revision);
  return approvalOf(before, { rule: brand.approval ?? noApproval, revision, author: actor, at: isoOf(now) });
}

/** What of a draft anybody gets to see: neither when it comes, nor in which order. */
function published(draft: PostDraft): string {
  const { dueAt: _due, timeZone: _zone, latenessLimitMinutes: _limit, priority: _priority, ...seen } = draft;
  const deliveries = seen.deliveries.map(
    ({ after: _after, otherwise: _otherwise, noticeMinutes: _notice, influencer: _by, ...content }) => content,
  );
  return canonicalJson({ ...seen, deliveries });
}

/** With what an earlier edit has taken out of the post without coming to its end. */
function stillToRemove({ deliveries }: StoredPost, planned: ReadonlyMap<string, Delivery>): string[] {
  return deliveries
    .filter((one) => isEditable(one) && !planned.has(one.deliveryId))
    .map(({ deliveryId }) => deliveryId);
}

function indicesOf(
  { after, known }: EditWish,
  isMeant: (delivery: Delivery | undefined) => boolean,
): ReadonlySet<number> {
  const indices = after.deliveries.map((delivery, index) =>
    isMeant(known.get(nameOfDelivery(delivery))) ? index : -1,
  );
  return new Set(indices.filter((index) => index >= 0));
}

function postAfter(before: Post, { plan, removed }: { plan: PostPlan; removed: readonly string[] }): Post {
  const { approval: _before, ...rest } = before;
  const { revision, title, dueAt, timeZone, latenessLimitMinutes, priority, sync } = plan.post;
  const gone = new Set(removed);
  const planned = new Map(plan.post.deliveries.map((one) => [one.deliveryId, one]));
  const kept = before.deliveries.map((one) =>
    gone.has(one.deliveryId) ? { ...one, removed: true as const } : (planned.get(one.deliveryId) ?? one),
  );
  const known = new Set(kept.map(({ deliveryId }) => deliveryId));
  const added = plan.post.deliveries.filter(({ deliveryId }) => !known.has(deliveryId));
  const deliveries = [...kept, ...added];
  return { ...rest, revision, title, dueAt, timeZone, latenessLimitMinutes, priority, sync, deliveries };
}

type Next = {
  readonly delivery: Delivery;
  readonly next: Delivery;
  readonly plan: PostPlan;
  readonly approval: PostApproval | undefined;
};

function termsOf({ stored, now }: EditPlanInput, { delivery, next, plan, approval }: Next): EditTerms {
  const { latenessLimitMs, after, otherwise, needs, hasFollowers, hasSyncTargets, handOver } = next;
  const { attendAt } = startingAfter(stored, next, now);
  const isDueAnew =
    plan.post.dueAt !== stored.post.dueAt ||
    handOver?.noticeMs !== delivery.handOver?.noticeMs ||
    // It no longer waits, or an earlier edit that moved it was not completed.
    after !== delivery.after ||
    delivery.revision < stored.post.revision;
  return {
    latenessLimitMs,
    ...(isDueAnew && next.dueAt !== undefined ? { dueAt: next.dueAt } : {}),
    ...(after === undefined || attendAt === undefined ? {} : { after, attendAt }),
    ...(otherwise === undefined ? {} : { otherwise }),
    ...(needs === undefined ? {} : { needs }),
    ...(hasFollowers === undefined ? {} : { hasFollowers }),
    ...(hasSyncTargets === undefined ? {} : { hasSyncTargets }),
    ...(handOver === undefined ? {} : { handOver }),
    ...(approval === undefined || approval.state === 'approved' ? {} : { inReview: true as const }),
  };
}

/** What waits for one that has ended already looks after it at once. */
function startingAfter({ deliveries }: StoredPost, delivery: Delivery, now: number): Delivery {
  const before = deliveries.find(({ deliveryId }) => deliveryId === delivery.after);
  return before !== undefined && isOver(before) ? { ...delivery, attendAt: now } : delivery;
}
