import { isExpired, type Link, linkUrl } from '../domain/link.ts';
import type { PageSetting, Post } from '../domain/post.ts';
import type { TrackingRule, TrackingValues } from '../domain/tracking.ts';
import type { Clock } from '../ports/clock.ts';
import type { ClickReport, CountedClicks, LinkRepository, TrackingRepository } from '../ports/repositories.ts';
import { loadPostPage, type PostPageDeps } from './load-post-page.ts';
import { originOfLink, originOfPage, trackedTarget } from './tracked-target.ts';

export type ListLinksDeps = PostPageDeps & {
  readonly links: Pick<LinkRepository, 'getMany'>;
  readonly clickReport: Pick<ClickReport, 'ofLink'>;
  readonly tracking: Pick<TrackingRepository, 'get'>;
  readonly clock: Pick<Clock, 'now'>;
};

export type LinkView = Pick<
  Link,
  'slug' | 'mode' | 'target' | 'expiresAt' | 'withdrawnAt' | 'campaign' | 'influencer'
> & {
  readonly url: string;
  /** `page` is the post's own page, which no delivery carries. */
  readonly platform: string;
  readonly accountId?: string;
  readonly deliveryId?: string;
  /** The target as a reader's browser gets it. */
  readonly leadsTo?: string;
  readonly isExpired: boolean;
  readonly clicks: { readonly total: number; readonly byChannel: Readonly<Record<string, number>> };
};

/** Every link of a post in the order of its deliveries, and its page last, with all clicks so far. */
export async function listLinks(
  deps: ListLinksDeps,
  key: { readonly brandId: string; readonly postId: string },
): Promise<readonly LinkView[]> {
  const { post, page } = await loadPostPage(deps, key);
  const slugs = post.deliveries.map(({ linkSlug }) => linkSlug);
  const [links, rule, ...counts] = await Promise.all([
    deps.links.getMany(slugs),
    deps.tracking.get(post.brandId),
    ...[...slugs, post.postId].map((slug) => deps.clickReport.ofLink(slug)),
  ]);
  const bySlug = new Map(links.map((link) => [link.slug, link]));
  const view = { rule, now: deps.clock.now(), clicks: counts.flat() };
  return [
    ...slugs.flatMap((slug) => bySlug.get(slug) ?? []).map((link) => describeLink(link, view)),
    describePage(post, page, view),
  ];
}

type View = { readonly rule: TrackingRule; readonly now: number; readonly clicks: readonly CountedClicks[] };

function describeLink(link: Link, view: View): LinkView {
  const { slug, platform, accountId, deliveryId, mode, campaign, influencer, withdrawnAt } = link;
  return {
    slug,
    url: linkUrl(link.linkDomain, slug),
    platform,
    accountId,
    deliveryId,
    mode,
    ...(campaign === undefined ? {} : { campaign }),
    ...(influencer === undefined ? {} : { influencer }),
    ...(withdrawnAt === undefined ? {} : { withdrawnAt }),
    ...describeSetting(link, originOfLink(link), view),
    clicks: totalOf(slug, view.clicks),
  };
}

function describePage(post: Post, page: PageSetting, view: View): LinkView {
  const { postId: slug, campaign, withdrawnAt } = post;
  return {
    slug,
    url: linkUrl(post.linkDomain, slug),
    platform: 'page',
    mode: 'page',
    ...(campaign === undefined ? {} : { campaign }),
    ...(withdrawnAt === undefined ? {} : { withdrawnAt }),
    ...describeSetting(page, originOfPage(post), view),
    clicks: totalOf(slug, view.clicks),
  };
}

function describeSetting(setting: PageSetting, origin: TrackingValues, { rule, now }: View) {
  const { target, expiresAt } = setting;
  const leadsTo = target === undefined ? undefined : trackedTarget(target, rule, origin);
  return {
    ...(target === undefined ? {} : { target }),
    ...(leadsTo === undefined ? {} : { leadsTo }),
    ...(expiresAt === undefined ? {} : { expiresAt }),
    isExpired: isExpired(setting, now),
  };
}

function totalOf(slug: string, clicks: readonly CountedClicks[]): LinkView['clicks'] {
  const byChannel: Record<string, number> = {};
  for (const { channel, clicks: count } of clicks.filter((one) => one.slug === slug)) {
    byChannel[channel] = (byChannel[channel] ?? 0) + count;
  }
  return { total: Object.values(byChannel).reduce((sum, count) => sum + count, 0), byChannel };
}
