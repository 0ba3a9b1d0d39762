import type { Finding } from '../errors.ts';
import { placeholdersIn } from '../template.ts';
import type { LinkRule, Venue } from './content-rule.ts';
import type { Hit } from './find-phrases.ts';
import { formRules, mostBehindLink, mostTopics } from './form-rules.ts';
import { linkRules } from './link-rules.ts';
import { findingAt, findingOf } from './lint-finding.ts';

type Link = Hit & { readonly host: string };

/** With a scheme, or bare as people write the well-known ones. */
const linkPattern =
  /(?:https?:\/\/)?(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}(?![a-z0-9@])(?::\d{1,5})?(?:\/[-a-z0-9_$.+!*()/,:;@&=?~#%]*)?/gi;

export function linksIn(text: string): readonly Link[] {
  return [...text.matchAll(linkPattern)].flatMap(({ 0: whole, index }) => {
    const url = URL.parse(whole.includes('://') ? whole : `https://${whole}`);
    if (url === null) return [];
    return [{ text: url.host, host: url.host.toLowerCase(), place: { start: index, end: index + whole.length } }];
  });
}

export function isOnHost(host: string, hosts: readonly string[]): boolean {
  return hosts.some((known) => host === known || host.endsWith(`.${known}`));
}

export type Place = { readonly field: string; readonly venue: Venue; readonly linkDomain: string };

/** Where the links of a text lead. */
export function lintLinks(text: string, { field, venue }: Place): readonly Finding[] {
  const links = linksIn(text);
  return linkRules
    .filter(({ on }) => on.includes(venue))
    .flatMap((rule: LinkRule) =>
      links.filter(({ host }) => isOnHost(host, rule.hosts)).map((link) => findingAt(rule, field, link)),
    );
}

/** A text of Weibo's commercial tier or of a person; what the ordinary tier refuses is checked with its limits. */
export function lintWeiboLinks(text: string, { field, linkDomain }: Place): readonly Finding[] {
  const absolute = linksIn(text).filter(({ host, place }) => {
    return host === linkDomain || /^https?:/i.test(text.slice(place.start, place.end));
  });
  const own = Math.max(1, placeholdersIn(text).filter(({ name }) => name === 'link').length);
  const count = absolute.filter(({ host }) => host !== linkDomain).length + own;
  return count > 1 ? [findingOf(formRules.linksMany, field, { limit: 1, actual: count })] : [];
}

const linkName = /\{\{\s*link\s*\}\}/;

/** A few closing words do no harm. */
export function lintLinkPlace(text: string, field: string): readonly Finding[] {
  const found = linkName.exec(text);
  if (found === null) return [];
  const place = { start: found.index, end: found.index + found[0].length };
  const behind = text.slice(place.end).replaceAll(/#[^#]+#|\s/g, '').length;
  return behind <= mostBehindLink
    ? []
    : [findingOf(formRules.linkNotLast, field, { limit: mostBehindLink, actual: behind, place })];
}

const topics = /#[^#\n]{1,60}#/g;

export function lintWeiboTopics(text: string, field: string): readonly Finding[] {
  const words = text.replaceAll(/https?:\/\/\S+/gi, (link) => ' '.repeat(link.length));
  const count = words.match(topics)?.length ?? 0;
  const rest = words.replaceAll(topics, (topic) => ' '.repeat(topic.length));
  const open = /#[\p{Script=Han}a-z][^\s#]{1,30}/iu.exec(rest);
  return [
    ...(count > mostTopics ? [findingOf(formRules.topicsMany, field, { limit: mostTopics, actual: count })] : []),
    ...(open === null
      ? []
      : [
          findingOf(formRules.topicOpen, field, {
            actual: open[0],
            place: { start: open.index, end: open.index + open[0].length },
          }),
        ]),
  ];
}

/** A topic outside of Weibo. */
export function lintForeignTopics(text: string, field: string): readonly Finding[] {
  const found = /#[\p{Script=Han}][^#<>\n]{0,30}#/u.exec(text);
  if (found === null) return [];
  const place = { start: found.index, end: found.index + found[0].length };
  return [findingOf(formRules.topicElsewhere, field, { actual: found[0], place })];
}

/** What a chain will put an address of another platform in place of. */
const foreignAddress = /\{\{\s*(?:weibo|wechat|manual)\.url\s*(?:\|[^{}]*)?\}\}/g;

export function lintBaijiahaoLinks(text: string, { field, linkDomain }: Place): readonly Finding[] {
  const handedOn = [...text.matchAll(foreignAddress)].map(({ 0: whole, index }) => ({
    text: whole,
    place: { start: index, end: index + whole.length },
  }));
  const written = linksIn(text)
    .filter(({ host, place }) => host !== linkDomain && /^https?:/i.test(text.slice(place.start, place.end)))
    .filter(({ host }) => !isOnHost(host, ['baidu.com', 'bdstatic.com', 'bcebos.com']));
  return [...written, ...handedOn].map((link) =>
    findingOf(formRules.linkInBody, field, { actual: link.text, place: link.place }),
  );
}
