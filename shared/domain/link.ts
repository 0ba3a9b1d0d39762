import * as z from 'zod';

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
  platform: z.string(),
  linkDomain: z.string(),
  mode: z.enum(['page', 'redirect']),
  target: z.string().optional(),
  createdAt: z.string(),
});
export type Link = z.infer<typeof linkSchema>;

export function linkUrl(linkDomain: string, slug: string): string {
  return `https://${linkDomain}/l/${slug}`;
}

export function mediaUrl(linkDomain: string, mediaId: string): string {
  return `https://${linkDomain}/m/${mediaId}`;
}
