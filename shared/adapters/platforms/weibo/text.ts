import type { Account } from '../../../domain/account.ts';
import { capabilityOf } from '../../../domain/capabilities.ts';
import { fillPlaceholders } from '../../../domain/template.ts';

export const weiboTextLimits = { ordinary: 140, long: 2000, ordinaryWarning: 130, reaction: 140 } as const;

export const weiboTextLimitOf = (account: Account): number =>
  capabilityOf(account, 'weibo.long-text').isAllowed ? weiboTextLimits.long : weiboTextLimits.ordinary;

const linkPattern = /https?:\/\/[a-z0-9][-a-z0-9_$.+!*()/,:;@&=?~#%]*/gi;

/** Every http link, as far as Weibo's own parser reads it: to the first character that no address holds. */
export function weiboLinksIn(text: string): readonly string[] {
  return text.match(linkPattern) ?? [];
}

export function withoutWeiboLinks(text: string): string {
  return text.replaceAll(linkPattern, '');
}

/** Half-width units: 2 for every code unit beyond Latin-1 (so 4 for most emoji), 1 for the others. */
function unitsOf(text: string): number {
  let units = 0;
  for (let index = 0; index < text.length; index += 1) units += text.charCodeAt(index) > 0xff ? 2 : 1;
  return units;
}

const shortLinkUnits = 20;
const longLinkUnits = 140;
const longestLiteralOwnLink = 41;
const ownHostPattern = /^https?:\/\/([a-z0-9-]+\.)*(weibo\.com|weibo\.cn|t\.sina\.com\.cn)([/:?#]|$)/i;

/** A link counts as the short link that Weibo makes of it, except its own, which may stay as they are. */
function linkUnitsOf(link: string): number {
  const length = link.length;
  if (/^https?:\/\/t\.cn(\/|$)/i.test(link)) return length;
  const isOwn = ownHostPattern.test(link);
  if (isOwn && length <= longestLiteralOwnLink) return length;
  return length <= longLinkUnits ? shortLinkUnits : shortLinkUnits + length - longLinkUnits;
}

/** Length in Weibo's "Chinese characters": two half-width units each, rounded up. */
export function weiboLength(text: string): number {
  const unified = text.replaceAll('\r\n', '\n');
  const linkUnits = weiboLinksIn(unified).reduce((sum, link) => sum + linkUnitsOf(link), 0);
  return Math.ceil((unitsOf(withoutWeiboLinks(unified)) + linkUnits) / 2);
}

/** Topics such as `#双十一#`, found outside of links, whose fragments also begin with a hash sign. */
export function weiboTopicsIn(text: string): readonly string[] {
  const pairs = text.replaceAll(linkPattern, ' ').match(/#[^#]+#/g) ?? [];
  return pairs.filter((pair) => pair.slice(1, -1).trim() !== '');
}

export function withoutWeiboTopics(text: string): string {
  return weiboTopicsIn(text).reduce((rest, topic) => rest.replace(topic, ''), text);
}

/**
 * The text that is sent: `{{link}}` filled in, or the link appended where the text names none. A space follows the link
 * unless it ends the text, because Weibo's parser would take what comes next for a part of the address. A text that is
 * already filled in comes out the same.
 */
export function finalWeiboText(text: string, linkUrl: string): string {
  const sent = reactionText(text, linkUrl);
  if (sent.includes(linkUrl)) return sent;
  return `${sent}${sent === '' || /\s$/.test(sent) ? '' : ' '}${linkUrl}`;
}

/** The text of a repost or a comment: it carries a link only where it names one. */
export function reactionText(text: string, linkUrl: string): string {
  const [head = '', ...tails] = fillPlaceholders(text, { link: linkUrl }).split(linkUrl);
  return tails.reduce((sum, tail) => `${sum}${linkUrl}${tail === '' || /^\s/.test(tail) ? '' : ' '}${tail}`, head);
}
