import type { Outcome } from '../operation.ts';
import type { Attempt } from './checks.ts';
import { checkContent, checkLength, checkRepeat, checkRip } from './checks.ts';
import type { WeiboRefusal } from './errors.ts';
import { invalidParameter } from './errors.ts';
import { checkPicture } from './pictures.ts';
import type { PostRules } from './post.ts';
import { post } from './post.ts';
import { findLinks, hasTopic, stripTopics } from './text.ts';

/** In this order: a request is complete, within limits, legal in its links, and then its content is looked at. */
const rules: PostRules = {
  checks: [
    checkRip,
    (attempt) => checkLength(attempt, attempt.context.settings.weibo.textLimit),
    checkLinks,
    checkTopic,
    checkPicture,
    checkContent,
    checkRepeat,
  ],
  visibleText: ({ text, context }) => (context.settings.weibo.topics === 'strip' ? stripTopics(text) : text),
  annotations: () => [],
};

export function share(attempt: Attempt): Outcome {
  return post(attempt, rules);
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
