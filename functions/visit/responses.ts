import { pictureTypeOf } from '../../shared/domain/media.ts';
import type { HttpResponse } from '../../shared/lambda/problem.ts';
import type { LandingPage } from '../../shared/use-cases/visit-link.ts';
import { renderErrorPage, renderExpiredPage, renderLandingPage, renderNotFoundPage } from './landing-page.ts';
import { contentSecurityPolicy } from './reader-pages.ts';

const guarded = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
} as const;

function html(statusCode: number, body: string, headers: Readonly<Record<string, string>>): HttpResponse {
  const fixed = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': contentSecurityPolicy };
  return { statusCode, headers: { ...guarded, ...fixed, ...headers }, body };
}

/** A delivery's own link must reach us each time, or its clicks would not be counted. */
export function pageResponse(page: LandingPage): HttpResponse {
  const cacheControl = page.isCanonical ? 'public, max-age=60' : 'no-store';
  return html(200, renderLandingPage(page), { 'cache-control': cacheControl });
}

export function redirectResponse(location: string): HttpResponse {
  const headers = { ...guarded, location, 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' };
  return { statusCode: 302, headers, body: '' };
}

export function notFoundResponse(): HttpResponse {
  return html(404, renderNotFoundPage(), { 'cache-control': 'no-store', 'x-robots-tag': 'noindex' });
}

/** For good, so that search engines take it out. */
export function expiredResponse(): HttpResponse {
  return html(410, renderExpiredPage(), { 'cache-control': 'no-store', 'x-robots-tag': 'noindex' });
}

export function errorResponse(): HttpResponse {
  return html(500, renderErrorPage(), { 'cache-control': 'no-store', 'x-robots-tag': 'noindex' });
}

/** Named after its content, so it never changes. Only what begins like a picture is served as one. */
export function pictureResponse(mediaId: string, bytes: Uint8Array): HttpResponse {
  const contentType = pictureTypeOf(bytes);
  if (contentType === undefined) return notFoundResponse();
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
