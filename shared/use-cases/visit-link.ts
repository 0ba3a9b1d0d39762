import type { Delivery, DeliveryState } from '../domain/delivery.ts';
import { isExpired, type Link } from '../domain/link.ts';
import type { DeliveryPlatform } from '../domain/platform.ts';
import type { Landing, PageSetting, Post } from '../domain/post.ts';
import type { TrackingValues } from '../domain/tracking.ts';
import type { Clock } from '../ports/clock.ts';
import type {
  DeliveryRepository,
  LinkRepository,
  PostRepository,
  RevisionRepository,
  TrackingRepository,
} from '../ports/repositories.ts';
import { originOfLink, originOfPage, trackedTarget } from './tracked-target.ts';

export type VisitDeps = {
  readonly links: Pick<LinkRepository, 'get'>;
  readonly posts: Pick<PostRepository, 'get'>;
  readonly revisions: Pick<RevisionRepository, 'get'>;
  readonly deliveries: Pick<DeliveryRepository, 'getMany'>;
  readonly tracking: Pick<TrackingRepository, 'get'>;
  readonly clock: Pick<Clock, 'now'>;
};

export type LandingPage = {
  readonly post: Post;
  readonly landing: Landing;
  /** Where the reader goes on, with where the reader came from. */
  readonly targetUrl: string | undefined;
  /** Where the post can be read on the platforms. */
  readonly published: readonly {
    readonly platform: DeliveryPlatform;
    readonly accountId: string;
    readonly url: string;
  }[];
  /** The page itself, not a delivery's link to it. */
  readonly isCanonical: boolean;
};

/** `until`, in epoch milliseconds, is when it leads elsewhere by itself. */
type Followed = { readonly brandId: string; readonly until?: number };
export type Visit =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'expired' }
  | { readonly kind: 'withdrawn' }
  | (Followed & { readonly kind: 'redirect'; readonly location: string })
  | (Followed & { readonly kind: 'page'; readonly page: LandingPage });

const nothing: Visit = { kind: 'nothing' };
const withdrawn: Visit = { kind: 'withdrawn' };
const postIdForm = /^p[a-z2-7]{20}$/;
const slugForm = /^[0-9A-Za-z]{8}$/;

/** What a reader finds behind a short link, or behind a post's own address. */
export async function visitLink(deps: VisitDeps, slug: string): Promise<Visit> {
  if (postIdForm.test(slug)) return visitPage(deps, slug);
  const link = slugForm.test(slug) ? await deps.links.get(slug) : undefined;
  if (link === undefined) return nothing;
  if (link.withdrawnAt !== undefined) return withdrawn;
  if (isExpired(link, deps.clock.now())) return { kind: 'expired' };
  return link.mode === 'redirect' && link.target !== undefined
    ? redirectTo(deps, link, link.target)
    : visitPageOf(deps, link);
}

async function redirectTo(deps: VisitDeps, link: Link, target: string): Promise<Visit> {
  const location = trackedTarget(target, await deps.tracking.get(link.brandId), originOfLink(link));
  return location === undefined ? nothing : { kind: 'redirect', location, ...followed(link, link) };
}

function followed({ brandId }: { readonly brandId: string }, { expiresAt }: PageSetting): Followed {
  return expiresAt === undefined ? { brandId } : { brandId, until: Date.parse(expiresAt) };
}

/** The page as a delivery's link shows it, which leads where the link does. */
async function visitPageOf(deps: VisitDeps, link: Link): Promise<Visit> {
  const post = await deps.posts.get(link.postId);
  if (post === undefined) return nothing;
  if (post.withdrawnAt !== undefined) return withdrawn;
  return showPage(deps, post, { setting: link, origin: originOfLink(link), isCanonical: false });
}

async function visitPage(deps: VisitDeps, postId: string): Promise<Visit> {
  const post = await deps.posts.get(postId);
  if (post === undefined) return nothing;
  if (post.withdrawnAt !== undefined) return withdrawn;
  const setting = post.page;
  if (setting !== undefined && isExpired(setting, deps.clock.now())) return { kind: 'expired' };
  return showPage(deps, post, { setting, origin: originOfPage(post), isCanonical: true });
}

type Shown = {
  /** Where the page leads; without it, as the revision says. */
  readonly setting: PageSetting | undefined;
  readonly origin: TrackingValues;
  readonly isCanonical: boolean;
};

async function showPage(deps: VisitDeps, post: Post, { setting, origin, isCanonical }: Shown): Promise<Visit> {
  const { postId, revision, brandId } = post;
  const [deliveries, content, rule] = await Promise.all([
    deps.deliveries.getMany(post.deliveries.map(({ deliveryId }) => ({ postId, deliveryId }))),
    deps.revisions.get({ postId, revision }),
    deps.tracking.get(brandId),
  ]);
  if (content === undefined || !isOut(post, deliveries, deps.clock.now())) return nothing;
  const landing = landingWith(content.landing, setting);
  return {
    kind: 'page',
    ...followed(post, setting ?? {}),
    page: {
      post,
      landing,
      targetUrl: landing.target === undefined ? undefined : trackedTarget(landing.target, rule, origin),
      published: publishedOf(post, deliveries),
      isCanonical,
    },
  };
}

function landingWith(landing: Landing, setting: PageSetting | undefined): Landing {
  if (setting === undefined) return landing;
  const { target: _before, ...rest } = landing;
  return setting.target === undefined ? rest : { ...rest, target: setting.target };
}

const takenBack: ReadonlySet<DeliveryState> = new Set(['cancelled', 'withdrawn']);

/** What a brand has not said yet, or has taken back, nobody may read. What a platform has removed is still the brand's word. */
export function isOut(post: Post, deliveries: readonly Delivery[], now: number): boolean {
  if (post.withdrawnAt !== undefined) return false;
  if (deliveries.some((delivery) => delivery.state === 'published')) return true;
  return Date.parse(post.dueAt) <= now && deliveries.some((delivery) => !takenBack.has(delivery.state));
}

function publishedOf(post: Post, deliveries: readonly Delivery[]): LandingPage['published'] {
  const byId = new Map(deliveries.map((delivery) => [delivery.deliveryId, delivery]));
  return post.deliveries.flatMap(({ deliveryId, platform, accountId }) => {
    const delivery = byId.get(deliveryId);
    const url = delivery?.state === 'published' ? delivery.result?.url : undefined;
    return url !== undefined && /^https?:\/\//.test(url) ? [{ platform, accountId, url }] : [];
  });
}
