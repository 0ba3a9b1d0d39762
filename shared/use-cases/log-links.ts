import { isoOf } from '../domain/instants.ts';
import { linkUrl } from '../domain/link.ts';
import type { LogEntry } from '../domain/log-entry.ts';
import type { Post } from '../domain/post.ts';
import type { Clock } from '../ports/clock.ts';
import type { Ids } from '../ports/ids.ts';
import type { LogRepository } from '../ports/repositories.ts';

export type LogLinksDeps = {
  readonly log: Pick<LogRepository, 'append'>;
  readonly ids: Pick<Ids, 'random'>;
  readonly clock: Pick<Clock, 'now'>;
};

/** Records what somebody wants of links of a post, among them its page by the post's id. Without any nothing is recorded. */
export async function logLinks(
  { log, ids, clock }: LogLinksDeps,
  { post, slugs }: { readonly post: Post; readonly slugs: readonly string[] },
  wish: Pick<LogEntry, 'outcome' | 'actor' | 'reason'>,
): Promise<void> {
  const about = post.deliveries.find(({ linkSlug }) => slugs.includes(linkSlug)) ?? post.deliveries[0];
  if (slugs.length === 0 || about === undefined) return;
  const { accountId, platform } = about;
  await log.append([
    {
      ...wish,
      entryId: ids.random('l'),
      owner: `POST#${post.postId}`,
      kind: 'decision',
      at: isoOf(clock.now()),
      brandId: post.brandId,
      postId: post.postId,
      accountId,
      platform,
      urls: slugs.map((slug) => linkUrl(post.linkDomain, slug)),
    },
  ]);
}
