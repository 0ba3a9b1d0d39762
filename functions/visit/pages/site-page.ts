import { plainSite, type SiteLanguage } from '../../../shared/domain/brand-site.ts';
import { createPageFrame, escapeHtml } from '../../../shared/lambda/html.ts';
import type { BrandFront } from './brand-front.ts';
import { styleFor } from './style.ts';
import { wordsOf } from './words.ts';

/** A page with the policy that its browser has to keep to. */
export type RenderedPage = { readonly html: string; readonly contentSecurityPolicy: string };

export type SitePageParts = {
  readonly language: SiteLanguage;
  /** Absent where nobody knows whose page it would be. */
  readonly front: BrandFront | undefined;
  readonly title: string;
  /** HTML, as `main` is. */
  readonly head: string;
  readonly main: string;
  /** Our own scripts that the page is better with, and complete without. */
  readonly scripts?: readonly string[];
};

const plainAccent = plainSite('').accent;
const tongji = 'https://hm.baidu.com';

/** Every page of a brand's site: its colours, its head, and a foot with what the law asks for. */
export function sitePage({ language, front, title, head, main, scripts = [] }: SitePageParts): RenderedPage {
  const tongjiId = front?.site.baiduTongjiId;
  const loaded = [...scripts, ...(tongjiId === undefined ? [] : [`${tongji}/hm.js?${tongjiId}`])];
  const frame = createPageFrame({
    style: styleFor(front?.site.accent ?? plainAccent),
    sources: {
      ...(loaded.length === 0
        ? {}
        : { script: [...(scripts.length > 0 ? ["'self'"] : []), ...(tongjiId === undefined ? [] : [tongji])] }),
      ...(tongjiId === undefined ? {} : { image: [tongji], connect: [tongji] }),
    },
  });
  const parts = {
    language: wordsOf[language].tag,
    title,
    head: [head, ...(front === undefined ? [] : brandHead(front)), ...loaded.map(scriptTag)].join('\n'),
    body: `<div class="page">\n${siteHeader(front)}<main>\n${main}\n</main>\n${siteFooter(front)}</div>`,
  };
  return { html: frame.document(parts), contentSecurityPolicy: frame.contentSecurityPolicy };
}

const scriptTag = (address: string): string => `<script async src="${escapeHtml(address)}"></script>`;

function brandHead({ site: { verification } }: BrandFront): readonly string[] {
  const { baidu, weibo } = verification;
  return [
    '<link rel="icon" href="/favicon.svg" type="image/svg+xml">',
    ...(baidu === undefined ? [] : [`<meta name="baidu-site-verification" content="${escapeHtml(baidu)}">`]),
    ...(weibo === undefined ? [] : [`<meta property="wb:webmaster" content="${escapeHtml(weibo)}">`]),
  ];
}

function siteHeader(front: BrandFront | undefined): string {
  if (front === undefined) return '';
  const { brand, site } = front;
  const name = escapeHtml(brand.name);
  const [first = ''] = brand.name;
  const sign =
    site.logo === undefined
      ? `<span class="mark" aria-hidden="true">${escapeHtml(first)}</span>`
      : `<img src="/m/${escapeHtml(site.logo.pictureId)}" alt="" width="${site.logo.width}" height="${site.logo.height}">`;
  const tagline = site.tagline === undefined ? '' : `<span class="tagline">${escapeHtml(site.tagline)}</span>`;
  return `<header class="site"><a class="home" href="/">${sign}<span>${name}</span></a>${tagline}</header>\n`;
}

const registers = { icp: 'https://beian.miit.gov.cn/', police: 'https://beian.mps.gov.cn/' } as const;

function siteFooter(front: BrandFront | undefined): string {
  if (front === undefined) return '';
  const { company, icpNumber, policeNumber } = front.site.legal ?? {};
  const filed = (register: string, number: string | undefined): string =>
    number === undefined ? '' : `<a href="${register}" rel="noopener">${escapeHtml(number)}</a>`;
  const lines = [
    `<span>© ${escapeHtml(company ?? front.brand.name)}</span>`,
    filed(registers.icp, icpNumber),
    filed(registers.police, policeNumber),
  ];
  return `<footer>${lines.filter((line) => line !== '').join(' ')}</footer>\n`;
}
