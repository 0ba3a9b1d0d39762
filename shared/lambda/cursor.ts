import { createHmac, timingSafeEqual } from 'node:crypto';
import { HttpError } from './problem.ts';

/**
 * Cursors leave as `payload.signature`. The signature also covers the listing that the cursor belongs to, so that one
 * brand's cursor says nothing in another brand's listing.
 */
export function signCursor(signingKey: string, listing: string, position: string): string {
  const payload = Buffer.from(position, 'utf8').toString('base64url');
  return `${payload}.${signatureOf(signingKey, listing, payload).toString('base64url')}`;
}

export function openCursor(signingKey: string, listing: string, cursor: string): string {
  const [payload = '', signature = '', ...rest] = cursor.split('.');
  const given = Buffer.from(signature, 'base64url');
  const expected = signatureOf(signingKey, listing, payload);
  const isGenuine = rest.length === 0 && given.length === expected.length && timingSafeEqual(given, expected);
  if (!isGenuine) throw new HttpError('bad-cursor', 'The cursor is not valid for this listing.');
  return Buffer.from(payload, 'base64url').toString('utf8');
}

function signatureOf(signingKey: string, listing: string, payload: string): Buffer {
  return createHmac('sha256', signingKey).update(`cursor\u0000${listing}\u0000${payload}`).digest().subarray(0, 16);
}
