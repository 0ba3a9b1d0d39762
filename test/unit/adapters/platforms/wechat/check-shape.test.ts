import { describe, expect, it } from 'vitest';
import { checkWechatVariant } from '../../../../../shared/adapters/platforms/wechat/check.ts';
import type { WechatVariant } from '../../../../../shared/domain/post.ts';
import { linkUrl, wechatAccount } from '../../../../support/platforms/builders.ts';

const article = { title: '第二篇', body: '<p>茶</p>', coverMediaId: 'media-2' };
const named = (count: number) => Array.from({ length: count }, (_, index) => `media-${index}`);

function codesOf(parts: Partial<WechatVariant>) {
  const variant = {
    platform: 'wechat',
    title: '新茶',
    body: '<p>慢慢喝。</p>',
    coverMediaId: 'media-1',
    ...parts,
  } as const;
  return checkWechatVariant({
    account: wechatAccount(),
    shape: 'article',
    variant,
    field: 'deliveries[0]',
    linkUrl,
    ancestors: [],
    media: new Map(),
  }).map(({ field, code }) => `${field.replace('deliveries[0].', '')} ${code}`);
}

describe('the shapes of a WeChat article', () => {
  it.each<{ name: string; parts: Partial<WechatVariant> }>([
    { name: 'a picture post without cover', parts: { body: '两张图', coverMediaId: '', pictureMediaIds: named(20) } },
    { name: 'a picture post without words', parts: { body: '', pictureMediaIds: named(1) } },
    { name: 'eight articles', parts: { moreArticles: Array.from({ length: 7 }, () => article) } },
    { name: 'an article for the followers', parts: { notify: 'followers', comments: 'everyone' } },
  ])('may be $name', ({ parts }) => {
    expect(codesOf(parts)).toEqual([]);
  });

  it.each<{ name: string; parts: Partial<WechatVariant>; found: string[] }>([
    {
      name: '21 pictures',
      parts: { body: '图', pictureMediaIds: named(21) },
      found: ['pictureMediaIds wechat-too-many-pictures'],
    },
    {
      name: 'tags in a picture post',
      parts: { body: '<p>图</p>', pictureMediaIds: named(1) },
      found: ['body wechat-pictures-plain-text'],
    },
    {
      name: 'a picture post with articles',
      parts: { body: '图', pictureMediaIds: named(1), moreArticles: [article] },
      found: ['moreArticles wechat-pictures-with-articles'],
    },
    {
      name: 'nine articles',
      parts: { moreArticles: Array.from({ length: 8 }, () => article) },
      found: ['moreArticles wechat-too-many-articles'],
    },
    {
      name: 'a digest that nobody would see',
      parts: { digest: '一杯茶', moreArticles: [article] },
      found: ['digest wechat-digest-unused'],
    },
    {
      name: 'what is wrong with a further article',
      parts: { moreArticles: [{ ...article, title: '', body: '<p></p>', coverMediaId: '' }] },
      found: [
        'moreArticles[0].title wechat-title-missing',
        'moreArticles[0].body wechat-body-empty',
        'moreArticles[0].coverMediaId wechat-cover-missing',
      ],
    },
  ])('are refused for $name', ({ parts, found }) => {
    expect(codesOf(parts)).toEqual(found);
  });
});
