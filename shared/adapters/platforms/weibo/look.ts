import { weiboCredentialsSchema } from '../../../domain/credentials.ts';
import type { LookInput, LookOutcome } from '../../../ports/platform-publisher.ts';
import { absent, cannotTell, earliestTrace, wordsOf } from '../looking.ts';
import { accountOn, credentialsOf, variantOn } from '../narrowing.ts';
import type { WeiboClient } from './client.ts';
import { publishedAs } from './published.ts';
import { finalWeiboText, withoutWeiboLinks, withoutWeiboTopics } from './text.ts';
import type { Timeline, TimelineStatus } from './timeline.ts';

/** The open API shows the newest five whatever is asked for; the paid one has pages. */
export const timelineSize = { ordinary: 5, commercial: 50 } as const;
/** A long text is cut anywhere, also within a link, of which at most `https://` is then left unrecognised. */
const cutLinkLength = 8;

/**
 * Reads the account's own timeline. On the paid tier the post carries its delivery's id. Without that it is known by
 * its words and its time, because every link comes back as a t.cn link that nobody may resolve.
 */
export async function lookForPost(client: WeiboClient, input: LookInput): Promise<LookOutcome> {
  const account = accountOn(input.account, 'weibo');
  const { accessToken } = credentialsOf(input, weiboCredentialsSchema);
  const count = timelineSize[account.tier];
  const query = { accessToken, count, ...(account.tier === 'commercial' ? { commercialUid: account.uid } : {}) };
  const context = { effect: 'repeatable', now: input.now, signal: input.signal } as const;
  const timeline = await client.timeline(query, context);
  const since = earliestTrace(input);
  const recent = timeline.statuses.filter(({ createdAt }) => createdAt >= since);
  const present = ({ id }: TimelineStatus): LookOutcome => ({ kind: 'present', outcome: publishedAs(account, id) });

  const marked = recent.find(({ mark }) => mark === input.deliveryId);
  if (marked !== undefined) return present(marked);
  const alike = await unbound(recent.filter(isAlike(input)), input);
  if (alike.length === 0) {
    const isWhole = reachesBack({ items: timeline.statuses, total: timeline.total }, since, count);
    return isWhole ? absent : cannotTell('timeline-too-short');
  }
  const sources = await knownSources(timeline, input);
  const own = alike.findLast(({ source }) => sources.size === 0 || sources.has(source));
  return own === undefined ? cannotTell('same-text-from-other-source') : present(own);
}

/** The account may have said the same before, or a person may have typed it: neither is this delivery. */
async function unbound<T extends { id: string }>(statuses: readonly T[], { isBound }: LookInput): Promise<T[]> {
  const bound = await Promise.all(statuses.map(({ id }) => isBound(id)));
  return statuses.filter((_, index) => bound[index] !== true);
}

/** The oldest that no other delivery has made. */
export async function firstUnbound<T extends { id: string }>(
  newestFirst: readonly T[],
  input: LookInput,
): Promise<T | undefined> {
  return (await unbound(newestFirst, input)).at(-1);
}

/** Weibo's name of our application is what it shows on posts that are known to be ours; none of them, none known. */
async function knownSources({ statuses }: Timeline, { isBound }: LookInput): Promise<ReadonlySet<string>> {
  const few = statuses.slice(0, timelineSize.ordinary);
  const bound = await Promise.all(few.map(({ id }) => isBound(id)));
  return new Set(few.flatMap(({ source }, index) => (bound[index] === true && source !== '' ? [source] : [])));
}

function isAlike(input: LookInput): (status: TimelineStatus) => boolean {
  const sent = finalWeiboText(variantOn(input.variant, 'weibo').text, input.linkUrl);
  // Ordinary posts may not have topics, and Weibo has been seen to strip them without a word.
  const forms = [sent, withoutWeiboTopics(sent)].map(weiboWords);
  return ({ text, isCut, mark }) => {
    if (mark !== undefined) return false;
    if (!isCut) return forms.includes(weiboWords(text));
    const begin = weiboWords(withoutEnding(text)).slice(0, -cutLinkLength);
    return begin !== '' && forms.some((form) => form.startsWith(begin));
  };
}

export function weiboWords(text: string): string {
  return wordsOf(withoutWeiboLinks(text));
}

/** What stands at the end of a long text in a timeline, mostly with a link to the whole of it. */
function withoutEnding(text: string): string {
  return text.trimEnd().replace(/(…+|\.{3})\s*(全文|展开)?\s*[:：]?\s*(https?:\/\/\S+)?$/, '');
}

/**
 * The last post decides, because a pinned old one may stand first. A short page is the whole timeline only if the
 * account has no more posts: Weibo takes hidden ones out of a page without filling it up.
 */
export function reachesBack(
  { items, total }: { readonly items: readonly { readonly createdAt: number }[]; readonly total: number | undefined },
  since: number,
  count: number,
): boolean {
  const last = items.at(-1);
  if (last !== undefined && last.createdAt < since) return true;
  return items.length < count && (total === undefined || total <= items.length);
}
