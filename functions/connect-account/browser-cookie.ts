import type { HttpRequest } from '../../shared/lambda/http-request.ts';

const name = 'lianbo-connect';
const lifeSeconds = 600;

/** The secret that this browser got when it opened a link. */
export function browserOf({ cookies }: Pick<HttpRequest, 'cookies'>): string | undefined {
  const value = cookies[name] ?? '';
  return /^[a-z0-9]{20,64}$/.test(value) ? value : undefined;
}

/**
 * `Lax` lets it come along when the platform sends the browser back. Only behind TLS can it be kept to TLS: a stack on
 * this machine has none.
 */
export function cookieFor(browser: string, { headers }: Pick<HttpRequest, 'headers'>): string {
  const host = headers['host'] ?? '';
  const isLoopback = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host);
  const parts = [`${name}=${browser}`, 'HttpOnly', 'SameSite=Lax', 'Path=/connect', `Max-Age=${lifeSeconds}`];
  return [...parts, ...(isLoopback ? [] : ['Secure'])].join('; ');
}
