import * as z from 'zod';

/** An uploaded picture. `mediaId` is derived from the content's SHA-256, so the same bytes are the same item. */
export const mediaSchema = z.object({
  mediaId: z.string(),
  brandId: z.string(),
  fileName: z.string(),
  contentType: z.enum(['image/jpeg', 'image/png', 'image/gif']),
  byteLength: z.number().int(),
  width: z.number().int(),
  height: z.number().int(),
  sha256: z.string(),
  createdAt: z.string(),
});
export type Media = z.infer<typeof mediaSchema>;
