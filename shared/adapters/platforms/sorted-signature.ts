import { createHash, timingSafeEqual } from 'node:crypto';

/** What WeChat and Weibo sign their calls with: SHA-1 over the sorted parts. */
export function signatureOf(parts: readonly string[]): string {
  return createHash('sha1').update(parts.toSorted().join('')).digest('hex');
}

/** In constant time, whatever was given. */
export function isSignedBy(signature: string, parts: readonly string[]): boolean {
  const expected = Buffer.from(signatureOf(parts));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** A call that is older, or younger, was not sent just now. */
const maxAgeMs = 300_000;

/** `at`: what the call says of itself, in epoch ms. */
export const isFresh = (at: number, now: number): boolean => Math.abs(now - at) <= maxAgeMs;
