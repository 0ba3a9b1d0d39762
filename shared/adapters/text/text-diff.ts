import { diffArrays } from 'diff';
import type { DiffPart, TextDiff } from '../../ports/text-diff.ts';

/** Chinese has no blanks between words, so that a dictionary has to find them. */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const tokensOf: Readonly<Record<'words' | 'lines', (text: string) => string[]>> = {
  words: (text) => Array.from(segmenter.segment(text), ({ segment }) => segment),
  lines: (text) => text.split(/(?<=\n)/),
};

/** Texts that differ in more places are two texts, and comparing them would take its time. */
const maxEditLength = 2_000;

export const diffTexts: TextDiff = (before, after, by) => {
  const found = diffArrays(tokensOf[by](before), tokensOf[by](after), { maxEditLength });
  if (found === undefined) return replaced(before, after);
  return found.map(({ added, removed, value }): DiffPart => {
    const text = value.join('');
    if (added) return { op: 'added', text };
    return { op: removed ? 'removed' : 'same', text };
  });
};

const replaced = (before: string, after: string): readonly DiffPart[] => [
  { op: 'removed', text: before },
  { op: 'added', text: after },
];
