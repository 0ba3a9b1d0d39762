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
import { findLinks, hasTopic, replaceLinks, stripTopics, weiboLength } from './text.ts';

const pictureLimitBytes = 5 * 1024 * 1024;
const pictureTypes: Readonly<Record<string, string>> = { jpg: 'jpg', gif: 'gif', png: 'png' };

interface Attempt {
  readonly text: string;
  readonly token: WeiboToken;
  readonly input: RequestInput;
  readonly context: Context;
}

type Check = (attempt: Attempt) => WeiboRefusal | undefined;

/** In this order: a request is complete, within limits, legal in its links, and then its content is looked at. */
const checks: readonly Check[] = [
  checkRip,
  checkLength,
  checkLinks,
  checkTopic,
  checkPicture,
  checkContent,
  checkRepeat,
];

export function share(token: WeiboToken, input: RequestInput, context: Context): Outcome {
  const text = input.parameters.get('status') ?? '';
  if (text.trim() === '') return weiboRefused(input.path, missingParameter('status'));
  const attempt = { text, token, input, context };
  for (const check of checks) {
    const refusal = check(attempt);
    if (refusal !== undefined) return weiboRefused(input.path, refusal);
  }
  const status = compose(attempt);
  return answered(statusObject(context.world.weibo, status), [{ type: 'weibo.shared', status }]);
}

function checkRip({ input }: Attempt): WeiboRefusal | undefined {
  const rip = input.parameters.get('rip');
  if (rip === undefined || rip === '') return missingParameter('rip');
  const isPublic = ipaddr.IPv4.isValidFourPartDecimal(rip) && ipaddr.IPv4.parse(rip).range() === 'unicast';
  return isPublic ? undefined : invalidParameter('rip', 'public IPv4 address', rip);
}

function checkLength({ text, context }: Attempt): WeiboRefusal | undefined {
  return weiboLength(text) > context.settings.weibo.textLimit ? { code: 20012 } : undefined;
}

function checkLinks({ text, token, context }: Attempt): WeiboRefusal | undefined {
  const safeDomain = context.world.weibo.apps.get(token.appKey)?.safeDomain;
  if (safeDomain === undefined) return { code: 10017, message: 'appkey not bind domain!' };
  const { safeDomainMatch, furtherLinks } = context.settings.weibo;
  const links = findLinks(text);
  const safe = links.filter((link) => isOn(link, safeDomain, safeDomainMatch));
  if (safe.length === 0) return { code: 10017, message: 'text not find domain!' };
  if (furtherLinks === 'refuse' && links.length > 1)
    return invalidParameter('status', 'one link', `${links.length} links`);
  if (furtherLinks === 'safe-domain' && safe.length < links.length)
    return { code: 10017, message: 'text not find domain!' };
  return undefined;
}

function isOn(link: string, domain: string, match: 'exact' | 'ignore-www'): boolean {
  const host = URL.parse(link)?.hostname ?? '';
  if (match === 'exact') return host === domain.toLowerCase();
  return withoutWww(host) === withoutWww(domain.toLowerCase());
}

function withoutWww(host: string): string {
  return host.replace(/^www\./, '');
}

function checkTopic({ text, context }: Attempt): WeiboRefusal | undefined {
  const isRefused = context.settings.weibo.topics === 'refuse' && hasTopic(text);
  return isRefused ? invalidParameter('status', 'text without topic', '#topic#') : undefined;
}

function checkPicture({ input }: Attempt): WeiboRefusal | undefined {
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

function checkContent({ text, context }: Attempt): WeiboRefusal | undefined {
  const rejection = context.settings.weibo.rejections.find(({ word }) => text.includes(word));
  return rejection && { code: rejection.code };
}

function checkRepeat({ text, token, context }: Attempt): WeiboRefusal | undefined {
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

function compose({ text, token, input, context }: Attempt): WeiboStatus {
  const links: { url: string; short: string }[] = [];
  const visible = context.settings.weibo.topics === 'strip' ? stripTopics(text) : text;
  const shownText = replaceLinks(visible, (url) => {
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
