import * as z from 'zod';
import { deliveryPlatformSchema } from './platform.ts';

/**
 * The short link of one delivery, so that every click can be told apart. All of a post's links share its landing page,
 * whose slug is the post's id.
 */
export const linkSchema = z.object({
  slug: z.string(),
  brandId: z.string(),
  postId: z.string(),
  deliveryId: z.string(),
  accountId: z.string(),
  platform: deliveryPlatformSchema,
  linkDomain: z.string(),
  mode: z.enum(['page', 'redirect']),
  target: z.string().optional(),
  /** From then on it leads nowhere and says so. */
  expiresAt: z.string().optional(),
  /** Since then it leads nowhere, for good. */
  withdrawnAt: z.string().optional(),
  /** Labels that reports and tracking parameters know it by. */
  campaign: z.string().optional(),
  influencer: z.string().optional(),
  /** Raised by each change; absent until the first one. */
  version: z.number().int().optional(),
  createdAt: z.string(),
});
export type Link = z.infer<typeof linkSchema>;

export function linkUrl(linkDomain: string, slug: string): string {
  return `https://${linkDomain}/l/${slug}`;
}

export function mediaUrl(linkDomain: string, mediaId: string): string {
  return `https://${linkDomain}/m/${mediaId}`;
}

export function isExpired({ expiresAt }: { readonly expiresAt?: string | undefined }, now: number): boolean {
  return expiresAt !== undefined && Date.parse(expiresAt) <= now;
}
