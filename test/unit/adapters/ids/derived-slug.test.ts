import { describe, expect, it } from 'vitest';
import { derivedSlug } from '../../../../shared/adapters/ids/derived-slug.ts';

const slugs = Array.from({ length: 20_000 }, (_, index) => derivedSlug('key', `d${index}`));

describe('a slug', () => {
  it('is eight letters or digits, and always the same for a key and an id', () => {
    expect(slugs.filter((slug) => !/^[0-9A-Za-z]{8}$/.test(slug))).toEqual([]);
    expect(derivedSlug('key', 'd7')).toBe(slugs[7]);
  });

  it('is another one for every id and every key', () => {
    expect(new Set(slugs).size).toBe(slugs.length);
    expect(derivedSlug('another key', 'd7')).not.toBe(slugs[7]);
  });

  it('spells no word: it has no vowel, and no digit that is read as one', () => {
    expect(slugs.filter((slug) => /[aeiouy0134]/i.test(slug))).toEqual([]);
  });

  it('has no initials that are abuse, or name somebody else', () => {
    const initials = ['sb', 'nmsl', 'cnm', 'tmd', 'wtf', 'wx', 'qq', 'zfb', 'tb', 'tm', 'jd', 'pdd', 'hb'];
    expect(slugs.filter((slug) => initials.some((word) => slug.toLowerCase().includes(word)))).toEqual([]);
  });

  it('uses every letter about as often as every other, so that guessing has nothing to go by', () => {
    const counts = Map.groupBy(slugs.join(''), (letter) => letter);
    const share = [...counts.values()].map((group) => (group.length * counts.size) / (slugs.length * 8));
    expect(counts.size).toBe(45);
    expect(Math.min(...share)).toBeGreaterThan(0.6);
    expect(Math.max(...share)).toBeLessThan(1.3);
  });
});
