import * as z from 'zod';

export const listingPageSize = 20;
/** Nobody adds more within the minutes that a look is about. */
const maxPages = 5;

const articleSchema = z.object({
  title: z.string().catch(''),
  content_source_url: z.string().catch(''),
  url: z.string().optional().catch(undefined),
  is_deleted: z.boolean().catch(false),
});

const entrySchema = z
  .object({
    media_id: z.string().optional(),
    article_id: z.string().optional(),
    content: z.object({ news_item: z.array(articleSchema) }),
    update_time: z.number(),
  })
  .transform((entry) => ({
    /** Of the draft, or of the publication. */
    id: entry.media_id ?? entry.article_id ?? '',
    articles: entry.content.news_item,
    updatedAt: entry.update_time * 1000,
  }))
  .refine(({ id }) => id !== '');
export type ListingEntry = z.infer<typeof entrySchema>;

/** A page of the draft box or of the publications. */
export const listingSchema = z
  .object({ total_count: z.number().int(), item: z.array(entrySchema) })
  .transform(({ total_count: total, item: entries }) => ({ total, entries }));
export type Listing = z.infer<typeof listingSchema>;

export type Search = {
  readonly page: (offset: number) => Promise<Listing>;
  readonly matches: (entry: ListingEntry) => boolean;
  /** What is older need not be seen. */
  readonly since: number;
};

/** The first entry that matches; `none` where the listing has been seen as far back as needed, else `unseen`. */
export async function searchListing({ page, matches, since }: Search): Promise<ListingEntry | 'none' | 'unseen'> {
  let oldest = Number.POSITIVE_INFINITY;
  let isNewestFirst = true;
  for (let offset = 0; offset < maxPages * listingPageSize; offset += listingPageSize) {
    const { total, entries } = await page(offset);
    const found = entries.find(matches);
    if (found !== undefined) return found;
    if (offset + listingPageSize >= total) return 'none';
    for (const { updatedAt } of entries) {
      isNewestFirst &&= updatedAt <= oldest;
      oldest = updatedAt;
    }
    // The order is observed, not promised: where it is another, only the end of the listing proves anything.
    if (isNewestFirst && oldest < since) return 'none';
  }
  return 'unseen';
}
