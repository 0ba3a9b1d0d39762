import { lintRedirect } from '../domain/content-rules/lint-landing.ts';
import { ConflictError, NotFoundError, ValidationError } from '../domain/errors.ts';
import type { Link } from '../domain/link.ts';
import type { PageSetting } from '../domain/post.ts';
import type { LinkRepository, PostPages } from '../ports/repositories.ts';
import { checkLinkEnd } from './check-link-end.ts';
import { loadPostPage, type PostPageDeps } from './load-post-page.ts';
import { type LogLinksDeps, logLinks } from './log-links.ts';
import { postFindings } from './post-findings.ts';
import { postWithdrawn } from './post-withdrawn.ts';

export type ChangeLinksDeps = PostPageDeps &
  LogLinksDeps & {
    readonly postPages: Pick<PostPages, 'setPage'>;
    readonly links: Pick<LinkRepository, 'getMany' | 'replace'>;
  };

/** What is left out stays as it is; `null` takes it away. */
export type LinkChange = {
  readonly target?: string | null | undefined;
  /** Of links; the page itself never redirects. */
  readonly mode?: Link['mode'] | undefined;
  readonly expiresAt?: string | null | undefined;
};

export type ChangeLinksInput = {
  readonly brandId: string;
  readonly postId: string;
  /** One of the post's links, or the post's id for its page; without it, all of them and the page. */
  readonly slug?: string | undefined;
  readonly change: LinkChange;
  readonly actor: string;
};

type Planned = { readonly before: Link; readonly after: Link };

/**
 * Makes links lead elsewhere without changing their addresses. Each is stored for itself, and what is as wished already is left
 * alone, so a repeat completes what broke off; those that are withdrawn stay as they are. Throws `ValidationError` and, for what
 * is withdrawn, `ConflictError` (`post-withdrawn`, `link-withdrawn`) before anything is stored.
 */
export async function changeLinks(deps: ChangeLinksDeps, input: ChangeLinksInput): Promise<void> {
  const { slug, change } = input;
  const { post, page } = await loadPostPage(deps, input);
  if (post.withdrawnAt !== undefined) throw postWithdrawn();
  const slugs = post.deliveries.map(({ linkSlug }) => linkSlug);
  const isPageMeant = slug === undefined || slug === post.postId;
  if (!isPageMeant && !slugs.includes(slug)) throw new NotFoundError('link-not-found', 'There is no such link.');
  const links = await deps.links.getMany(slugs.filter((one) => slug === undefined || one === slug));
  const open = links.filter(({ withdrawnAt }) => withdrawnAt === undefined);
  if (slug !== undefined && open.length < links.length) {
    throw new ConflictError('link-withdrawn', 'The link has been withdrawn, for good.');
  }
  const planned = open
    .map((before) => ({ before, after: linkAfter(before, change) }))
    .filter(({ before, after }) => before.mode !== after.mode || isOtherwise(before, after));
  const { timeZone } = post;
  const tooEarly = checkLinkEnd(change.expiresAt ?? undefined, { at: Date.parse(post.dueAt), timeZone }, 'expiresAt');
  if (tooEarly.length > 0) throw new ValidationError(tooEarly);
  assertLinksLead(planned.map(({ after }) => after));
  const pageAfter = isPageMeant ? settingAfter(page, change) : page;
  const isPageChanged = isOtherwise(page, pageAfter);
  const changed = [...planned.map(({ after }) => after.slug), ...(isPageChanged ? [post.postId] : [])];
  // First, so that no link ever leads elsewhere without a record of who wanted it.
  await logLinks(deps, { post, slugs: changed }, { outcome: 'change-links', actor: input.actor });
  for (const one of planned) await replaceLink(deps, one);
  if (isPageChanged) await deps.postPages.setPage(post.postId, pageAfter);
}

function settingAfter(before: PageSetting, change: LinkChange): PageSetting {
  const { target = before.target, expiresAt = before.expiresAt } = change;
  return {
    ...(typeof target === 'string' ? { target } : {}),
    ...(typeof expiresAt === 'string' ? { expiresAt } : {}),
  };
}

function linkAfter(link: Link, change: LinkChange): Link {
  const { target: _target, expiresAt: _expiresAt, ...rest } = link;
  return { ...rest, ...settingAfter(link, change), mode: change.mode ?? link.mode };
}

function isOtherwise(a: PageSetting, b: PageSetting): boolean {
  return a.target !== b.target || a.expiresAt !== b.expiresAt;
}

function assertLinksLead(links: readonly Link[]): void {
  const findings = links.flatMap((link) => [
    ...(link.mode === 'redirect' && link.target === undefined ? [postFindings.targetRequired('target')] : []),
    ...lintRedirect(link, [link.platform], 'target'),
  ]);
  const [first] = findings.filter(({ severity }) => severity === 'error');
  if (first !== undefined) throw new ValidationError([first]);
}

async function replaceLink({ links }: ChangeLinksDeps, { before, after }: Planned): Promise<void> {
  const next = { ...after, version: (before.version ?? 0) + 1 };
  if ((await links.replace(before, next)) === 'saved') return;
  throw new ConflictError('link-changed', 'The link was changed by somebody else at the same time.');
}
