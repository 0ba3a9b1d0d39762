import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type TrackingRule, usualTracking } from '../../../shared/domain/tracking.ts';
import { trackedTarget } from '../../../shared/use-cases/tracked-target.ts';

const usual = usualTracking('b1');
const from = { platform: 'weibo', account: 'w1', post: 'p1', delivery: 'd1', slug: 'B3d6GhKz' };
const tracking =
  'utm_source=weibo&utm_medium=social&utm_campaign=p1&utm_content=B3d6GhKz&hmsr=weibo&hmpl=p1&hmcu=w1&hmci=B3d6GhKz';
const ruleOf = (parameters: Record<string, string>): TrackingRule => ({ ...usual, parameters });

describe('the tracked target', () => {
  it.each([
    ['https://shop.example/a', `https://shop.example/a?${tracking}`],
    ['https://shop.example', `https://shop.example/?${tracking}`],
    ['https://shop.example/a?q=%E8%8C%B6+1#top', `https://shop.example/a?q=%E8%8C%B6+1&${tracking}#top`],
    ['https://shop.example/a?q=a%20b&flag', `https://shop.example/a?q=a%20b&flag&${tracking}`],
  ])('of %s keeps what it has', (target, expected) => {
    expect(trackedTarget(target, usual, from)).toBe(expected);
  });

  it('leaves parameters that the target sets itself', () => {
    const url = new URL(trackedTarget('https://shop.example/?utm_source=own', usual, from) ?? '');
    expect(url.searchParams.getAll('utm_source')).toEqual(['own']);
    expect(url.searchParams.get('utm_content')).toBe('B3d6GhKz');
  });

  it('names campaign and influencer where the post has them', () => {
    const labelled = { ...from, campaign: '双十一', influencer: 'kol & co' };
    const { searchParams } = new URL(trackedTarget('https://shop.example/', usual, labelled) ?? '');
    expect(searchParams.get('utm_campaign')).toBe('双十一');
    expect(searchParams.get('hmpl')).toBe('双十一');
    expect(searchParams.get('hmkw')).toBe('kol & co');
    expect(searchParams.get('utm_term')).toBe('kol & co');
  });

  it("follows the brand's own rule, and leaves out what is empty", () => {
    const rule = ruleOf({ src: '{platform}-{account}', kol: '{influencer}', fixed: 'autumn', post: '{post}' });
    expect(trackedTarget('https://shop.example/', rule, from)).toBe(
      'https://shop.example/?src=weibo-w1&fixed=autumn&post=p1',
    );
    expect(trackedTarget('https://shop.example/?a=1', ruleOf({}), from)).toBe('https://shop.example/?a=1');
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', '//evil.example', 'not a url', ''])(
    'of %j does not exist',
    (target) => {
      expect(trackedTarget(target, usual, from)).toBeUndefined();
    },
  );

  it('is one line of plain characters on the same host, whatever a label holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), (campaign, influencer) => {
        const url = trackedTarget('https://shop.example/a\r\nset-cookie: x=1', usual, {
          ...from,
          campaign,
          influencer,
        });
        expect(url).toMatch(/^https:\/\/shop\.example\/a[\x21-\x7e]*$/);
      }),
    );
  });
});
