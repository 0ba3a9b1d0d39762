import * as z from 'zod';

export const baijiahaoAuthorSchema = z.strictObject({
  appId: z.string().regex(/^\d{16}$/, 'an app_id is 16 digits'),
  appToken: z.string().regex(/^[0-9a-f]{32}$/, 'an app_token is 32 hexadecimal digits'),
  name: z.string().min(1),
  dailyQuota: z.int().nonnegative().default(10),
  /** Without approval every call answers 60000005. */
  approved: z.boolean().default(true),
});
export type BaijiahaoAuthor = z.infer<typeof baijiahaoAuthorSchema>;

/** What an author sends; an edit replaces it. */
const contentSchema = z.object({
  title: z.string(),
  /** HTML; a gallery has none. */
  content: z.string(),
  originUrl: z.string(),
  covers: z.array(z.string()),
  pictures: z.array(z.object({ src: z.string(), desc: z.string() })),
  isOriginal: z.boolean(),
});
export type BaijiahaoContent = z.infer<typeof contentSchema>;

/** What the review will find, decided when the content arrives. */
const reviewSchema = z.object({
  /** When the review ends; a draft (no cover) has no review. */
  decidesAt: z.number().optional(),
  /** The reason of a refusal. */
  rejection: z.string().optional(),
  /** Something that is found only after publication, and takes the article down. */
  removal: z.object({ at: z.number(), msg: z.string() }).optional(),
});
export type BaijiahaoReview = z.infer<typeof reviewSchema>;

const articleSchema = z.object({
  articleId: z.string(),
  nid: z.string(),
  appId: z.string(),
  type: z.enum(['news', 'gallery']),
  ...contentSchema.shape,
  ...reviewSchema.shape,
  sentAt: z.number(),
  edits: z.number(),
  withdrawnAt: z.number().optional(),
});
export type BaijiahaoArticle = z.infer<typeof articleSchema>;

export const baijiahaoEventSchemas = [
  z.object({ type: z.literal('baijiahao.author-registered'), author: baijiahaoAuthorSchema }),
  z.object({ type: z.literal('baijiahao.article-sent'), article: articleSchema }),
  z.object({ type: z.literal('baijiahao.article-withdrawn'), articleId: z.string(), at: z.number() }),
  z.object({
    type: z.literal('baijiahao.article-republished'),
    articleId: z.string(),
    at: z.number(),
    content: contentSchema,
    review: reviewSchema,
  }),
] as const;
export type BaijiahaoEvent = z.infer<(typeof baijiahaoEventSchemas)[number]>;

export interface BaijiahaoState {
  readonly authors: Map<string, BaijiahaoAuthor>;
  /** By article id, oldest first. */
  readonly articles: Map<string, BaijiahaoArticle>;
  readonly idsByNid: Map<string, string>;
  readonly originUrls: Set<string>;
}

export function createBaijiahaoState(): BaijiahaoState {
  return { authors: new Map(), articles: new Map(), idsByNid: new Map(), originUrls: new Set() };
}

export function originKey(appId: string, originUrl: string): string {
  return `${appId} ${originUrl}`;
}

export function applyBaijiahao(state: BaijiahaoState, event: BaijiahaoEvent): void {
  switch (event.type) {
    case 'baijiahao.author-registered':
      state.authors.set(event.author.appId, event.author);
      return;
    case 'baijiahao.article-sent':
      state.articles.set(event.article.articleId, event.article);
      state.idsByNid.set(event.article.nid, event.article.articleId);
      state.originUrls.add(originKey(event.article.appId, event.article.originUrl));
      return;
    case 'baijiahao.article-withdrawn': {
      const article = state.articles.get(event.articleId);
      if (article !== undefined) state.articles.set(event.articleId, { ...article, withdrawnAt: event.at });
      return;
    }
    case 'baijiahao.article-republished':
      applyRepublished(state, event);
  }
}

function applyRepublished(
  state: BaijiahaoState,
  { articleId, at, content, review }: Extract<BaijiahaoEvent, { type: 'baijiahao.article-republished' }>,
): void {
  const article = state.articles.get(articleId);
  if (article === undefined) return;
  const { withdrawnAt: _withdrawn, decidesAt: _decides, rejection: _rejection, removal: _removal, ...rest } = article;
  state.articles.set(articleId, { ...rest, ...content, ...review, sentAt: at, edits: article.edits + 1 });
  state.originUrls.add(originKey(article.appId, content.originUrl));
}

export type ArticleStatus = 'draft' | 'pre_publish' | 'publish' | 'rejected' | 'withdraw';

/**
 * draft (no cover) stays. pre_publish until the review ends, then publish or rejected with its reason.
 * withdraw once a published article was taken back, by its author or by the platform. A republication begins anew.
 */
export function articleStatus(article: BaijiahaoArticle, now: number): ArticleStatus {
  if (article.withdrawnAt !== undefined) return 'withdraw';
  if (article.decidesAt === undefined) return 'draft';
  if (now < article.decidesAt) return 'pre_publish';
  if (article.rejection !== undefined) return 'rejected';
  return article.removal === undefined || now < article.removal.at ? 'publish' : 'withdraw';
}
