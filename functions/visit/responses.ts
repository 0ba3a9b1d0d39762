import type { SiteLanguage } from '../../shared/domain/brand-site.ts';
import { guardedHeaders } from '../../shared/lambda/guarded-headers.ts';
import type { HttpResponse } from '../../shared/lambda/problem.ts';
import type { LandingPage } from '../../shared/use-cases/visit-link.ts';
import type { BrandFront } from './pages/brand-front.ts';
import { renderLandingPage } from './pages/landing-page.ts';
import { type Notice, renderNotice } from './pages/notice-page.ts';
import type { RenderedPage } from './pages/site-page.ts';

export function htmlResponse(
  statusCode: number,
  page: RenderedPage,
  headers: Readonly<Record<string, string>>,
): HttpResponse {
  const fixed = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': page.contentSecurityPolicy,
  };
  return { statusCode, headers: { ...guardedHeaders, ...fixed, ...headers }, body: page.html };
}

/** A delivery's own link must reach us each time, or its clicks would not be counted. */
export function pageResponse(page: LandingPage, shown: { front: BrandFront; now: number }): HttpResponse {
  const cacheControl = page.isCanonical ? 'public, max-age=60' : 'no-store';
  return htmlResponse(200, renderLandingPage(page, shown), { 'cache-control': cacheControl });
}

export function redirectResponse(location: string): HttpResponse {
  const headers = { ...guardedHeaders, location, 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' };
  return { statusCode: 302, headers, body: '' };
}

const noticeStatus: Readonly<Record<Notice, number>> = { notFound: 404, withdrawn: 410, expired: 410, error: 500 };

/** In the reader's language, as there is no content that has one. */
export function noticeResponse(
  notice: Notice,
  shown: { readonly language: SiteLanguage; readonly front?: BrandFront | undefined },
): HttpResponse {
  return htmlResponse(noticeStatus[notice], renderNotice(notice, shown), {
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex',
    vary: 'accept-language',
  });
}

/** A file at the root of a link domain. */
export function fileResponse(file: { contentType: string; body: string; maxAgeSeconds: number }): HttpResponse {
  return {
    statusCode: 200,
    headers: {
      ...guardedHeaders,
      'content-type': `${file.contentType}; charset=utf-8`,
      'content-security-policy': "default-src 'none'",
      'cache-control': `public, max-age=${file.maxAgeSeconds}`,
    },
    body: file.body,
  };
}
