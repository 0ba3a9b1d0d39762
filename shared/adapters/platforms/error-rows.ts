import { nextBeijingReset } from '../../domain/beijing.ts';
import { type Confidence, confidences } from '../../domain/confidence.ts';
import type { Bilingual } from '../../domain/errors.ts';
import type { PlatformErrorKind } from '../../domain/platform-error.ts';
import type { StepEffect } from '../../ports/platform-publisher.ts';

/**
 * What an error code of a platform says:
 * - `bad`: this request or content will never pass
 * - `token`: the credential is expired or invalid
 * - `perm`, `person`: the account lacks a right, or a person must act
 * - `addressee`: somebody else's setting, or whose it is, forbids this one thing; the account may go on
 * - `quota-*`: a counter is used up until its reset in Beijing time, or for a while
 * - `dup`: it is there already; `gone`: the thing addressed is not
 * - `retry*`: not accepted, try again; `doubt`: a failure inside the platform after which it may have been accepted
 */
export type ErrorClass =
  | 'bad'
  | 'token'
  | 'perm'
  | 'person'
  | 'addressee'
  | 'quota-minute'
  | 'quota-while'
  | 'quota-hour'
  | 'quota-day'
  | 'quota-month'
  | 'dup'
  | 'gone'
  | 'retry'
  | 'retry-minute'
  | 'doubt';

/** Code or `first..last`, class, Chinese text, English text and, where the class's own does not do, the way out. */
export type ErrorRow = readonly [codes: string, errorClass: ErrorClass, zh: string, en: string, hint?: Bilingual];

export type ErrorTable = ReadonlyMap<string, ErrorRow>;

/** What most rows of a table rest on, and the codes (or `first..last`) of those that rest on something else. */
export type ErrorSources = { readonly most: Confidence } & Partial<Readonly<Record<Confidence, readonly string[]>>>;

export function confidenceOf(sources: ErrorSources, code: string): Confidence {
  const others = confidences.filter((confidence) => sources[confidence]?.flatMap(codesOf).includes(code));
  return others[0] ?? sources.most;
}

export function tableOf(rows: readonly ErrorRow[]): ErrorTable {
  return new Map(rows.flatMap((row) => codesOf(row[0]).map((code) => [code, row] as const)));
}

function codesOf(codes: string): readonly string[] {
  const [first = '', last] = codes.split('..');
  if (last === undefined) return [first];
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => String(Number(first) + index));
}

const kinds: Readonly<Record<ErrorClass, PlatformErrorKind>> = {
  bad: 'rejected',
  token: 'auth',
  perm: 'human',
  person: 'human',
  addressee: 'rejected',
  'quota-minute': 'quota',
  'quota-while': 'quota',
  'quota-hour': 'quota',
  'quota-day': 'quota',
  'quota-month': 'quota',
  dup: 'duplicate',
  gone: 'gone',
  retry: 'unavailable',
  'retry-minute': 'unavailable',
  doubt: 'unavailable',
};

export function kindOf(errorClass: ErrorClass, effect: StepEffect): PlatformErrorKind {
  return errorClass === 'doubt' && effect !== 'repeatable' ? 'outcome-unknown' : kinds[errorClass];
}

const minuteMs = 60_000;

/** When a refused call is made again. Quota windows end in Beijing time. */
export type RetryRule =
  | { readonly again: 'never' | 'renewed-credential' | 'person' | 'back-off' | 'look' }
  | { readonly again: 'after'; readonly ms: number }
  | { readonly again: 'reset'; readonly window: 'hour' | 'day' | 'month' };

export const retryRules: Readonly<Record<ErrorClass, RetryRule>> = {
  bad: { again: 'never' },
  token: { again: 'renewed-credential' },
  perm: { again: 'person' },
  person: { again: 'person' },
  addressee: { again: 'never' },
  'quota-minute': { again: 'after', ms: minuteMs },
  'quota-while': { again: 'after', ms: 30 * minuteMs },
  'quota-hour': { again: 'reset', window: 'hour' },
  'quota-day': { again: 'reset', window: 'day' },
  'quota-month': { again: 'reset', window: 'month' },
  dup: { again: 'look' },
  gone: { again: 'never' },
  retry: { again: 'back-off' },
  'retry-minute': { again: 'after', ms: minuteMs },
  doubt: { again: 'look' },
};

export function retryAtOf(errorClass: ErrorClass, now: number): number | undefined {
  const rule = retryRules[errorClass];
  if (rule.again === 'after') return now + rule.ms;
  return rule.again === 'reset' ? nextBeijingReset(now, rule.window) : undefined;
}
