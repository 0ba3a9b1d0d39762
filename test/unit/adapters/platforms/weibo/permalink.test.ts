import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  base62OfMid,
  midOfBase62,
  readWeiboAddress,
  weiboPermalink,
} from '../../../../../shared/adapters/platforms/weibo/permalink.ts';

describe('base62OfMid', () => {
  it.each([
    { mid: '3501756485200075', base62: 'z0JH2lOMb' },
    { mid: '3436240135184587', base62: 'yfcLPlKKn' },
    { mid: '3504803600502730', base62: 'z20XK26My' },
    { mid: '4900000000000012', base62: 'N0000000c' },
    { mid: '5012345678901234', base62: 'O5banBlCi' },
  ])('turns $mid into $base62 and back', ({ mid, base62 }) => {
    expect(base62OfMid(mid)).toBe(base62);
    expect(midOfBase62(base62)).toBe(mid);
  });

  it('is undone by midOfBase62 for every id', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 9_999_999_999_999_999_999n }), (id) => {
        expect(midOfBase62(base62OfMid(String(id)))).toBe(String(id));
      }),
    );
  });

  it('makes the public address of a post', () => {
    expect(weiboPermalink('1234567890', '5012345678901234')).toBe('https://weibo.com/1234567890/O5banBlCi');
  });
});

describe('readWeiboAddress', () => {
  it.each([
    ['https://weibo.com/1234567890/O5banBlCi', { uid: '1234567890', mid: '5012345678901234' }],
    ['https://www.weibo.com/1234567890/5012345678901234', { uid: '1234567890', mid: '5012345678901234' }],
    ['https://m.weibo.cn/status/O5banBlCi?from=page', { mid: '5012345678901234' }],
    ['https://m.weibo.cn/detail/5012345678901234', { mid: '5012345678901234' }],
  ])('finds the post in %s', (address, found) => {
    expect(readWeiboAddress(address)).toEqual(found);
  });

  it.each(['https://weibo.com/u/1234567890', 'https://weibo.example/1/O5banBlCi', 'https://weibo.com/', 'O5banBlCi'])(
    'finds none in %s',
    (address) => {
      expect(readWeiboAddress(address)).toBeUndefined();
    },
  );
});
