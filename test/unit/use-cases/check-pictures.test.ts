import { describe, expect, it } from 'vitest';
import type { Media } from '../../../shared/domain/media.ts';
import { mediaUses, planFit } from '../../../shared/domain/media-use.ts';
import { pictureNeedsOf } from '../../../shared/domain/picture-needs.ts';
import { checkPictures, renditionsFor } from '../../../shared/use-cases/check-pictures.ts';
import { picture } from '../../support/platforms/builders.ts';

const libraryOf = (...pictures: readonly Media[]) => new Map(pictures.map((one) => [one.mediaId, one]));
const need = { mediaId: 'media-1', use: 'baijiahao-cover', field: 'coverMediaId' } as const;
const check = (parts: Partial<Media>) =>
  checkPictures([need], libraryOf(picture(parts)), 'deliveries[0]').map(
    ({ field, code, severity, limit, actual }) => `${severity} ${field} ${code} ${limit} ${actual}`,
  );

describe('what a use takes', () => {
  it.each([
    ['a JPEG below the limit', {}, 'weibo-picture', 'as-is'],
    ['one byte below the limit', { byteLength: 5 * 1024 * 1024 - 1 }, 'weibo-picture', 'as-is'],
    ['the limit itself', { byteLength: 5 * 1024 * 1024 }, 'weibo-picture', 'fit'],
    ['a WebP of any size', { contentType: 'image/webp' }, 'weibo-picture', 'fit'],
    ['a PNG where only JPEG is taken', { contentType: 'image/png' }, 'wechat-thumb', 'fit'],
    ['a cover of the least size', { width: 218, height: 146 }, 'baijiahao-cover', 'as-is'],
    ['a cover that is too narrow', { width: 217, height: 146 }, 'baijiahao-cover', 'too-small'],
    ['a cover that is too low', { width: 218, height: 145 }, 'baijiahao-cover', 'too-small'],
  ] as const)('%s', (...[, parts, use, kind]) => {
    expect(planFit(picture(parts), use).kind).toBe(kind);
  });

  it('is never more than the page of a picture can serve, where a platform fetches it from there', () => {
    for (const use of ['baijiahao-cover', 'baijiahao-gallery', 'landing-page', 'public-address'] as const) {
      expect(mediaUses[use].belowBytes).toBeLessThan(4.5 * 1024 * 1024);
    }
  });
});

describe('the pictures of a post', () => {
  it('may be too large, because they are fitted', () => {
    expect(check({ byteLength: 19_000_000, width: 8_000, height: 6_000 })).toEqual([]);
  });

  it('may not be too small, because enlarging mends nothing', () => {
    expect(check({ width: 217 })).toEqual(['error deliveries[0].coverMediaId picture-too-small 218x146 217x383']);
  });

  it('stand still where a use takes no moving ones, which is said', () => {
    const moving = { contentType: 'image/gif', frames: 24 } as const;
    expect(check(moving)).toEqual(['warning deliveries[0].coverMediaId picture-stands-still 1 24']);
    expect(checkPictures([{ ...need, use: 'weibo-picture' }], libraryOf(picture(moving)), 'd')).toEqual([]);
  });

  it('may not be deleted', () => {
    expect(check({ deletedAt: '2026-11-01T00:00:00Z' })).toEqual([
      'error deliveries[0].coverMediaId media-deleted undefined undefined',
    ]);
  });

  it('are fitted once for each use that needs it', () => {
    const library = libraryOf(picture({ byteLength: 6_000_000 }), picture({ mediaId: 'small' }));
    const uses = ['weibo-picture', 'wechat-material', 'weibo-picture'] as const;
    const needs = ['media-1', 'small'].flatMap((mediaId) => uses.map((use) => ({ mediaId, use })));
    expect(renditionsFor(needs, library)).toEqual([{ mediaId: 'media-1', use: 'weibo-picture' }]);
  });

  it('are found wherever a variant names them', () => {
    const inline = `m${'a'.repeat(24)}`;
    const article = { title: 't', body: `<p><img src="media:${inline}"></p>`, coverMediaId: 'cover' };
    const needs = pictureNeedsOf({
      platform: 'wechat',
      ...article,
      moreArticles: [{ ...article, coverMediaId: 'more' }],
    });
    expect(needs.map(({ mediaId, use, field }) => `${field} ${mediaId} ${use}`)).toEqual([
      'coverMediaId cover wechat-material',
      `body ${inline} wechat-inline`,
      'moreArticles[0].coverMediaId more wechat-material',
      `moreArticles[0].body ${inline} wechat-inline`,
    ]);
  });
});
