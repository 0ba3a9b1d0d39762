import type { Finding } from '../errors.ts';
import type { Platform } from '../platform.ts';
import { linkRules } from './link-rules.ts';
import { findingOf } from './lint-finding.ts';
import { isOnHost, lintForeignTopics } from './lint-links.ts';
import type { WordLint } from './lint-words.ts';

export type LandingTexts = {
  readonly title: string;
  readonly summary: string;
  readonly page?:
    | {
        readonly text?: string | undefined;
        readonly countdown?: { readonly label: string } | undefined;
      }
    | undefined;
  readonly link: { readonly target?: string | undefined; readonly mode: 'page' | 'redirect' };
};

/** The page that every link of a post leads to; `platforms`: where these links will stand. */
export function lintLanding(
  lintWords: WordLint,
  { title, summary, page, link }: LandingTexts,
  platforms: readonly Platform[],
): readonly Finding[] {
  const { text = '', countdown } = page ?? {};
  const texts = { title, summary, 'page.text': text, 'page.countdown.label': countdown?.label ?? '' };
  const words = Object.entries(texts).flatMap(([field, text]) => [
    ...lintWords(text, { field, venue: 'page' }),
    ...lintForeignTopics(text, field),
  ]);
  return [...words, ...lintRedirect(link, platforms, 'link.target')];
}

/** A link that leads straight to a shop is as good as the shop's own address; the page is not. */
export function lintRedirect(
  { target, mode }: LandingTexts['link'],
  platforms: readonly Platform[],
  field: string,
): readonly Finding[] {
  const host = target === undefined ? undefined : URL.parse(target)?.hostname;
  if (host === undefined || mode !== 'redirect') return [];
  return linkRules
    .filter(
      ({ on, hosts }) => platforms.some((platform) => on.some((venue) => venue === platform)) && isOnHost(host, hosts),
    )
    .map((rule) => ({
      ...findingOf(rule, field, { actual: host }),
      message: { zh: `“${host}”：${rule.about.zh}`, en: `“${host}” ${rule.about.en}` },
      hint: {
        zh: '请把链接的 mode 设为 page，让落地页引导读者。',
        en: 'Set the mode of the link to page, so that the landing page leads readers there.',
      },
    }));
}
