import { isbot } from 'isbot';
import type { HttpRequest } from '../../shared/lambda/http-request.ts';

/** What apps in China send out to look at a link before a person does, and the library does not know. */
const previewers = /WeChatShareExtension|baidu ?transcoder|\bCFNetwork\b|^Dalvik\b/i;

/** How browsers say that nobody has asked for the page yet. */
const purposes = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'] as const;

/**
 * Search engines, preview fetchers and link checkers read pages, but nobody has clicked. What says nothing of itself is none of
 * the browsers that people have. All of them get what a reader gets.
 */
export function isReader({ method, headers }: Pick<HttpRequest, 'method' | 'headers'>): boolean {
  const agent = headers['user-agent'] ?? '';
  if (method !== 'GET' || agent === '' || isbot(agent) || previewers.test(agent)) return false;
  return !purposes.some((name) => /prefetch|prerender|preview/i.test(headers[name] ?? ''));
}
