import type { Delivery } from '../domain/delivery.ts';
import type { Link } from '../domain/link.ts';
import type { Landing, Post, Revision, Variant } from '../domain/post.ts';
import { type DeliveryDraft, nameOfDelivery, type PageDraft, type PostDraft } from './post-draft.ts';

/** A post with all that is stored of it. */
export type StoredPost = {
  readonly post: Post;
  readonly revision: Revision;
  readonly deliveries: readonly Delivery[];
  readonly links: readonly Link[];
};

/** What its caller would have to ask for to get the post as it is now. Planning it gives the stored post again. */
export function draftOfPost(stored: StoredPost): PostDraft {
  const { post, revision } = stored;
  const { landing } = revision;
  const target = (post.page ?? landing).target;
  const expiresAt = post.page?.expiresAt;
  return {
    title: post.title,
    summary: landing.summary,
    dueAt: post.dueAt,
    timeZone: post.timeZone,
    latenessLimitMinutes: post.latenessLimitMinutes,
    link: { target, mode: landing.mode, expiresAt },
    campaign: post.campaign,
    coverMediaId: landing.coverMediaId,
    page: pageOf(landing),
    deliveries: currentDeliveries(stored).map((delivery) => deliveryDraftOf(stored, delivery)),
    priority: post.priority,
    sync: post.sync.map(({ accountId, kind }) => ({ accountId, target: kind })),
    lists: revision.lists,
  };
}

/** In the order of the draft: without what an edit has taken out of the post. */
export function currentDeliveries({ post, deliveries }: Pick<StoredPost, 'post' | 'deliveries'>): readonly Delivery[] {
  const byId = new Map(deliveries.map((delivery) => [delivery.deliveryId, delivery]));
  return post.deliveries.flatMap(({ deliveryId, removed }) => {
    const delivery = removed ? undefined : byId.get(deliveryId);
    return delivery === undefined ? [] : [delivery];
  });
}

function pageOf({ language, text, cover, pictures, countdown }: Landing): PageDraft | undefined {
  const coverAlt = cover?.alt === '' ? undefined : cover?.alt;
  const shown = pictures?.map(({ pictureId, mediaId = pictureId, alt }) => ({ mediaId, alt }));
  const page = { language, text, coverAlt, pictures: shown, countdown };
  return Object.values(page).every((value) => value === undefined) ? undefined : page;
}

function deliveryDraftOf({ revision, deliveries, links }: StoredPost, delivery: Delivery): DeliveryDraft {
  const { deliveryId, accountId, shape, otherwise, handOver, linkSlug } = delivery;
  const before = deliveries.find((one) => one.deliveryId === delivery.after);
  const variant = revision.variants[deliveryId];
  return {
    accountId,
    shape,
    after: before && nameOfDelivery(before),
    otherwise,
    influencer: links.find(({ slug }) => slug === linkSlug)?.influencer,
    noticeMinutes: handOver && handOver.noticeMs / 60_000,
    ...(variant === undefined ? {} : fieldsOf(variant, revision.landing.coverMediaId)),
  };
}

/** The fields that make the variant. A cover that the post gives is not the delivery's own. */
function fieldsOf(variant: Variant, postCover: string | undefined): Partial<DeliveryDraft> {
  const { platform, ...fields } = variant;
  const own = { ...fields, ...('shape' in fields ? { shape: fields.shape } : {}) };
  return { ...own, ...coverOf(variant, postCover), ...emptyAsAbsent(variant), ...originOf(variant) };
}

function coverOf(variant: Variant, postCover: string | undefined): Partial<DeliveryDraft> {
  if (!('coverMediaId' in variant)) return {};
  const { coverMediaId } = variant;
  return { coverMediaId: coverMediaId === '' || coverMediaId === postCover ? undefined : coverMediaId };
}

function emptyAsAbsent(variant: Variant): Partial<DeliveryDraft> {
  const isEmpty = variant.platform === 'manual' && variant.pictureMediaIds.length === 0;
  return isEmpty ? { pictureMediaIds: undefined } : {};
}

/** Whether it is original follows from what is declared, unless it was said. */
function originOf(variant: Variant): Partial<DeliveryDraft> {
  if (variant.platform !== 'baijiahao') return {};
  const isImplied = (variant.declarations?.origin?.kind === 'original') === variant.original;
  return { original: isImplied ? undefined : variant.original };
}
