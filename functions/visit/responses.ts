import type { SiteLanguage } from '../../shared/domain/brand-site.ts';
import { pictureTypeOf } from '../../shared/domain/media.ts';
import type { HttpResponse } from '../../shared/lambda/problem.ts';
import type { LandingPage } from '../../shared/use-cases/visit-link.ts';
import type { BrandFront } from './pages/brand-front.ts';
import { renderLandingPage } from './pages/landing-page.ts';
import { type Notice, renderNotice } from './pages/notice-page.ts';
import type { RenderedPage } from './pages/site-page.ts';

const guarded = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
} as const;

export function htmlResponse(
  statusCode: number,
  page: RenderedPage,
  headers: Readonly<Record<string, string>>,
): HttpResponse {
  const fixed = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': page.contentSecurityPolicy,
  };
  return { statusCode, headers: { ...guarded, ...fixed, ...headers }, body: page.html };
}

/** A delivery's own link must reach us each time, or its clicks would not be counted. */
export function pageResponse(page: LandingPage, shown: { front: BrandFront; now: number }): HttpResponse {
  const cacheControl = page.isCanonical ? 'public, max-age=60' : 'no-store';
  return htmlResponse(200, renderLandingPage(page, shown), { 'cache-control': cacheControl });
}

export function redirectResponse(location: string): HttpResponse {
  const headers = { ...guarded, location, 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' };
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
      ...guarded,
      'content-type': `${file.contentType}; charset=utf-8`,
      'content-security-policy': "default-src 'none'",
      'cache-control': `public, max-age=${file.maxAgeSeconds}`,
    },
    body: file.body,
  };
}

/** Named after its content, so it never changes. Only what begins like a picture is served as one. */
export function pictureResponse(mediaId: string, bytes: Uint8Array): HttpResponse | undefined {
  const contentType = pictureTypeOf(bytes);
  if (contentType === undefined) return undefined;
  return {
    statusCode: 200,
    headers: { ...guarded, ...pictureCaching(mediaId), 'content-type': contentType },
    body: Buffer.from(bytes).toString('base64'),
    isBase64Encoded: true,
  };
}

export function unchangedPictureResponse(mediaId: string): HttpResponse {
  return { statusCode: 304, headers: { ...guarded, ...pictureCaching(mediaId) }, body: '' };
}

const pictureCaching = (mediaId: string) => ({
  'cache-control': 'public, max-age=31536000, immutable',
  'content-security-policy': "default-src 'none'",
  etag: `"${mediaId}"`,
});
