import type { Confidence } from '../confidence.ts';
import type { Bilingual } from '../errors.ts';
import type { DeliveryPlatform } from '../platform.ts';

/** What a rule rests on. `year`: of the text, or since when the practice is known. */
export type RuleSource = {
  readonly kind: 'law' | 'platform' | 'practice' | 'brand';
  readonly confidence: Confidence;
  readonly name: Bilingual;
  readonly year?: number;
};

/** Where readers meet a text. `page` is the landing page, which is read inside every platform. */
export type Venue = DeliveryPlatform | 'page';
export const venues: readonly Venue[] = ['weibo', 'wechat', 'baijiahao', 'manual', 'page'];

/** Literal, or a pattern. Both are written as a text reads once `readText` has gone over it. */
export type Phrase = string | RegExp;

/** What every rule says of itself. */
export type Rule = {
  /** Stable and kebab-case; the code of its findings. */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly on: readonly Venue[];
  readonly source: RuleSource;
  /** What is the matter. */
  readonly about: Bilingual;
  /** The way out. */
  readonly hint: Bilingual;
};

export type WordRule = Rule & {
  readonly words: readonly Phrase[];
  /** Longer phrases in which a word does no harm. */
  readonly allowed?: readonly Phrase[];
  /** What takes back the whole rule where it stands anywhere in the same text, such as a source for a ranking. */
  readonly unless?: RegExp;
  /** Only these fields, such as a title. */
  readonly fields?: RegExp;
};

export type LinkRule = Rule & {
  /** The host itself and what is below it. */
  readonly hosts: readonly string[];
};
