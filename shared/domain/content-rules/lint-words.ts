import type { Finding } from '../errors.ts';
import type { Tone } from '../tone.ts';
import { absoluteTerms } from './advertising-words.ts';
import type { Venue, WordRule } from './content-rule.ts';
import { findPhrases, type Matcher, matcherOf } from './find-phrases.ts';
import { findingAt } from './lint-finding.ts';
import { platformWords } from './platform-words.ts';
import { readText } from './readable-text.ts';
import { asRead, toneRules } from './tone-rules.ts';
import { tradeWords } from './trade-words.ts';

/** The whole table, in the order in which findings are given. */
export const wordRules: readonly WordRule[] = [...absoluteTerms, ...tradeWords, ...platformWords];

type Ready = { readonly rule: WordRule; readonly words: Matcher; readonly allowed: Matcher };
const ready = (rule: WordRule): Ready => ({
  rule,
  words: matcherOf(rule.words),
  allowed: matcherOf(rule.allowed ?? []),
});

let builtIn: readonly Ready[] | undefined;
/** Most requests check no text, so the patterns are made when the first one does. */
function builtInRules(): readonly Ready[] {
  builtIn ??= wordRules.map(ready);
  return builtIn;
}

/** What can be said of the words of any text in one place; made once for a post. */
export type WordLint = (text: string, at: { readonly field: string; readonly venue: Venue }) => readonly Finding[];

/** So many places of one rule are shown in one text; nobody reads more. */
const mostPlaces = 10;

export function createWordLint(tone: Tone): WordLint {
  const rules = [...builtInRules(), ...toneRules(tone).map(ready)];
  const allowedByBrand = matcherOf(tone.allowed.map(({ phrase }) => asRead(phrase)));
  return (raw, { field, venue }) => {
    const read = readText(raw, { isHtml: isHtmlField(field) });
    return rules
      .filter(
        ({ rule }) => rule.on.includes(venue) && rule.fields?.test(field) !== false && !rule.unless?.test(read.text),
      )
      .flatMap(({ rule, words, allowed }) =>
        findPhrases(read, { words, allowed: [allowed, allowedByBrand] })
          .slice(0, mostPlaces)
          .map((hit) => findingAt(rule, field, hit)),
      );
  };
}

export const isHtmlField = (field: string): boolean => /(?:^|\.)body$/.test(field);
