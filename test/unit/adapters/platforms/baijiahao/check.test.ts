import { describe, expect, it } from 'vitest';
import { checkBaijiahaoVariant } from '../../../../../shared/adapters/platforms/baijiahao/check.ts';
import { baijiahaoTitleLength } from '../../../../../shared/adapters/platforms/baijiahao/text.ts';
import type { Media } from '../../../../../shared/domain/media.ts';
import type { BaijiahaoArticleVariant } from '../../../../../shared/domain/post.ts';
import { baijiahaoAccount, linkUrl, picture } from '../../../../support/platforms/builders.ts';

const han = (count: number) => '汉'.repeat(count);

function check(parts: Partial<BaijiahaoArticleVariant> = {}, media: Media = picture()) {
  return checkBaijiahaoVariant({
    account: baijiahaoAccount(),
    shape: 'article',
    variant: {
      platform: 'baijiahao',
      shape: 'article',
      title: han(8),
      body: '<p>正文</p>',
      coverMediaId: media.mediaId,
      original: true,
      ...parts,
    },
    field: 'deliveries[2]',
    linkUrl,
    ancestors: [],
    media: new Map([[media.mediaId, media]]),
  }).map(({ field, code, limit, actual }) => ({ field, code, limit, actual }));
}

const found = (field: string, code: string, [limit, actual]: readonly [string | number, string | number]) => [
  { field: `deliveries[2].${field}`, code, limit, actual },
];

describe('baijiahaoTitleLength', () => {
  it.each([
    { title: '', length: 0 },
    { title: '双十一，来了', length: 6 },
    { title: 'ab', length: 1 },
    { title: 'abc', length: 2 },
    { title: '双11来了', length: 4 },
    { title: '“好茶”——', length: 6 },
  ])('counts $title as $length', ({ title, length }) => {
    expect(baijiahaoTitleLength(title)).toBe(length);
  });
});

describe('checkBaijiahaoVariant', () => {
  it.each<{ name: string; parts: Partial<BaijiahaoArticleVariant> }>([
    { name: 'a title of 8', parts: { title: han(8) } },
    { name: 'a title of 40', parts: { title: `${han(30)}${'x'.repeat(20)}` } },
    { name: 'a body of 20,000', parts: { body: han(20_000) } },
  ])('accepts $name', ({ parts }) => {
    expect(check(parts)).toEqual([]);
  });

  it.each([
    { name: 'a title of 7', parts: { title: han(7) }, finding: found('title', 'baijiahao-title-too-short', [8, 7]) },
    {
      name: 'a title of 41',
      parts: { title: `${han(40)}x` },
      finding: found('title', 'baijiahao-title-too-long', [40, 41]),
    },
    { name: 'no title', parts: { title: '' }, finding: found('title', 'baijiahao-title-missing', [8, 0]) },
    {
      name: 'a body of 20,001',
      parts: { body: han(20_001) },
      finding: found('body', 'baijiahao-body-too-long', [20_000, 20_001]),
    },
    { name: 'no body', parts: { body: '' }, finding: found('body', 'baijiahao-body-missing', [1, 0]) },
    {
      name: 'no cover',
      parts: { coverMediaId: '' },
      finding: found('coverMediaId', 'baijiahao-cover-missing', [1, 0]),
    },
  ])('refuses $name', ({ parts, finding }) => {
    expect(check(parts)).toEqual(finding);
  });
});
