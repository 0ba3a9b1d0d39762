import * as z from 'zod';
import type { ReviewGrant } from '../domain/review-link.ts';
import { sealToken, unsealToken } from './sealed-token.ts';

const purpose = 'review';
const grantSchema = z.tuple([
  z.string().regex(/^p[a-z0-9]+$/),
  z.string().regex(/^r[a-z0-9]+$/),
  z
    .string()
    .regex(/^\d{1,12}$/)
    .transform(Number),
]);

export function signReviewToken(signingKey: string, { postId, linkId, expiresAt }: ReviewGrant): string {
  return sealToken(signingKey, purpose, [postId, linkId, expiresAt]);
}

/** `undefined` for everything but a genuine token that has not expired. */
export function openReviewToken(signingKey: string, token: string, now: number): ReviewGrant | undefined {
  const parsed = grantSchema.safeParse(unsealToken(signingKey, purpose, token));
  if (!parsed.success) return undefined;
  const [postId, linkId, expiresAt] = parsed.data;
  return now < expiresAt * 1000 ? { postId, linkId, expiresAt } : undefined;
}
