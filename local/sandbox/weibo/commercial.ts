import * as z from 'zod';
import { readJson } from '../json-body.ts';
import type { Outcome } from '../operation.ts';
import type { Attempt } from './checks.ts';
import {
  checkContent,
  checkContract,
  checkLength,
  checkPlace,
  checkRepeat,
  checkRip,
  checkSwitch,
  checkVisible,
} from './checks.ts';
import type { WeiboRefusal } from './errors.ts';
import { invalidParameter, weiboRefused } from './errors.ts';
import { checkPicture, checkPictureIds, namedPictures } from './pictures.ts';
import type { PostRules } from './post.ts';
import { post } from './post.ts';

const ordinaryLength = 140;
const longLength = 2_000;
const annotationsLimit = 512;
const annotationsSchema = z.array(z.unknown());

const formChecks = [
  checkRip,
  checkSwitch('is_longtext'),
  (attempt: Attempt) => checkLength(attempt, isLongText(attempt) ? longLength : ordinaryLength),
  checkVisible,
  checkPlace,
  checkAnnotations,
] as const;

/** The paid way: topics and any link, long texts, and annotations that come back with the post. */
const rules: PostRules = {
  checks: [...formChecks, checkPicture, checkContent, checkRepeat],
  visibleText: ({ text }) => text,
  annotations: (attempt) => readJson(annotationsOf(attempt) ?? '[]', annotationsSchema) ?? [],
};

export function postCommercially(attempt: Attempt): Outcome {
  return withContract(attempt, () => post(attempt, rules));
}

/** A picture of its own is what distinguishes it from an update. */
export function postWithPicture(attempt: Attempt): Outcome {
  const { input } = attempt;
  return withContract(attempt, () =>
    input.form === 'multipart' ? post(attempt, rules) : weiboRefused(input.path, { code: 20007 }),
  );
}

export function postWithUploads(attempt: Attempt): Outcome {
  const checks = [...formChecks, checkPictureIds, checkContent, checkRepeat];
  return withContract(attempt, () => post(attempt, { ...rules, checks, pictures: namedPictures }));
}

function withContract(attempt: Attempt, run: () => Outcome): Outcome {
  const refusal = checkContract(attempt);
  return refusal === undefined ? run() : weiboRefused(attempt.input.path, refusal);
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
