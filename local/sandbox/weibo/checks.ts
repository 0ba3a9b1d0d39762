import ipaddr from 'ipaddr.js';
import type { Context } from '../operation.ts';
import type { RequestInput } from '../request-input.ts';
import type { WeiboRefusal } from './errors.ts';
import { invalidParameter, missingParameter } from './errors.ts';
import type { Saying, WeiboToken } from './state.ts';
import { exactTextKey, similarTextKey } from './state.ts';
import { weiboLength } from './text.ts';

/** A call that writes, with its text. */
export interface Attempt {
  readonly text: string;
  readonly token: WeiboToken;
  readonly input: RequestInput;
  readonly context: Context;
}

export type Check = (attempt: Attempt) => WeiboRefusal | undefined;

/** The first refusal, in the order of the checks. */
export function firstRefusal(attempt: Attempt, checks: readonly Check[]): WeiboRefusal | undefined {
  for (const check of checks) {
    const refusal = check(attempt);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

export function checkRip({ input }: Attempt): WeiboRefusal | undefined {
  const rip = input.parameters.get('rip');
  if (rip === undefined || rip === '') return missingParameter('rip');
  const isPublic = ipaddr.IPv4.isValidFourPartDecimal(rip) && ipaddr.IPv4.parse(rip).range() === 'unicast';
  return isPublic ? undefined : invalidParameter('rip', 'public IPv4 address', rip);
}

export function checkLength({ text }: Attempt, limit: number): WeiboRefusal | undefined {
  return weiboLength(text) > limit ? { code: 20012 } : undefined;
}

export function checkContent({ text, context }: Attempt): WeiboRefusal | undefined {
  const rejection = context.settings.weibo.rejections.find(({ word }) => text.includes(word));
  return rejection && { code: rejection.code };
}

export function checkRepeat({ text, token, context }: Attempt): WeiboRefusal | undefined {
  const saying = { uid: token.uid, text };
  const refusal = checkSaid(saying, context);
  if (refusal !== undefined || context.settings.weibo.similarTexts === 'accept') return refusal;
  const { duplicates, similarWindowSeconds } = context.settings.weibo;
  if (duplicates === 'accept') return undefined;
  return wasSaid(similarTextKey(saying), similarWindowSeconds, context) ? { code: 20017 } : undefined;
}

/** Exactly the same, of the same user about the same thing. */
export function checkSaid(saying: Saying, context: Context): WeiboRefusal | undefined {
  const { duplicates, duplicateWindowSeconds } = context.settings.weibo;
  if (duplicates === 'accept') return undefined;
  return wasSaid(exactTextKey(saying), duplicateWindowSeconds, context) ? { code: 20019 } : undefined;
}

function wasSaid(key: string, windowSeconds: number, { now, world }: Context): boolean {
  const at = world.weibo.textsSaid.get(key);
  return at !== undefined && now - at < windowSeconds * 1000;
}

/** `0` or `1`, where a parameter is given at all. */
export function checkSwitch(name: string): Check {
  return ({ input }) => {
    const value = input.parameters.get(name);
    return value === undefined || value === '0' || value === '1' ? undefined : invalidParameter(name, '0|1', value);
  };
}

export const checkVisible: Check = ({ input }) => {
  const value = input.parameters.get('visible');
  return value === undefined || value === '0' || value === '1' ? undefined : { code: 20121 };
};

export const checkPlace: Check = ({ input }) =>
  checkRange(input, { name: 'lat', most: 90 }) ?? checkRange(input, { name: 'long', most: 180 });

function checkRange(
  { parameters }: RequestInput,
  { name, most }: { readonly name: string; readonly most: number },
): WeiboRefusal | undefined {
  const value = parameters.get(name);
  if (value === undefined) return undefined;
  const isWithin = /^-?\d+(\.\d+)?$/.test(value) && Math.abs(Number(value)) <= most;
  return isWithin ? undefined : invalidParameter(name, `-${most}.0 to +${most}.0`, value);
}

/** A paid contract opens the calls that ordinary applications have lost. */
export const checkContract: Check = ({ token, context }) =>
  context.world.weibo.apps.get(token.appKey)?.commercial === true ? undefined : { code: 10014 };

/** An id in digits, or the refusal that names what is wrong with it. */
export function readId(
  input: RequestInput,
  name: string,
  missing: number,
): { readonly id: string } | { readonly refusal: WeiboRefusal } {
  const id = input.parameters.get(name) ?? '';
  if (id === '') return { refusal: { code: missing } };
  return /^\d{1,19}$/.test(id) ? { id } : { refusal: invalidParameter(name, 'int64', id) };
}
