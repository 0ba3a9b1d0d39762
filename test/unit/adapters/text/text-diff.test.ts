import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffTexts } from '../../../../shared/adapters/text/text-diff.ts';

const textOf = (parts: ReturnType<typeof diffTexts>, without: 'added' | 'removed'): string =>
  parts
    .filter(({ op }) => op !== without)
    .map(({ text }) => text)
    .join('');

describe('the difference of two texts', () => {
  it('is told in words, of Chinese as well', () => {
    expect(diffTexts('今天八点，优惠开始', '明天八点，促销开始', 'words')).toEqual([
      { op: 'removed', text: '今天' },
      { op: 'added', text: '明天' },
      { op: 'same', text: '八点，' },
      { op: 'removed', text: '优惠' },
      { op: 'added', text: '促销' },
      { op: 'same', text: '开始' },
    ]);
  });

  it('is told in lines where asked for', () => {
    expect(diffTexts('one\ntwo\n', 'one\nthree\n', 'lines')).toEqual([
      { op: 'same', text: 'one\n' },
      { op: 'removed', text: 'two\n' },
      { op: 'added', text: 'three\n' },
    ]);
  });

  it('has both texts in it, whatever they are', () => {
    const text = fc.string({ unit: fc.constantFrom('秋', '茶', '今天', ' ', '\n', 'a', '，', '😀'), maxLength: 60 });
    fc.assert(
      fc.property(text, text, fc.constantFrom('words' as const, 'lines' as const), (before, after, by) => {
        const parts = diffTexts(before, after, by);
        expect([textOf(parts, 'added'), textOf(parts, 'removed')]).toEqual([before, after]);
      }),
    );
  });

  it('gives up on texts that have nothing in common', () => {
    const [before, after] = ['秋 '.repeat(3_000), '茶，'.repeat(3_000)];
    expect(diffTexts(before, after, 'words')).toEqual([
      { op: 'removed', text: before },
      { op: 'added', text: after },
    ]);
  });
});
