import type { Brand } from '../domain/account.ts';
import { approvalOf, isReleased, noApproval, type PostApproval } from '../domain/approval.ts';
import type { Blackouts } from '../domain/blackout.ts';
import type { Campaign } from '../domain/campaign.ts';
import { valuesNeededBy } from '../domain/chain.ts';
import type { Delivery } from '../domain/delivery.ts';
import { type Finding, ValidationError } from '../domain/errors.ts';
import { isoOf } from '../domain/instants.ts';
import { type Link, linkUrl } from '../domain/link.ts';
import type { Shape } from '../domain/platform.ts';
import type { Landing, Post, Revision } from '../domain/post.ts';
import { intervals } from '../domain/times.ts';
import type { CampaignRepository } from '../ports/campaign-repository.ts';
import type { Ids } from '../ports/ids.ts';
import type { RenditionRequest } from '../ports/renditions.ts';
import { type CheckBlackoutsDeps, checkBlackouts, currentBlackouts } from './check-blackouts.ts';
import { checkCampaign } from './check-campaign.ts';
import { type CheckDeps, type CheckedDelivery, type CheckedDraft, checkDraft } from './check-draft.ts';
import { type CheckLanesDeps, checkLanes } from './check-lanes.ts';
import { checkLinkEnd } from './check-link-end.ts';
import { checkMassSends, tellsFollowers } from './check-mass-sends.ts';
import { checkPostingHours } from './check-posting-hours.ts';
import { fingerprintOf } from './fingerprint.ts';
import { landingOf } from './plan-landing.ts';
import { nameOfDelivery, type PostDraft } from './post-draft.ts';
import { type DueTime, readDueTime } from './read-due-time.ts';

export type PlanDeps = CheckDeps &
  CheckLanesDeps &
  CheckBlackoutsDeps & {
    readonly ids: Pick<Ids, 'derive' | 'slug'>;
    readonly campaigns: Pick<CampaignRepository, 'get'>;
  };

export type PlanInput = {
  readonly brand: Brand;
  readonly draft: PostDraft;
  readonly postId: string;
  readonly requestHash: string;
  readonly createdBy: string;
  readonly signingKey: string;
  readonly now: number;
  /** Where the post exists already. */
  readonly edit?: EditPlanning;
  /** What is known of the campaign that the draft names. */
  readonly campaign?: Campaign | undefined;
};

/** What is known of a post that is planned once more. */
export type EditPlanning = {
  readonly revision: number;
  /** The post's deliveries by name; the others are new. */
  readonly known: ReadonlyMap<string, Pick<Delivery, 'deliveryId' | 'linkSlug'>>;
  /** Tells the ids of what is new from those of other edits. */
  readonly salt: readonly string[];
  /** Indices of deliveries that stay as they are: nothing that could be said of them matters any more. */
  readonly frozen: ReadonlySet<number>;
  /** Indices of deliveries whose account has to take them at another time than before. */
  readonly moved: ReadonlySet<number>;
  /** The time is as it was, and may have passed. */
  readonly dueAt?: number;
};

/** Everything that will be stored for a post, in final form. */
export type PostPlan = {
  readonly post: Post;
  readonly revision: Revision;
  readonly links: readonly Link[];
  readonly deliveries: readonly Delivery[];
  readonly renditions: readonly RenditionRequest[];
  readonly warnings: readonly Finding[];
};

type Named = CheckedDelivery & {
  readonly accountId: string;
  readonly deliveryId: string;
  readonly linkSlug: string;
  readonly fingerprint: string;
};

export type Examination = {
  readonly checked: CheckedDraft;
  readonly reading: ReturnType<typeof readDueTime>;
  readonly findings: readonly Finding[];
};

/** Everything that can be said about a post before it is stored. */
export async function examinePost(
  deps: PlanDeps,
  input: Pick<PlanInput, 'brand' | 'draft' | 'postId' | 'signingKey' | 'now' | 'edit' | 'campaign'>,
): Promise<Examination> {
  const { brand, draft, now, edit } = input;
  const { dueAt, timeZone } = draft;
  // A time that stays may have passed already.
  const readAt = Math.min(now, edit?.dueAt ?? now);
  const reading = readDueTime({ dueAt, timeZone, defaultZone: brand.timeZone, now: readAt });
  // Asked for together, what they read is read by one request.
  const [checked, blackouts] = await Promise.all([
    checkDraft(deps, { draft, brand, linkUrlOf: (delivery) => linkUrlOf(deps, input, delivery) }),
    currentBlackouts(deps, brand.brandId),
  ]);
  const said = checked.findings.filter(({ field }) => !isAboutFrozen(field, edit));
  if ('finding' in reading) return { checked, reading, findings: [...said, reading.finding] };
  const isAt = (indices: ReadonlySet<number> | undefined) => (one: CheckedDelivery) =>
    indices?.has(draft.deliveries.indexOf(one.draft)) === true;
  const isFrozen = isAt(edit?.frozen);
  const isMoved = edit === undefined ? () => true : isAt(edit.moved);
  const changeable = checked.deliveries.filter((one) => !isFrozen(one));
  const lanes = {
    brand,
    deliveries: edit === undefined ? checked.deliveries : checked.deliveries.filter(isAt(edit.moved)),
    ...planned(draft, reading.dueTime),
    now,
    ...(edit === undefined ? {} : { exceptPostId: input.postId }),
  };
  const findings = [
    ...said,
    ...checkLinkEnd(draft.link.expiresAt, reading.dueTime, 'link.expiresAt'),
    ...checkPostingHours(changeable, reading.dueTime),
    ...checkCampaign(input.campaign, changeable, { at: reading.dueTime.at, brandZone: brand.timeZone }),
    ...(await checkLanes(deps, lanes)),
    ...closedWhenDue(blackouts, {
      ...planned(draft, reading.dueTime),
      deliveries: checked.deliveries.filter((one) => !isFrozen(one)),
      isMoved,
    }),
    ...(await checkMassSends(deps, {
      postId: input.postId,
      deliveries: changeable,
      dueAt: reading.dueTime.at,
    })),
  ];
  return { checked, reading, findings };
}

type WhenDue = Omit<Parameters<typeof checkBlackouts>[1], 'deliveries'> & {
  readonly deliveries: readonly CheckedDelivery[];
  readonly isMoved: (delivery: CheckedDelivery) => boolean;
};

/** What waits for another delivery has no time of its own. Of what stays when it is, it is only told. */
function closedWhenDue(blackouts: Blackouts, { deliveries, isMoved, ...when }: WhenDue): readonly Finding[] {
  const timed = deliveries.filter(({ draft }) => draft.after === undefined);
  const told = checkBlackouts(blackouts, { ...when, deliveries: timed.filter((one) => !isMoved(one)) });
  return [
    ...checkBlackouts(blackouts, { ...when, deliveries: timed.filter(isMoved) }),
    ...told.map((finding): Finding => ({ ...finding, severity: 'warning' })),
  ];
}

const frozenField = /^deliveries\[(?<index>\d+)\]/;

function isAboutFrozen(field: string, edit: EditPlanning | undefined): boolean {
  const index = frozenField.exec(field)?.groups?.['index'];
  return index !== undefined && edit?.frozen.has(Number(index)) === true;
}

type OfPost = Pick<PlanInput, 'brand' | 'postId' | 'signingKey' | 'edit'>;
type OfDelivery = { readonly accountId: string; readonly shape: Shape };

/** Id and slug that a delivery of the post has, or will have. */
function identityOf(
  { ids }: PlanDeps,
  { postId, signingKey, edit }: OfPost,
  of: OfDelivery,
): Pick<Delivery, 'deliveryId' | 'linkSlug'> {
  const known = edit?.known.get(nameOfDelivery(of));
  if (known !== undefined) return known;
  const deliveryId = ids.derive('d', [postId, of.accountId, of.shape, ...(edit?.salt ?? [])], deliveryIdLength);
  return { deliveryId, linkSlug: ids.slug(signingKey, deliveryId) };
}

/** The short link that a delivery of the post has. */
export function linkUrlOf(deps: PlanDeps, post: OfPost, delivery: OfDelivery): string {
  return linkUrl(post.brand.linkDomain, identityOf(deps, post, delivery).linkSlug);
}

/** Throws `ValidationError` with every finding at once when the post cannot go out as it is. */
export async function planPost(deps: PlanDeps, input: PlanInput): Promise<PostPlan> {
  const { checked, reading, findings } = await examinePost(deps, input);
  const warnings = findings.filter((finding) => finding.severity === 'warning');
  if ('finding' in reading || warnings.length < findings.length) {
    throw new ValidationError(findings, { code: 'post-refused' });
  }
  const named = checked.deliveries.map((delivery): Named => {
    const { accountId } = delivery.draft;
    const fingerprint = fingerprintOf(deps.ids, delivery.variant);
    return { ...delivery, accountId, fingerprint, ...identityOf(deps, input, { accountId, shape: delivery.shape }) };
  });
  const plan: PostPlan = {
    post: postOf(input, { named, sync: checked.sync }, reading.dueTime),
    revision: revisionOf(input, named, landingOf(deps.ids, input.draft, checked)),
    links: named.map((delivery) => linkOf(input, delivery)),
    deliveries: named.map((delivery) => deliveryOf(input, delivery, { named, dueAt: reading.dueTime.at })),
    renditions: checked.renditions,
    warnings,
  };
  return input.edit === undefined ? withApproval(plan, approvalOf(undefined, firstRevision(input))) : plan;
}

function firstRevision({ brand, createdBy, now }: PlanInput) {
  return { rule: brand.approval ?? noApproval, revision: 1, author: createdBy, at: isoOf(now) };
}

/** What is new of a post does not go before it is approved. */
export function withApproval(plan: PostPlan, approval: PostApproval | undefined): PostPlan {
  if (approval === undefined) return plan;
  const post = { ...plan.post, approval };
  const deliveries = plan.deliveries.map((delivery) => (isReleased(post, delivery) ? delivery : inReview(delivery)));
  return { ...plan, post, deliveries };
}

const inReview = (delivery: Delivery): Delivery => ({ ...delivery, state: 'in-review', attendLabel: 'in-review' });

const deliveryIdLength = 16;
export const planned = ({ latenessLimitMinutes }: PostDraft, dueTime: DueTime) => ({
  dueTime,
  latenessLimitMs: latenessLimitMinutes * 60_000,
});

function postOf(
  input: PlanInput,
  { named, sync }: { readonly named: readonly Named[]; readonly sync: CheckedDraft['sync'] },
  { at, timeZone }: DueTime,
): Post {
  const { brand, draft } = input;
  return {
    postId: input.postId,
    brandId: brand.brandId,
    revision: input.edit?.revision ?? 1,
    title: draft.title,
    dueAt: isoOf(at),
    timeZone,
    latenessLimitMinutes: draft.latenessLimitMinutes,
    linkDomain: brand.linkDomain,
    ...pageSettingOf(draft.link),
    ...(draft.campaign === undefined ? {} : { campaign: draft.campaign }),
    deliveries: named.map(({ deliveryId, accountId, platform, shape, linkSlug, fingerprint, variant }) => ({
      deliveryId,
      accountId,
      platform,
      shape,
      linkSlug,
      fingerprint,
      ...(tellsFollowers(variant) ? { tellsFollowers: true as const } : {}),
    })),
    priority: draft.priority ?? 'normal',
    sync: [...sync],
    requestHash: input.requestHash,
    createdAt: isoOf(input.now),
    createdBy: input.createdBy,
  };
}

function revisionOf(input: PlanInput, named: readonly Named[], landing: Landing): Revision {
  return {
    postId: input.postId,
    revision: input.edit?.revision ?? 1,
    landing,
    variants: Object.fromEntries(named.map(({ deliveryId, variant }) => [deliveryId, variant])),
    ...(input.draft.lists === undefined ? {} : { lists: [...input.draft.lists] }),
    createdAt: isoOf(input.now),
    createdBy: input.createdBy,
  };
}

/** A page that ends with its links says so from the start; one that does not leads where its revision says. */
function pageSettingOf({ target, expiresAt }: PostDraft['link']): Pick<Post, 'page'> {
  if (expiresAt === undefined) return {};
  return { page: { expiresAt, ...(target === undefined ? {} : { target }) } };
}

function linkOf({ brand, draft, postId, now }: PlanInput, delivery: Named): Link {
  const { target, mode, expiresAt } = draft.link;
  const influencer = delivery.draft.influencer ?? draft.influencer;
  return {
    slug: delivery.linkSlug,
    brandId: brand.brandId,
    postId,
    deliveryId: delivery.deliveryId,
    accountId: delivery.accountId,
    platform: delivery.platform,
    linkDomain: brand.linkDomain,
    mode,
    ...(target === undefined ? {} : { target }),
    ...(expiresAt === undefined ? {} : { expiresAt }),
    ...(draft.campaign === undefined ? {} : { campaign: draft.campaign }),
    ...(influencer === undefined ? {} : { influencer }),
    createdAt: isoOf(now),
  };
}

function deliveryOf(
  { brand, draft, postId, now, edit }: PlanInput,
  delivery: Named,
  at: { readonly named: readonly Named[]; readonly dueAt: number },
): Delivery {
  const base = {
    deliveryId: delivery.deliveryId,
    postId,
    brandId: brand.brandId,
    accountId: delivery.accountId,
    platform: delivery.platform,
    shape: delivery.shape,
    revision: edit?.revision ?? 1,
    version: 1,
    linkSlug: delivery.linkSlug,
    ...timesOf(delivery, draft.latenessLimitMinutes * 60_000),
    attempts: 0,
    checkpoint: {},
    createdAt: now,
    ...(delivery.account.watchDays === undefined ? {} : { watchDays: delivery.account.watchDays }),
    ...(at.named.some((other) => other.draft.after === nameOfDelivery(delivery.draft))
      ? { hasFollowers: true as const }
      : {}),
    ...(draft.sync.length > 0 ? { hasSyncTargets: true as const } : {}),
  };
  const after = at.named.find((other) => nameOfDelivery(other) === delivery.draft.after)?.deliveryId;
  if (after === undefined) {
    const dueAt = at.dueAt - (base.handOver?.noticeMs ?? 0);
    return { ...base, state: 'scheduled', dueAt, attendAt: dueAt, attendLabel: 'scheduled' };
  }
  // Nothing can have been published before the post is due, so there is nothing to look at until then.
  const attendAt = Math.max(now, at.dueAt) + intervals.safetyWakeMs;
  const needs = valuesNeededBy(delivery.variant, delivery.shape);
  return {
    ...base,
    state: 'waiting',
    after,
    otherwise: delivery.draft.otherwise ?? 'hold',
    ...(needs.length > 0 ? { needs: [...needs] } : {}),
    attendAt,
    attendLabel: 'waiting',
  };
}

/**
 * A person hears of it the notice ahead; where less time is left, that moment has passed and it is handed over at once. The
 * lateness limit stays where it is.
 */
function timesOf({ account, draft }: Named, latenessLimitMs: number): Pick<Delivery, 'latenessLimitMs' | 'handOver'> {
  if (account.platform !== 'manual') return { latenessLimitMs };
  const noticeMs = (draft.noticeMinutes ?? account.noticeMinutes) * 60_000;
  const handOver = { noticeMs, remindEveryMs: account.remindEveryMinutes * 60_000 };
  return { latenessLimitMs: noticeMs + latenessLimitMs, handOver };
}
