/** A link runs as far as these characters go; that is why one ends it with a space. */
const linkPattern = /https?:\/\/[-A-Za-z0-9_$.+!*/,:;@=?~#%&]+/gi;
const topicPattern = /#[^#\s][^#]*#/g;

const shortenedUnits = 20;
const longestShortenedUnits = 140;
const longestOwnLinkUnits = 41;

export function findLinks(text: string): readonly string[] {
  return text.match(linkPattern) ?? [];
}

export function replaceLinks(text: string, replace: (url: string) => string): string {
  return text.replace(linkPattern, replace);
}

/** Hash signs inside links are fragments, not topics. */
export function hasTopic(text: string): boolean {
  return (replaceLinks(text, () => ' ').match(topicPattern) ?? []).length > 0;
}

export function stripTopics(text: string): string {
  const links = findLinks(text);
  let next = 0;
  const withoutLinks = replaceLinks(text, () => '\u0000');
  return withoutLinks.replace(topicPattern, '').replaceAll('\u0000', () => links[next++] ?? '');
}

/** Two texts with the same words say the same, whatever they link to and however they are spaced. */
export function similarityKey(text: string): string {
  return replaceLinks(text, () => '').replace(/\s+/g, '');
}

/** Length in Chinese characters: half-width characters are half of one, most links are ten. */
export function weiboLength(text: string): number {
  const normalized = text.replaceAll('\r\n', '\n');
  const links = findLinks(normalized);
  const words = replaceLinks(normalized, () => '');
  const linkUnits = links.reduce((sum, link) => sum + unitsOfLink(link), 0);
  return Math.ceil((linkUnits + units(words)) / 2);
}

function units(text: string): number {
  let sum = 0;
  for (let index = 0; index < text.length; index += 1) sum += text.charCodeAt(index) > 0xff ? 2 : 1;
  return sum;
}

function unitsOfLink(link: string): number {
  const length = units(link);
  if (/^https?:\/\/t\.cn(\/|$)/i.test(link)) return length;
  if (isOwnLink(link) && length <= longestOwnLinkUnits) return length;
  return length <= longestShortenedUnits ? shortenedUnits : shortenedUnits + length - longestShortenedUnits;
}

function isOwnLink(link: string): boolean {
  return /^https?:\/\/([a-z0-9-]+\.)*(weibo\.com|weibo\.cn|t\.sina\.com\.cn)([/:?#]|$)/i.test(link);
}
