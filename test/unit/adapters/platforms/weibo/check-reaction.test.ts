import { describe, expect, it } from 'vitest';
import { checkWeiboVariant } from '../../../../../shared/adapters/platforms/weibo/check.ts';
import type { WeiboVariant } from '../../../../../shared/domain/post.ts';
import type { VariantCheckInput } from '../../../../../shared/ports/variant-check.ts';
import { linkUrl, picture, weiboAccount } from '../../../../support/platforms/builders.ts';

const account = weiboAccount({ uid: '1234567890', tier: 'commercial' });
const ownPost = { accountId: account.accountId, platform: 'weibo', shape: undefined } as const;
const othersPost = { ...ownPost, accountId: 'acc-2' };
const article = { accountId: 'acc-3', platform: 'wechat', shape: undefined } as const;

type Wish = Partial<Omit<VariantCheckInput, 'variant'>> & { readonly variant?: Partial<WeiboVariant> };

function codesOf({ variant, ...more }: Wish): readonly string[] {
  return checkWeiboVariant({
    account,
    shape: 'repost',
    variant: { platform: 'weibo', text: '一起来', ...variant },
    field: 'deliveries[1]',
    linkUrl,
    media: new Map(),
    ancestors: [othersPost],
    ...more,
  }).map(({ field, code }) => `${field.replace('deliveries[1].', '')} ${code}`);
}

describe('The check of a repost or a comment', () => {
  it.each<{ name: string; wish: Wish }>([
    { name: 'a repost of what another account has just published', wish: {} },
    { name: 'a repost without words', wish: { variant: { text: '' } } },
    { name: 'a comment under the own post', wish: { shape: 'comment', ancestors: [ownPost] } },
    { name: 'a repost that comes after an article in between', wish: { ancestors: [article, othersPost] } },
    {
      name: 'a repost of a named post',
      wish: { ancestors: [], variant: { targetUrl: 'https://weibo.com/9876543210/O5banBlCi' } },
    },
    {
      name: 'a reply to the comment before',
      wish: { shape: 'reply', ancestors: [{ ...othersPost, shape: 'comment' }] },
    },
    {
      name: 'a reply to a named comment',
      wish: { shape: 'reply', variant: { targetUrl: 'https://weibo.com/9876543210/O5banBlCi?cid=5012345678901234' } },
    },
    {
      name: 'a comment of 140 with its link',
      wish: { shape: 'comment', variant: { text: `${'汉'.repeat(130)}{{link}}` } },
    },
  ])('accepts $name', ({ wish }) => {
    expect(codesOf(wish)).toEqual([]);
  });

  it.each<{ name: string; wish: Wish; code: string }>([
    {
      name: 'on the ordinary tier',
      wish: { account: weiboAccount({ uid: '1234567890' }) },
      code: 'shape weibo-needs-commercial',
    },
    {
      name: 'after an article',
      wish: { ancestors: [article] },
      code: 'targetUrl weibo-target-missing',
    },
    { name: 'as a reply to a post', wish: { shape: 'reply' }, code: 'targetUrl weibo-comment-missing' },
    {
      name: 'as a reply to an address without a comment',
      wish: { shape: 'reply', variant: { targetUrl: 'https://weibo.com/9876543210/O5banBlCi?cid=x' } },
      code: 'targetUrl weibo-comment-missing',
    },
    { name: 'of the own post before', wish: { ancestors: [ownPost] }, code: 'after weibo-repost-own' },
    {
      name: 'of an own post by its address',
      wish: { variant: { targetUrl: 'https://weibo.com/1234567890/O5banBlCi' } },
      code: 'targetUrl weibo-repost-own',
    },
    {
      name: 'of something that is no post',
      wish: { variant: { targetUrl: 'https://weibo.com/u/1234567890' } },
      code: 'targetUrl weibo-target-not-a-post',
    },
    {
      name: 'without words under a post',
      wish: { shape: 'comment', variant: { text: ' ' } },
      code: 'text weibo-text-empty',
    },
    {
      name: 'of 141 with its link',
      wish: { variant: { text: `${'汉'.repeat(131)}{{link}}` } },
      code: 'text weibo-text-too-long',
    },
  ])('refuses one $name', ({ wish, code }) => {
    expect(codesOf(wish)).toEqual([code]);
  });
});

describe('The check of pictures', () => {
  const ids = (count: number) => Array.from({ length: count }, (_, index) => `media-${index}`);
  const media = new Map(ids(10).map((mediaId) => [mediaId, picture({ mediaId })]));
  const post = (count: number, tier: 'ordinary' | 'commercial') =>
    codesOf({
      shape: 'post',
      account: weiboAccount({ tier }),
      media,
      variant: { text: '新品', pictureMediaIds: ids(count) },
    });

  it('lets an ordinary account have one and a commercial one nine', () => {
    expect([post(1, 'ordinary'), post(9, 'commercial')]).toEqual([[], []]);
    expect(post(2, 'ordinary')).toEqual(['pictureMediaIds weibo-picture-count']);
    expect(post(10, 'commercial')).toEqual(['pictureMediaIds weibo-picture-count']);
  });
});
