import type { Phrase } from './content-rule.ts';
import type { ReadableText } from './readable-text.ts';

/** In code units of the original text; `end` is behind the last one. */
export type Place = { readonly start: number; readonly end: number };
export type Hit = { readonly text: string; readonly place: Place };

/** Finds phrases of a fixed list. */
export type Matcher = (text: string) => readonly Place[];

/** Longest first, so that of phrases that begin alike the whole one is found. */
export function matcherOf(phrases: readonly Phrase[]): Matcher {
  if (phrases.length === 0) return () => [];
  const patterns = phrases.filter((phrase) => typeof phrase !== 'string').map(({ source }) => source);
  const literals = phrases.filter((phrase) => typeof phrase === 'string').toSorted((a, b) => b.length - a.length);
  const pattern = new RegExp([...patterns, ...literals.map(escaped)].map((one) => `(?:${one})`).join('|'), 'gu');
  return (text) =>
    [...text.matchAll(pattern)]
      .filter(([whole]) => whole !== '')
      .map(({ 0: whole, index }) => ({ start: index, end: index + whole.length }));
}

const escaped = (literal: string): string => literal.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);

/** Every word that does not stand inside an allowed phrase. */
export function findPhrases(
  { text, starts, ends }: ReadableText,
  find: { readonly words: Matcher; readonly allowed: readonly Matcher[] },
): readonly Hit[] {
  const words = find.words(text);
  if (words.length === 0) return [];
  return outsideOf(
    find.allowed.flatMap((matcher) => matcher(text)),
    words,
  ).map(({ start, end }) => ({
    text: text.slice(start, end),
    place: { start: starts[start] ?? 0, end: ends[end - 1] ?? 0 },
  }));
}

/** In one pass over both, because a text may hold thousands of either. */
function outsideOf(harmless: readonly Place[], words: readonly Place[]): readonly Place[] {
  const ranges = harmless.toSorted((a, b) => a.start - b.start);
  let next = 0;
  let coveredTo = 0;
  return words.filter(({ start, end }) => {
    for (let range = ranges[next]; range !== undefined && range.start <= start; range = ranges[next]) {
      coveredTo = Math.max(coveredTo, range.end);
      next += 1;
    }
    return coveredTo < end;
  });
}
