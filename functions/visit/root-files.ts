import { formatColour, ink, parseColour } from '../../shared/domain/colour.ts';
import { isoOf } from '../../shared/domain/instants.ts';
import { linkUrl } from '../../shared/domain/link.ts';
import { escapeHtml } from '../../shared/lambda/html.ts';
import type { PublicPage } from '../../shared/use-cases/list-pages.ts';
import type { BrandFront } from './pages/brand-front.ts';
import { countdownPath, countdownScript } from './pages/countdown.ts';
import { buttonOf } from './pages/style.ts';
import { drawCode, wechatCodePath } from './pages/wechat-code.ts';

export type RootFile = { readonly contentType: string; readonly body: string; readonly maxAgeSeconds: number };

/** The newest pages of a brand, or those of one month such as `2026-11`. */
export type Pages = (brandId: string, month?: string) => Promise<readonly PublicPage[]>;

const [hour, day] = [3_600, 86_400];

/** What lies at the root of a brand's link domain; undefined: no such file. */
export async function rootFile(
  path: string,
  { front, pages, now }: { readonly front: BrandFront; readonly pages: Pages; readonly now: number },
): Promise<RootFile | undefined> {
  const { site, brand } = front;
  const [, month] = /^\/sitemap(?:-(\d{4}-(?:0[1-9]|1[0-2])))?\.xml$/.exec(path) ?? ['', 'none'];
  if (month !== 'none') {
    return {
      contentType: 'application/xml',
      body: sitemapOf(brand.linkDomain, await pages(brand.brandId, month)),
      maxAgeSeconds: hour,
    };
  }
  if (path === '/robots.txt') return { contentType: 'text/plain', body: robotsOf(front, now), maxAgeSeconds: hour };
  if (path === '/favicon.svg' || path === '/favicon.ico') return svg(iconOf(front));
  if (path === wechatCodePath && site.wechat?.codeText !== undefined) return svg(drawCode(site.wechat.codeText));
  const proof = site.verification.files.find(({ name }) => path === `/${name}`);
  if (proof === undefined) return undefined;
  const contentType = proof.name.endsWith('.html') ? 'text/html' : 'text/plain';
  return { contentType, body: proof.content, maxAgeSeconds: 60 };
}

/** Files that are the same at every host. */
export function sharedFile(path: string): RootFile | undefined {
  if (path === countdownPath) return { contentType: 'text/javascript', body: countdownScript, maxAgeSeconds: day };
  // Where no brand lives there is nothing to find.
  if (path === '/robots.txt')
    return { contentType: 'text/plain', body: 'User-agent: *\nDisallow: /\n', maxAgeSeconds: hour };
  return undefined;
}

const svg = (body: string): RootFile => ({ contentType: 'image/svg+xml', body, maxAgeSeconds: day });

/** Baidu wants no sitemap of sitemaps any more, so that each month is named here. */
function robotsOf({ brand }: BrandFront, now: number): string {
  const files = ['sitemap', ...monthsSince(brand.createdAt, now).map((month) => `sitemap-${month}`)];
  const sitemaps = files.map((name) => `Sitemap: https://${brand.linkDomain}/${name}.xml`);
  const hidden = ['/v1/', '/g/', '/connect/', '/callback/'].map((path) => `Disallow: ${path}`);
  return `${['User-agent: *', ...hidden, '', ...sitemaps].join('\n')}\n`;
}

const maxMonths = 36;

/** Latest first, in UTC like the calendar of posts. */
function monthsSince(first: string, now: number): readonly string[] {
  const current = new Date(now);
  const months = Array.from({ length: maxMonths }, (_, back) =>
    isoOf(Date.UTC(current.getUTCFullYear(), current.getUTCMonth() - back, 1)).slice(0, 7),
  );
  return months.filter((month) => month >= first.slice(0, 7));
}

/** The pages fit every screen, which Baidu is told in a tag of its own. */
function sitemapOf(linkDomain: string, pages: readonly PublicPage[]): string {
  const urls = pages.map(
    ({ postId, publishedAt }) =>
      `<url><loc>${escapeHtml(linkUrl(linkDomain, postId))}</loc><mobile:mobile type="pc,mobile"/><lastmod>${publishedAt.slice(0, 10)}</lastmod></url>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:mobile="http://www.baidu.com/schemas/sitemap-mobile/1/">',
    ...urls,
    '</urlset>\n',
  ].join('\n');
}

/** The first character of the brand's name on its colour. */
function iconOf({ brand, site }: BrandFront): string {
  const { ground, text } = buttonOf(parseColour(site.accent) ?? ink);
  const [first = ''] = brand.name;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="14" fill="${formatColour(ground)}"/><text x="32" y="44" font-family="sans-serif" font-size="36" text-anchor="middle" fill="${formatColour(text)}">${escapeHtml(first)}</text></svg>`;
}
