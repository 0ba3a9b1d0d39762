import * as z from 'zod';
import type { GuestGrant } from '../domain/guest-link.ts';
import { sealToken, unsealToken } from './sealed-token.ts';

const purpose = 'guest';
const wholeNumber = (digits: number) =>
  z
    .string()
    .regex(new RegExp(`^\\d{1,${digits}}$`))
    .transform(Number);

const grantSchema = z.tuple([
  z.string().regex(/^p[a-z0-9]+$/),
  z.string().regex(/^d[a-z0-9]+$/),
  wholeNumber(6),
  wholeNumber(12),
]);

export function signGuestToken(signingKey: string, grant: GuestGrant): string {
  const { postId, deliveryId, linkVersion, expiresAt } = grant;
  return sealToken(signingKey, purpose, [postId, deliveryId, linkVersion, expiresAt]);
}

/** `undefined` for everything but a genuine token that has not expired, and without a hint at which of the two it was. */
export function openGuestToken(signingKey: string, token: string, now: number): GuestGrant | undefined {
  const parsed = grantSchema.safeParse(unsealToken(signingKey, purpose, token));
  if (!parsed.success) return undefined;
  const [postId, deliveryId, linkVersion, expiresAt] = parsed.data;
  return now < expiresAt * 1000 ? { postId, deliveryId, linkVersion, expiresAt } : undefined;
}
