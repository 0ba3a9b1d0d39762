import type { Outcome } from '../operation.ts';
import { answered } from '../operation.ts';
import type { Attempt, Check } from './checks.ts';
import { firstRefusal } from './checks.ts';
import { composeStatus } from './compose.ts';
import { missingParameter, weiboRefused } from './errors.ts';
import { keepPictures } from './pictures.ts';
import type { WeiboPicture } from './state.ts';
import { statusObject } from './status-object.ts';

/** What the ways to post differ in. */
export interface PostRules {
  readonly checks: readonly Check[];
  readonly visibleText: (attempt: Attempt) => string;
  readonly annotations: (attempt: Attempt) => readonly unknown[];
  /** Left out, the one that came with the call. */
  readonly pictures?: (attempt: Attempt) => WeiboPicture[];
}

/** Asks the checks in their order; a post that passes them is in the timeline. */
export function post(attempt: Attempt, rules: PostRules): Outcome {
  const { text, input, context } = attempt;
  if (text.trim() === '') return weiboRefused(input.path, missingParameter('status'));
  const refusal = firstRefusal(attempt, rules.checks);
  if (refusal !== undefined) return weiboRefused(input.path, refusal);
  const status = composeStatus(attempt, {
    visibleText: rules.visibleText(attempt),
    annotations: [...rules.annotations(attempt)],
    pictures: (rules.pictures ?? keepPictures)(attempt),
  });
  return answered(statusObject(context, status), [{ type: 'weibo.shared', status }]);
}
