import { escapeHtml, jsonForScript } from '../../../shared/lambda/html.ts';
import type { PublicPage } from '../../../shared/use-cases/list-pages.ts';
import type { BrandFront } from './brand-front.ts';
import { publisherOf } from './landing-head.ts';
import { type RenderedPage, sitePage } from './site-page.ts';
import { renderFollow } from './wechat-code.ts';
import { formatTime, wordsOf } from './words.ts';

/** At the root of the link domain: who this is, and the newest pages, so that readers and crawlers find them. */
export function renderFrontPage(front: BrandFront, pages: readonly PublicPage[]): RenderedPage {
  const { brand, site } = front;
  const words = wordsOf[site.language];
  const items = pages.map(
    ({ postId, title, publishedAt, timeZone }) =>
      `<li><a href="/l/${escapeHtml(postId)}">${escapeHtml(title)}</a><time datetime="${escapeHtml(publishedAt)}">${escapeHtml(formatTime(Date.parse(publishedAt), site.language, timeZone))}</time></li>`,
  );
  const list = items.length === 0 ? `<p>${words.nothingYet}</p>` : `<ul class="posts">${items.join('\n')}</ul>`;
  const about = site.tagline ?? brand.name;
  return sitePage({
    language: site.language,
    front,
    title: brand.name,
    head: [
      `<link rel="canonical" href="https://${escapeHtml(brand.linkDomain)}/">`,
      `<meta name="description" content="${escapeHtml(about)}">`,
      `<script type="application/ld+json">${jsonForScript({ '@context': 'https://schema.org', ...publisherOf(front) })}</script>`,
    ].join('\n'),
    main: [
      `<div class="in"><h1>${escapeHtml(brand.name)}</h1>`,
      `<h2>${words.latest}</h2>`,
      list,
      '</div>',
      renderFollow(site, words),
    ].join('\n'),
  });
}
