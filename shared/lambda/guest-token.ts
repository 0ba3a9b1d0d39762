import { createHmac, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import type { GuestGrant } from '../domain/guest-link.ts';

const grantSchema = z.tuple([
  z.string().regex(/^p[a-z0-9]+$/),
  z.string().regex(/^d[a-z0-9]+$/),
  z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number),
  z
    .string()
    .regex(/^\d{1,12}$/)
    .transform(Number),
]);

export function signGuestToken(signingKey: string, grant: GuestGrant): string {
  const payload = [grant.postId, grant.deliveryId, grant.linkVersion, grant.expiresAt].join('.');
  return `${payload}.${signatureOf(signingKey, payload).toString('base64url')}`;
}

/** `undefined` for everything but a genuine token that has not expired, and without a hint at which of the two it was. */
export function openGuestToken(signingKey: string, token: string, now: number): GuestGrant | undefined {
  const at = token.lastIndexOf('.');
  const payload = token.slice(0, Math.max(at, 0));
  const given = Buffer.from(token.slice(at + 1), 'base64url');
  const expected = signatureOf(signingKey, payload);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  const parsed = grantSchema.safeParse(payload.split('.'));
  if (!parsed.success) return undefined;
  const [postId, deliveryId, linkVersion, expiresAt] = parsed.data;
  return now < expiresAt * 1000 ? { postId, deliveryId, linkVersion, expiresAt } : undefined;
}

function signatureOf(signingKey: string, payload: string): Buffer {
  return createHmac('sha256', signingKey).update(`guest\u0000${payload}`).digest();
}
