import * as z from 'zod';
import { readJson } from '../json-body.ts';
import type { Outcome } from '../operation.ts';
import type { WeiboRefusal } from './errors.ts';
import { invalidParameter, weiboRefused } from './errors.ts';
import type { Attempt, PostRules } from './post.ts';
import { checkContent, checkLength, checkPicture, checkRepeat, checkRip, post } from './post.ts';

const ordinaryLength = 140;
const longLength = 2_000;
const annotationsLimit = 512;
const annotationsSchema = z.array(z.unknown());

/** The paid way: topics and any link, long texts, and annotations that come back with the post. */
const rules: PostRules = {
  checks: [
    checkRip,
    (attempt) => checkLength(attempt, isLongText(attempt) ? longLength : ordinaryLength),
    checkAnnotations,
    checkPicture,
    checkContent,
    checkRepeat,
  ],
  visibleText: ({ text }) => text,
  annotations: (attempt) => readJson(annotationsOf(attempt) ?? '[]', annotationsSchema) ?? [],
};

export function postCommercially(attempt: Attempt): Outcome {
  const { token, input, context } = attempt;
  if (context.world.weibo.apps.get(token.appKey)?.commercial !== true) return weiboRefused(input.path, { code: 10014 });
  return post(attempt, rules);
}

function isLongText({ input }: Attempt): boolean {
  return input.parameters.get('is_longtext') === '1';
}

function annotationsOf({ input }: Attempt): string | undefined {
  return input.parameters.get('annotations');
}

function checkAnnotations(attempt: Attempt): WeiboRefusal | undefined {
  const annotations = annotationsOf(attempt);
  if (annotations === undefined) return undefined;
  const isValid = annotations.length <= annotationsLimit && readJson(annotations, annotationsSchema) !== undefined;
  return isValid ? undefined : invalidParameter('annotations', 'JSON of at most 512 characters', annotations);
}
