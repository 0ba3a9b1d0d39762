import * as z from 'zod';

/** Lets somebody without an account decide about one post, until it ends or is revoked. */
export const reviewLinkSchema = z.object({
  linkId: z.string(),
  postId: z.string(),
  brandId: z.string(),
  /** Whom it is for, in the brand's own words. */
  label: z.string(),
  /** The token that answers for what its holder decides. */
  issuedBy: z.string(),
  createdAt: z.string(),
  /** Epoch seconds. */
  expiresAt: z.number().int(),
  revokedAt: z.string().optional(),
});
export type ReviewLink = z.infer<typeof reviewLinkSchema>;

/** What its token says. */
export type ReviewGrant = Pick<ReviewLink, 'postId' | 'linkId' | 'expiresAt'>;

/** The token stands behind the `#`, which browsers keep to themselves. */
export function reviewUrl(linkDomain: string, token: string): string {
  return `https://${linkDomain}/g/review#${token}`;
}

export function guestOf({ linkId }: Pick<ReviewLink, 'linkId'>): string {
  return `guest:${linkId}`;
}
