import { isoOf } from '../domain/instants.ts';
import type { Link } from '../domain/link.ts';
import type { Post } from '../domain/post.ts';
import type { EventBus } from '../ports/messaging.ts';
import type { LinkRepository, PostPages } from '../ports/repositories.ts';
import { type LogLinksDeps, logLinks } from './log-links.ts';

export type WithdrawLinksDeps = LogLinksDeps & {
  readonly links: Pick<LinkRepository, 'get' | 'getMany' | 'replace'>;
  readonly postPages: Pick<PostPages, 'withdrawPage'>;
  readonly events: EventBus;
};

export type LinksToWithdraw = {
  readonly post: Post;
  readonly slugs: readonly string[];
  /** Whether the post's page goes as well, and with it all of its links. */
  readonly isPageMeant: boolean;
  readonly actor: string;
  readonly reason?: string | undefined;
};

/**
 * Ends links for good, whatever becomes of the taking back at the platforms: what the brand wants gone is gone where we
 * decide. A repeat changes only what is left, and tells the bus once more, since the first time may have broken off.
 */
export async function withdrawLinks(deps: WithdrawLinksDeps, wish: LinksToWithdraw): Promise<void> {
  const { post, isPageMeant, actor, reason } = wish;
  const at = isoOf(deps.clock.now());
  const meant = isPageMeant ? post.deliveries.map(({ linkSlug }) => linkSlug) : wish.slugs;
  const open = (await deps.links.getMany(meant)).filter(({ withdrawnAt }) => withdrawnAt === undefined);
  const isPageOpen = isPageMeant && post.withdrawnAt === undefined;
  const slugs = [...open.map(({ slug }) => slug), ...(isPageOpen ? [post.postId] : [])];
  const said = { outcome: 'withdraw-links', actor, ...(reason === undefined ? {} : { reason }) };
  // First, so that no link ever ends without a record of who wanted it.
  await logLinks(deps, { post, slugs }, said);
  if (isPageOpen) await deps.postPages.withdrawPage(post.postId, at);
  for (const link of open) await endLink(deps, link, at);
  // After the page is gone: who hears of it looks at the post.
  if (isPageMeant) await deps.events.publish([pageWithdrawn(post, at)]);
}

/** Somebody else may change where it leads at the same moment. */
async function endLink({ links }: WithdrawLinksDeps, link: Link, at: string): Promise<void> {
  let current: Link | undefined = link;
  while (current !== undefined && current.withdrawnAt === undefined) {
    const ended = { ...current, withdrawnAt: at, version: (current.version ?? 0) + 1 };
    if ((await links.replace(current, ended)) === 'saved') return;
    current = await links.get(current.slug);
  }
}

function pageWithdrawn({ postId, brandId, sync }: Post, at: string) {
  const detail = { postId, hasSyncTargets: sync.length > 0 };
  return { eventId: `${postId}-withdrawn`, type: 'post.withdrawn' as const, at, brandId, detail };
}
