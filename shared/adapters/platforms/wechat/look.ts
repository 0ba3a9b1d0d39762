import type { LookInput, LookOutcome } from '../../../ports/platform-publisher.ts';
import { absent, cannotTell, earliestTrace, wordsOf } from '../looking.ts';
import { accountOn, checkpointValue, variantOn } from '../narrowing.ts';
import { callerOf, contextOf } from './calling.ts';
import type { WechatClient, WechatListing } from './client.ts';
import { handedOver } from './hand-over.ts';
import { type ListingEntry, searchListing } from './listings.ts';

/**
 * How long a publication may be under review without a trace. WeChat's pages do not say whether a draft leaves the box
 * at submit or at publication. If at publication, a draft in the box proves nothing while its review may be running;
 * reviews take seconds, and a look must come to an end before a person is called.
 */
export const longestReviewMs = 135_000;

/** The delivery's own link is behind "read original", so an article that carries it is this delivery's. */
function carriesLink({ linkUrl }: LookInput): (entry: ListingEntry) => boolean {
  return ({ articles }) => articles.some(({ content_source_url: url }) => url === linkUrl);
}

function search(
  client: WechatClient,
  input: LookInput,
  { listing, matches }: { listing: WechatListing; matches: (entry: ListingEntry) => boolean },
) {
  const page = (offset: number) => client.list(callerOf(input), { listing, offset }, contextOf(input, 'repeatable'));
  return searchListing({ page, matches, since: earliestTrace(input) });
}

/** Looks through the draft box for a draft no older than the attempt. */
export async function lookForDraft(client: WechatClient, input: LookInput): Promise<LookOutcome> {
  const { title } = variantOn(input.variant, 'wechat');
  const hasLink = carriesLink(input);
  const since = earliestTrace(input);
  const matches = (entry: ListingEntry) => entry.updatedAt >= since && hasLink(entry);
  const found = await search(client, input, { listing: 'draft', matches });
  if (found === 'none') return absent;
  if (found === 'unseen') return cannotTell('draft-box-too-long');
  const [article, ...others] = found.articles;
  const isUntouched = others.length === 0 && wordsOf(article?.title ?? '') === wordsOf(title);
  if (!isUntouched) return cannotTell('draft-changed');
  return { kind: 'present', outcome: { kind: 'done', values: { draftMediaId: found.id } } };
}

/**
 * Publications first: what is published is settled, whatever the draft box says. Then the draft: once it is gone, the
 * submit got in (or a person deleted it) and only its publication can tell more; as long as it lies in the box and no
 * review can be running any more, it was not submitted, or refused, and may be submitted again.
 */
export async function lookForPublication(client: WechatClient, input: LookInput): Promise<LookOutcome> {
  if (!accountOn(input.account, 'wechat').verified) return { kind: 'present', outcome: handedOver };
  const draftMediaId = checkpointValue(input, 'draftMediaId');
  const found = await search(client, input, { listing: 'freepublish', matches: carriesLink(input) });
  if (typeof found === 'object') return published(found, input);
  if (found === 'unseen') return cannotTell('publications-too-long');
  const isInBox = await client.isInBox(callerOf(input), draftMediaId, contextOf(input, 'repeatable'));
  if (!isInBox) return cannotTell('publication-running');
  return input.now() - input.attemptStartedAt < longestReviewMs ? cannotTell('review-may-be-running') : absent;
}

function published({ id: articleId, articles }: ListingEntry, { linkUrl }: LookInput): LookOutcome {
  const article = articles.find(({ content_source_url: url }) => url === linkUrl);
  if (article?.is_deleted === true) return cannotTell('publication-deleted');
  const url = article?.url === undefined ? {} : { url: article.url };
  const outcome = { kind: 'published', values: { articleId }, platformId: articleId, ...url } as const;
  return { kind: 'present', outcome };
}
