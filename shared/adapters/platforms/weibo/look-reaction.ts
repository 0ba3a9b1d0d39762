import { weiboCredentialsSchema } from '../../../domain/credentials.ts';
import type { LookInput, LookOutcome } from '../../../ports/platform-publisher.ts';
import { absent, cannotTell, earliestTrace } from '../looking.ts';
import { accountOn, credentialsOf, variantOn } from '../narrowing.ts';
import type { WeiboClient } from './client.ts';
import { firstUnbound, reachesBack, timelineSize, weiboWords } from './look.ts';
import { publishedAs } from './published.ts';
import { commentedAs, commentTargetOf, type ReactionTarget, type ReplyTarget, targetOf } from './target.ts';
import { reactionText } from './text.ts';

const commentPageSize = 50;

/** A repost stands in the account's own timeline and shows what it reposts; two reposts of one post differ in words. */
export async function lookForRepost(client: WeiboClient, input: LookInput): Promise<LookOutcome> {
  const account = accountOn(input.account, 'weibo');
  const target = targetOf(input);
  const count = timelineSize.commercial;
  const query = { accessToken: accessTokenOf(input), count, commercialUid: account.uid };
  const timeline = await client.timeline(query, contextOf(input));
  const since = earliestTrace(input);
  const sent = sentWords(input);
  const alike = timeline.statuses.filter(
    ({ createdAt, ofId, text }) =>
      createdAt >= since && ofId === target.mid && (sent === '' || weiboWords(text) === sent),
  );
  const own = await firstUnbound(alike, input);
  if (own !== undefined) return { kind: 'present', outcome: publishedAs(account, own.id) };
  return reachesBack({ items: timeline.statuses, total: timeline.total }, since, count)
    ? absent
    : cannotTell('timeline-too-short');
}

/** A comment is known by its author, its words and its time among those under the post. */
export function lookForComment(client: WeiboClient, input: LookInput): Promise<LookOutcome> {
  return lookUnderPost(client, input, targetOf(input));
}

export function lookForReply(client: WeiboClient, input: LookInput): Promise<LookOutcome> {
  return lookUnderPost(client, input, commentTargetOf(input));
}

/** What Weibo puts before a reply. */
const replyPrefix = /^\s*回复@[^:：]*[:：]/;

/** With a comment in `target`, only what replies to it; without, only what replies to none. */
async function lookUnderPost(
  client: WeiboClient,
  input: LookInput,
  target: ReactionTarget | ReplyTarget,
): Promise<LookOutcome> {
  const { uid } = accountOn(input.account, 'weibo');
  const answerTo = 'commentId' in target ? target.commentId : undefined;
  const query = { accessToken: accessTokenOf(input), id: target.mid, count: commentPageSize };
  const page = await client.comments(query, contextOf(input));
  const since = earliestTrace(input);
  const sent = sentWords(input);
  const wordsIn = (text: string) => weiboWords(answerTo === undefined ? text : text.replace(replyPrefix, ''));
  const alike = page.comments.filter(
    (one) => one.createdAt >= since && one.uid === uid && one.answerTo === answerTo && wordsIn(one.text) === sent,
  );
  const own = await firstUnbound(alike, input);
  if (own !== undefined) return { kind: 'present', outcome: commentedAs(target, own.id) };
  return reachesBack({ items: page.comments, total: page.total }, since, commentPageSize)
    ? absent
    : cannotTell('comments-too-short');
}

function sentWords({ variant, linkUrl }: LookInput): string {
  return weiboWords(reactionText(variantOn(variant, 'weibo').text, linkUrl));
}

function contextOf({ now, signal }: LookInput) {
  return { effect: 'repeatable', now, signal } as const;
}

function accessTokenOf(input: LookInput): string {
  return credentialsOf(input, weiboCredentialsSchema).accessToken;
}
