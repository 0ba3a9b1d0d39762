import { describe, expect, it } from 'vitest';
import { trackedTarget } from '../../../shared/use-cases/tracked-target.ts';

const from = { platform: 'weibo', postId: 'p1', slug: 'aB3dE6gH' };
const tracking =
  'utm_source=weibo&utm_medium=social&utm_campaign=p1&utm_content=aB3dE6gH&hmsr=weibo&hmpl=p1&hmcu=aB3dE6gH';

describe('the tracked target', () => {
  it.each([
    ['https://shop.example/a', `https://shop.example/a?${tracking}`],
    ['https://shop.example', `https://shop.example/?${tracking}`],
    ['https://shop.example/a?q=%E8%8C%B6+1#top', `https://shop.example/a?q=%E8%8C%B6+1&${tracking}#top`],
    ['https://shop.example/a?q=a%20b&flag', `https://shop.example/a?q=a%20b&flag&${tracking}`],
  ])('of %s keeps what it has', (target, expected) => {
    expect(trackedTarget(target, from)).toBe(expected);
  });

  it('leaves parameters that the target sets itself', () => {
    const url = new URL(trackedTarget('https://shop.example/?utm_source=own', from) ?? '');
    expect(url.searchParams.getAll('utm_source')).toEqual(['own']);
    expect(url.searchParams.get('utm_content')).toBe('aB3dE6gH');
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', '//evil.example', 'not a url', ''])(
    'of %j does not exist',
    (target) => {
      expect(trackedTarget(target, from)).toBeUndefined();
    },
  );

  it('never holds a line break', () => {
    expect(trackedTarget('https://shop.example/a\r\nset-cookie: x=1', from)).not.toMatch(/[\r\n]/);
  });
});
