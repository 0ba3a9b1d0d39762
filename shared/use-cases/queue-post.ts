import type { Delivery } from '../domain/delivery.ts';
import { ConflictError, type Finding } from '../domain/errors.ts';
import type { Link } from '../domain/link.ts';
import type { Post } from '../domain/post.ts';
import { isWithinSelfSendHorizon } from '../domain/times.ts';
import type { Clock } from '../ports/clock.ts';
import type { Ids } from '../ports/ids.ts';
import type { DeliveryQueue, EventBus } from '../ports/messaging.ts';
import type { Renditions } from '../ports/renditions.ts';
import type {
  DeliveryRepository,
  LinkRepository,
  LogRepository,
  PostRepository,
  RegistryRepository,
  RevisionRepository,
} from '../ports/repositories.ts';
import type { SigningKey } from '../ports/stores.ts';
import { announceApproval } from './announce-approval.ts';
import { campaignOf } from './campaigns.ts';
import { canonicalJson } from './canonical-json.ts';
import { withCampaignDefaults } from './check-campaign.ts';
import { loadBrand } from './load-brand.ts';
import { messageFor } from './message-for.ts';
import { type PlanDeps, type PlanInput, type PostPlan, planPost } from './plan-post.ts';
import type { PostDraft } from './post-draft.ts';

export type NewLinks = Pick<LinkRepository, 'createIfAbsent' | 'get'>;

export type QueuePostDeps = PlanDeps & {
  readonly registry: RegistryRepository;
  readonly posts: PostRepository;
  readonly revisions: RevisionRepository;
  readonly deliveries: DeliveryRepository;
  readonly links: NewLinks;
  readonly queue: DeliveryQueue;
  readonly renditions: Renditions;
  readonly events: EventBus;
  readonly log: Pick<LogRepository, 'append'>;
  readonly signingKey: SigningKey;
  readonly clock: Pick<Clock, 'now'>;
  readonly ids: Ids;
};

export type QueuePostInput = {
  readonly brandId: string;
  readonly draft: PostDraft;
  readonly tokenId: string;
  readonly idempotencyKey: string | undefined;
  /** Gives the draft its time where it has none yet: asked once per request that is not a repeat of a completed one. */
  readonly timed?: (scene: Pick<PlanInput, 'brand' | 'postId' | 'now'>) => Promise<PostDraft>;
};

export type QueuedPost = {
  readonly post: Post;
  readonly warnings: readonly Finding[];
  /** The same request had been completed before. */
  readonly isReplay: boolean;
  /** False: what is due within minutes could not be sent, and leaves with the dispatcher's next tick, late. */
  readonly isSent: boolean;
};

/**
 * Stores revision, links and deliveries, and the post last: only a complete post exists. A repeat with the same
 * Idempotency-Key completes what the first request began.
 */
export async function queuePost(deps: QueuePostDeps, input: QueuePostInput): Promise<QueuedPost> {
  const { brandId, draft, tokenId, idempotencyKey } = input;
  const brand = await loadBrand(deps.registry, brandId);
  const requestHash = deps.ids.hash(canonicalJson({ brandId, draft }));
  const postId = idempotencyKey === undefined ? deps.ids.random('p') : queuedPostId(deps.ids, tokenId, idempotencyKey);
  const earlier = idempotencyKey === undefined ? undefined : await deps.posts.get(postId);
  if (earlier !== undefined) return replay(deps, earlier, requestHash);
  const now = deps.clock.now();
  const campaign = await campaignOf(deps.campaigns, { brandId, label: draft.campaign });
  const timed = (await input.timed?.({ brand, postId, now })) ?? draft;
  const plan = await planPost(deps, {
    brand,
    draft: withCampaignDefaults(timed, campaign),
    campaign,
    postId,
    requestHash,
    createdBy: tokenId,
    signingKey: await deps.signingKey.get(),
    now,
  });
  await storeContent(deps, plan, idempotencyKey !== undefined);
  if ((await deps.posts.createIfAbsent(plan.post)) === 'exists') {
    const winner = await deps.posts.get(postId);
    if (winner !== undefined) return replay(deps, winner, requestHash);
  }
  await announceApproval(deps, plan.post);
  await requestRenditions(deps, plan);
  const isSent = await sendImminent(deps, plan.deliveries);
  return { post: plan.post, warnings: plan.warnings, isReplay: false, isSent };
}

const postIdLength = 20;

/** The id of the post that a caller's Idempotency-Key stands for. */
export function queuedPostId(ids: Pick<Ids, 'derive'>, tokenId: string, idempotencyKey: string): string {
  return ids.derive('p', [tokenId, idempotencyKey], postIdLength);
}

/** A picture that is not fitted by then is asked for again when its delivery is prepared. */
export async function requestRenditions(
  { renditions }: Pick<QueuePostDeps, 'renditions'>,
  plan: Pick<PostPlan, 'renditions'>,
): Promise<void> {
  await renditions.request(plan.renditions).catch(() => undefined);
}

async function replay(deps: QueuePostDeps, post: Post, requestHash: string): Promise<QueuedPost> {
  if (post.requestHash !== requestHash) throw keyReused();
  if (post.approval?.version === 1) await announceApproval(deps, post);
  // The first request may have ended before it sent anything; a second message finds the claim and does nothing.
  const isSent = await sendImminent(deps, await deps.deliveries.listByPost(post.postId));
  return { post, warnings: [], isReplay: true, isSent };
}

async function storeContent(deps: QueuePostDeps, plan: PostPlan, mayBeRepeat: boolean): Promise<void> {
  await deps.revisions.putIfAbsent(plan.revision);
  if (mayBeRepeat) await assertSameRevision(deps, plan);
  await Promise.all(plan.links.map((link) => createLink(deps.links, link)));
  const outcomes = await Promise.all(plan.deliveries.map((delivery) => deps.deliveries.createIfAbsent(delivery)));
  if (outcomes.includes('exists')) await assertSameDeliveries(deps, plan);
}

/** What an unfinished request left behind is completed only by the same request. */
async function assertSameRevision(deps: QueuePostDeps, { revision }: PostPlan): Promise<void> {
  const stored = await deps.revisions.get(revision);
  const content = (of: typeof stored) => canonicalJson({ landing: of?.landing, variants: of?.variants });
  if (content(stored) !== content(revision)) throw keyReused();
}

async function assertSameDeliveries(deps: QueuePostDeps, plan: PostPlan): Promise<void> {
  const stored = new Map((await deps.deliveries.getMany(plan.deliveries)).map((item) => [item.deliveryId, item]));
  const wish = (of: Delivery | undefined) =>
    canonicalJson({
      dueAt: of?.dueAt,
      after: of?.after,
      otherwise: of?.otherwise,
      latenessLimitMs: of?.latenessLimitMs,
    });
  if (plan.deliveries.some((delivery) => wish(stored.get(delivery.deliveryId)) !== wish(delivery))) throw keyReused();
}

export async function createLink(links: NewLinks, link: Link): Promise<void> {
  if ((await links.createIfAbsent(link)) === 'created') return;
  const stored = await links.get(link.slug);
  if (stored?.deliveryId === link.deliveryId) return;
  throw new ConflictError('slug-taken', 'The short link of a delivery is taken by another one.', {
    details: { slug: link.slug },
  });
}

/**
 * The dispatcher's tick for what is due this soon may have passed already. The post exists by now, so a queue that fails
 * must not make its caller queue it once more.
 */
export async function sendImminent(
  deps: Pick<QueuePostDeps, 'clock' | 'queue'>,
  deliveries: readonly Delivery[],
): Promise<boolean> {
  const now = deps.clock.now();
  const messages = deliveries.flatMap((delivery) => {
    const { state, attendAt } = delivery;
    const isImminent = comesByMessage.has(state) && attendAt !== undefined && isWithinSelfSendHorizon(attendAt, now);
    return isImminent ? [messageFor(delivery, attendAt)] : [];
  });
  if (messages.length === 0) return true;
  try {
    await deps.queue.send(messages);
    return true;
  } catch {
    return false;
  }
}

const comesByMessage: ReadonlySet<Delivery['state']> = new Set(['scheduled', 'waiting', 'in-review']);

export function keyReused(): ConflictError {
  return new ConflictError('idempotency-key-reused', 'This Idempotency-Key was used for another body.');
}
