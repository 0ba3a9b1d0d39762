import { escapeHtml } from '../../../shared/lambda/html.ts';
import type { LandingPage } from '../../../shared/use-cases/visit-link.ts';
import type { BrandFront } from './brand-front.ts';
import { renderCountdown } from './countdown.ts';
import { landingHead } from './landing-head.ts';
import { type RenderedPage, sitePage } from './site-page.ts';
import { renderFollow } from './wechat-code.ts';
import { formatTime, type Words, wordsOf } from './words.ts';

/** The page that all links of a post share: the same for everybody, light, and fit to be indexed. */
export function renderLandingPage(page: LandingPage, { front, now }: { front: BrandFront; now: number }): RenderedPage {
  const { landing, post } = page;
  const language = landing.language ?? front.site.language;
  const words = wordsOf[language];
  const countdown = renderCountdown(landing.countdown, { language, timeZone: post.timeZone, now });
  const article = [
    `<h1>${escapeHtml(landing.title)}</h1>`,
    `<p class="when"><time datetime="${escapeHtml(post.dueAt)}">${escapeHtml(formatTime(Date.parse(post.dueAt), language, post.timeZone))}</time></p>`,
    `<p class="summary">${escapeHtml(landing.summary)}</p>`,
    countdown.html,
    renderDeal(page, words),
    renderText(landing.text),
    renderPictures(landing.pictures),
  ];
  const main = [
    '<article>',
    renderCover(landing),
    '<div class="in">',
    ...article,
    '</div>',
    '</article>',
    renderPublished(page.published, { front, words }),
    renderFollow(front.site, words),
  ];
  return sitePage({
    language,
    front,
    title: landing.title,
    head: landingHead({ page, front, language }),
    main: main.filter((part) => part !== '').join('\n'),
    scripts: countdown.scripts,
  });
}

function renderCover({ coverMediaId, coverPictureId = coverMediaId, cover }: LandingPage['landing']): string {
  if (coverPictureId === undefined) return '';
  const size = cover === undefined ? '' : ` width="${cover.width}" height="${cover.height}"`;
  const alt = escapeHtml(cover?.alt ?? '');
  return `<img class="cover" src="/m/${escapeHtml(coverPictureId)}" alt="${alt}"${size} fetchpriority="high">`;
}

/**
 * Some apps block links to other groups' sites, so the plain address stands beside the button. It does so for everybody:
 * readers and crawlers get the same page.
 */
function renderDeal({ landing: { target }, targetUrl }: LandingPage, words: Words): string {
  if (target === undefined || targetUrl === undefined) return '';
  return `<div class="deal"><a class="go" href="${escapeHtml(targetUrl)}" rel="noopener">${words.go}</a>
<p class="open"><strong>${words.cannotOpen}</strong> ${words.openInBrowser}<span class="address">${escapeHtml(target)}</span></p></div>`;
}

function renderText(text = ''): string {
  const paragraphs = text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '');
  if (paragraphs.length === 0) return '';
  return `<div class="text">${paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph.trim())}</p>`).join('\n')}</div>`;
}

function renderPictures(pictures: LandingPage['landing']['pictures'] = []): string {
  if (pictures.length === 0) return '';
  const items = pictures.map(
    ({ pictureId, width, height, alt }) =>
      `<li><img src="/m/${escapeHtml(pictureId)}" alt="${escapeHtml(alt)}" width="${width}" height="${height}" loading="lazy"></li>`,
  );
  return `<ul class="pictures">${items.join('\n')}</ul>`;
}

function renderPublished(
  published: LandingPage['published'],
  { front, words }: { readonly front: BrandFront; readonly words: Words },
): string {
  if (published.length === 0) return '';
  const items = published.map(({ platform, accountId, url }) => {
    const account = front.accountNames.get(accountId);
    const name = [words.platforms[platform], account].filter((part) => part !== undefined && part !== '').join(' · ');
    return `<li><a href="${escapeHtml(url)}" rel="noopener">${escapeHtml(name)}</a></li>`;
  });
  return `<section class="more"><h2>${words.published}</h2>\n<ul class="places">${items.join('\n')}</ul></section>`;
}
