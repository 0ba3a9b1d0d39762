import type { Delivery, DeliveryState } from '../domain/delivery.ts';
import type { Landing, Post } from '../domain/post.ts';
import type { Clock } from '../ports/clock.ts';
import type { DeliveryRepository, LinkRepository, PostRepository, RevisionRepository } from '../ports/repositories.ts';
import { trackedTarget } from './tracked-target.ts';

export type VisitDeps = {
  readonly links: Pick<LinkRepository, 'get'>;
  readonly posts: Pick<PostRepository, 'get'>;
  readonly revisions: Pick<RevisionRepository, 'get'>;
  readonly deliveries: Pick<DeliveryRepository, 'getMany'>;
  readonly clock: Pick<Clock, 'now'>;
};

export type LandingPage = {
  readonly post: Post;
  readonly landing: Landing;
  /** Where the reader goes on, with where the reader came from. */
  readonly targetUrl: string | undefined;
  /** Where the post can be read on the platforms. */
  readonly published: readonly { readonly platform: string; readonly url: string }[];
  /** The page itself, not a delivery's link to it. */
  readonly isCanonical: boolean;
};

export type Visit =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'redirect'; readonly location: string }
  | { readonly kind: 'page'; readonly page: LandingPage };

const nothing: Visit = { kind: 'nothing' };
const postIdForm = /^p[a-z2-7]{20}$/;
const slugForm = /^[0-9A-Za-z]{8}$/;

/** What a reader finds behind a short link, or behind a post's own address. */
export async function visitLink(deps: VisitDeps, slug: string): Promise<Visit> {
  if (postIdForm.test(slug)) return visitPost(deps, { postId: slug, slug, platform: 'page' });
  const link = slugForm.test(slug) ? await deps.links.get(slug) : undefined;
  if (link === undefined) return nothing;
  if (link.mode === 'redirect' && link.target !== undefined) {
    const location = trackedTarget(link.target, link);
    return location === undefined ? nothing : { kind: 'redirect', location };
  }
  return visitPost(deps, link);
}

async function visitPost(
  deps: VisitDeps,
  from: { readonly postId: string; readonly slug: string; readonly platform: string },
): Promise<Visit> {
  const post = await deps.posts.get(from.postId);
  if (post === undefined) return nothing;
  const { postId, revision } = post;
  const [deliveries, content] = await Promise.all([
    deps.deliveries.getMany(post.deliveries.map(({ deliveryId }) => ({ postId, deliveryId }))),
    deps.revisions.get({ postId, revision }),
  ]);
  if (content === undefined || !isOut(post, deliveries, deps.clock.now())) return nothing;
  const { landing } = content;
  return {
    kind: 'page',
    page: {
      post,
      landing,
      targetUrl: landing.target === undefined ? undefined : trackedTarget(landing.target, from),
      published: publishedOf(post, deliveries),
      isCanonical: from.slug === postId,
    },
  };
}

const takenBack: ReadonlySet<DeliveryState> = new Set(['cancelled', 'withdrawn', 'removed']);

/** What a brand has not said yet, or has taken back, nobody may read. */
function isOut(post: Post, deliveries: readonly Delivery[], now: number): boolean {
  if (deliveries.some((delivery) => delivery.state === 'published')) return true;
  return Date.parse(post.dueAt) <= now && deliveries.some((delivery) => !takenBack.has(delivery.state));
}

function publishedOf(post: Post, deliveries: readonly Delivery[]): LandingPage['published'] {
  const byId = new Map(deliveries.map((delivery) => [delivery.deliveryId, delivery]));
  return post.deliveries.flatMap(({ deliveryId, platform }) => {
    const delivery = byId.get(deliveryId);
    const url = delivery?.state === 'published' ? delivery.result?.url : undefined;
    return url !== undefined && /^https?:\/\//.test(url) ? [{ platform, url }] : [];
  });
}
