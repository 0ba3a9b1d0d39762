import { cutToBytes } from '../domain/menu.ts';
import type { DigestSettings } from '../domain/sync-settings.ts';

/** A post as a digest lists it. */
export type ListedPost = {
  readonly postId: string;
  readonly title: string;
  readonly summary: string;
  /** Of its landing page. */
  readonly url: string;
  /** Of its article at WeChat, which is the only address that readers can follow inside an article. */
  readonly articleUrl?: string | undefined;
  readonly coverMediaId?: string | undefined;
};

const summaryBytes = 900;

/** The words of a digest: an article for WeChat and the text of its landing page, which "read original" opens. */
export function writeDigest(settings: DigestSettings, listed: readonly ListedPost[], dueAt: string) {
  const { title, intro } = settings;
  return {
    title: digestTitle(title, { date: dateOf(dueAt), count: listed.length }),
    summary: cutToBytes(listed.map((one) => one.title).join('；'), summaryBytes),
    body: [
      ...(intro === undefined ? [] : [`<p>${htmlOf(intro)}</p>`]),
      ...listed.map(itemOf),
      '<p>点击文末「阅读原文」，打开以上全部链接。</p>',
    ].join('\n'),
    text: [...(intro === undefined ? [] : [intro]), ...listed.map((one) => `${one.title}\n${one.url}`)].join('\n\n'),
  };
}

/** `2026-11-25T20:00:00+08:00[Asia/Shanghai]` is `11月25日`. */
const dateOf = (dueAt: string): string => `${Number(dueAt.slice(5, 7))}月${Number(dueAt.slice(8, 10))}日`;

export function digestTitle(title: string, { date, count }: { readonly date: string; readonly count: number }): string {
  return title.replaceAll('{{date}}', date).replaceAll('{{count}}', String(count));
}

function itemOf({ title, summary, url, articleUrl, coverMediaId }: ListedPost, index: number): string {
  const picture = coverMediaId === undefined ? '' : `<p><img src="media:${coverMediaId}" alt="${htmlOf(title)}"></p>\n`;
  // Readers cannot follow other addresses inside an article, so these stand there as text.
  const link = articleUrl === undefined ? htmlOf(url) : `<a href="${htmlOf(articleUrl)}">阅读全文</a>`;
  return `<h3>${index + 1}. ${htmlOf(title)}</h3>\n${picture}<p>${htmlOf(summary)}</p>\n<p>${link}</p>`;
}

const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Braces too: what somebody wrote into a title is no placeholder of the digest. */
const htmlOf = (text: string): string =>
  text.replaceAll(/[&<>"]/g, (character) => named[character] ?? '').replaceAll('{{', '&#123;&#123;');
