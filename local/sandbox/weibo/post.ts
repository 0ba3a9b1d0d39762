import ipaddr from 'ipaddr.js';
import { sniffPicture } from '../media-store.ts';
import type { Context, Outcome } from '../operation.ts';
import { answered } from '../operation.ts';
import { digits, randomText } from '../randomness.ts';
import type { RequestInput, UploadedFile } from '../request-input.ts';
import type { WeiboRefusal } from './errors.ts';
import { invalidParameter, missingParameter, weiboRefused } from './errors.ts';
import type { WeiboStatus, WeiboToken } from './state.ts';
import { exactTextKey, similarTextKey } from './state.ts';
import { statusObject } from './status-object.ts';
import { replaceLinks, weiboLength } from './text.ts';

const pictureLimitBytes = 5 * 1024 * 1024;
const pictureTypes: Readonly<Record<string, string>> = { jpg: 'jpg', gif: 'gif', png: 'png' };

export interface Attempt {
  readonly text: string;
  readonly token: WeiboToken;
  readonly input: RequestInput;
  readonly context: Context;
}

export type Check = (attempt: Attempt) => WeiboRefusal | undefined;

/** What the ways to post differ in. */
export interface PostRules {
  readonly checks: readonly Check[];
  readonly visibleText: (attempt: Attempt) => string;
  readonly annotations: (attempt: Attempt) => readonly unknown[];
}

/** Asks the checks in their order; a post that passes them is in the timeline. */
export function post(attempt: Attempt, rules: PostRules): Outcome {
  const { text, input, context } = attempt;
  if (text.trim() === '') return weiboRefused(input.path, missingParameter('status'));
  for (const check of rules.checks) {
    const refusal = check(attempt);
    if (refusal !== undefined) return weiboRefused(input.path, refusal);
  }
  const status = compose(attempt, rules);
  return answered(statusObject(context.world.weibo, status), [{ type: 'weibo.shared', status }]);
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

export function checkPicture({ input }: Attempt): WeiboRefusal | undefined {
  if (input.form !== 'multipart') return undefined;
  const picture = input.files.get('pic');
  if (picture === undefined || picture.bytes.length === 0) return { code: 20007 };
  if (picture.bytes.length >= pictureLimitBytes) return { code: 20006 };
  return pictureTypeOf(picture) === undefined ? { code: 20005 } : undefined;
}

function pictureTypeOf(picture: UploadedFile): string | undefined {
  const type = sniffPicture(picture.bytes)?.type;
  return type === undefined ? undefined : pictureTypes[type];
}

export function checkContent({ text, context }: Attempt): WeiboRefusal | undefined {
  const rejection = context.settings.weibo.rejections.find(({ word }) => text.includes(word));
  return rejection && { code: rejection.code };
}

export function checkRepeat({ text, token, context }: Attempt): WeiboRefusal | undefined {
  const { duplicates, duplicateWindowSeconds, similarTexts, similarWindowSeconds } = context.settings.weibo;
  const wasSaid = (key: string, windowSeconds: number): boolean => {
    const at = context.world.weibo.textsSaid.get(key);
    return at !== undefined && context.now - at < windowSeconds * 1000;
  };
  if (duplicates === 'accept') return undefined;
  if (wasSaid(exactTextKey(token.uid, text), duplicateWindowSeconds)) return { code: 20019 };
  if (similarTexts === 'accept') return undefined;
  return wasSaid(similarTextKey(token.uid, text), similarWindowSeconds) ? { code: 20017 } : undefined;
}

function compose(attempt: Attempt, rules: PostRules): WeiboStatus {
  const { text, token, input, context } = attempt;
  const links: { url: string; short: string }[] = [];
  const shownText = replaceLinks(rules.visibleText(attempt), (url) => {
    const short = `http://t.cn/A6${randomText(context.random, 6)}`;
    links.push({ url, short });
    return short;
  });
  const picture = input.files.get('pic');
  return {
    id: nextStatusId(context),
    uid: token.uid,
    appKey: token.appKey,
    text,
    shownText,
    links,
    ...(picture === undefined ? {} : { picture: keepPicture(picture, context) }),
    rip: input.parameters.get('rip') ?? '',
    annotations: [...rules.annotations(attempt)],
    createdAt: context.now,
  };
}

function keepPicture(picture: UploadedFile, { media, random }: Context): NonNullable<WeiboStatus['picture']> {
  const type = pictureTypeOf(picture) ?? 'jpg';
  return { mediaId: media.put(picture.bytes), name: `${randomText(random, 32)}.${type}`, type };
}

/** Sixteen digits that grow with time, as the platform's do. */
function nextStatusId({ now, world, random }: Context): string {
  const idEpoch = Date.UTC(2024, 0, 1);
  const fromClock = 5_000_000_000_000_000 + Math.max(0, now - idEpoch) * 1000 + Number(randomText(random, 3, digits));
  return String(Math.max(fromClock, world.weibo.lastId + 1));
}
