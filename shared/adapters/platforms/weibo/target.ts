import { PlatformError } from '../../../domain/platform-error.ts';
import type { FinalOutcome, PublishInput } from '../../../ports/platform-publisher.ts';
import { variantOn } from '../narrowing.ts';
import type { PublishedStatus } from './client.ts';
import { readWeiboAddress, type WeiboAddress } from './permalink.ts';

export type ReactionTarget = WeiboAddress & { readonly url: string };

/** The post that a repost or a comment is about: the one that is named, or the one published right before. */
export function targetOf({ variant, inherited }: Pick<PublishInput, 'variant' | 'inherited'>): ReactionTarget {
  const url = variantOn(variant, 'weibo').targetUrl ?? inherited['weibo.url'];
  const address = url === undefined ? undefined : readWeiboAddress(url);
  if (url !== undefined && address !== undefined) return { ...address, url };
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

/** A comment has no address of its own; people find it under the post. */
export function commentedAs({ url }: ReactionTarget, { id }: PublishedStatus): FinalOutcome {
  if (id === undefined) return { kind: 'published', values: {}, url };
  return { kind: 'published', values: { commentId: id }, platformId: id, url };
}
