import * as z from 'zod';
import { idSchema } from './answers.ts';

/**
 * An article moves from the first of these to one of the others. Read in this order, it is met at least once, even if
 * its review ends between two readings.
 */
export const collections = ['pre_publish', 'draft', 'publish', 'rejected', 'withdraw'] as const;
export type Collection = (typeof collections)[number];

/** What the listing calls the shapes that an article can have. */
export type ArticleType = 'news' | 'gallery';

/** Far more than the daily quota of any level. */
export const maxPages = 5;

const itemSchema = z
  .object({
    article_id: idSchema,
    nid: idSchema.optional().catch(undefined),
    title: z.string(),
    article_url: z.string().catch(''),
    /** Not among the documented fields; the surest sign where it is shown. */
    origin_url: z.string().min(1).optional().catch(undefined),
    updated_at: z.coerce.number().int(),
  })
  .transform((item) => ({
    articleId: item.article_id,
    nid: item.nid,
    title: item.title,
    url: item.article_url,
    originUrl: item.origin_url,
    updatedAt: item.updated_at * 1000,
  }));
export type ListedArticle = z.infer<typeof itemSchema>;

/** PHP sends an empty map as an empty array. */
export const listingSchema = z
  .object({
    items: z.union([
      z.array(z.never()).transform((): ListedArticle[] => []),
      z.record(z.string(), itemSchema).transform((items) => Object.values(items)),
    ]),
  })
  .transform(({ items }) => items);
