import { PlatformError } from '../../../domain/platform-error.ts';
import type { FinalOutcome, PublishInput } from '../../../ports/platform-publisher.ts';
import { variantOn } from '../narrowing.ts';
import { commentAddress, readWeiboAddress, type WeiboAddress } from './permalink.ts';

/** `url` is the post's, with the comment where one is named. */
export type ReactionTarget = Omit<WeiboAddress, 'commentId'> & { readonly url: string };

/** The post that a repost or a comment is about: the one that is named, or the one published right before. */
export function targetOf(input: Pick<PublishInput, 'variant' | 'inherited'>): ReactionTarget {
  const { commentId: _comment, ...target } = namedTarget(input) ?? refuseWithoutTarget();
  return target;
}

function namedTarget({
  variant,
  inherited,
}: Pick<PublishInput, 'variant' | 'inherited'>): (WeiboAddress & { readonly url: string }) | undefined {
  const url = variantOn(variant, 'weibo').targetUrl ?? inherited['weibo.url'];
  const address = url === undefined ? undefined : readWeiboAddress(url);
  return url === undefined || address === undefined ? undefined : { ...address, url };
}

function refuseWithoutTarget(): never {
  throw new PlatformError({
    kind: 'rejected',
    platformCode: 'target-unknown',
    text: {
      zh: '不知道要转发或评论哪条微博：前一条微博没有留下网址',
      en: 'It is not known which post this is about: the one before has left no address',
    },
    hint: {
      zh: '请在微博上找到那条微博，用它的网址作为 targetUrl 重新排期。',
      en: 'Find the post on Weibo and schedule this again with its address as targetUrl.',
    },
  });
}

export type ReplyTarget = ReactionTarget & { readonly commentId: string };

/** The comment that a reply answers. */
export function commentTargetOf(input: Pick<PublishInput, 'variant' | 'inherited'>): ReplyTarget {
  const { commentId, ...target } = namedTarget(input) ?? refuseWithoutTarget();
  if (commentId !== undefined) return { ...target, commentId };
  throw new PlatformError({
    kind: 'rejected',
    platformCode: 'target-unknown',
    text: {
      zh: '不知道要回复哪条评论：前一条评论没有留下编号',
      en: 'It is not known which comment this answers: the one before has left no id',
    },
    hint: {
      zh: '请用微博网址加评论编号作为 targetUrl 重新排期，形如 https://weibo.com/1234567890/O5banBlCi?cid=5012345678901234。',
      en: "Schedule this again with the post's address and the comment's id as targetUrl, such as https://weibo.com/1234567890/O5banBlCi?cid=5012345678901234.",
    },
  });
}

/** A comment has no page of its own; people find it under the post. */
export function commentedAs({ url }: ReactionTarget, id: string): FinalOutcome {
  return { kind: 'published', values: { commentId: id }, platformId: id, url: commentAddress(url, id) };
}
