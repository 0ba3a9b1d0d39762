import * as z from 'zod';
import type { HttpClient } from '../../http/http-client.ts';
import { type CallContext, exchange } from '../failures.ts';
import type { Endpoint } from '../platform-facts.ts';
import {
  type ArticleStatistics,
  type ArticleStatus,
  idSchema,
  publishedSchema,
  readAnswer,
  statisticsSchema,
  statusSchema,
} from './answers.ts';
import { baijiahaoEndpoints as endpoints } from './endpoints.ts';
import { baijiahaoLimits } from './limits.ts';
import { type ArticleType, type Collection, type ListedArticle, listingSchema } from './listing.ts';

export type BaijiahaoCaller = { readonly appId: string; readonly appToken: string };

export type BaijiahaoArticle = {
  readonly title: string;
  /** HTML. */
  readonly content: string;
  /** The platform refuses a second article with the same one. */
  readonly originUrl: string;
  /** Public; the platform fetches it. */
  readonly coverUrl: string;
  readonly isOriginal: boolean;
};

export type BaijiahaoGallery = {
  readonly title: string;
  readonly originUrl: string;
  /** Public addresses; the platform fetches them. */
  readonly pictures: readonly { readonly url: string; readonly text: string }[];
};

export type BaijiahaoIds = { readonly articleId: string; readonly nid: string | undefined };

/** Every call throws `PlatformError` for what is no success. */
export type BaijiahaoClient = {
  readonly publishArticle: (call: Call, article: BaijiahaoArticle) => Promise<BaijiahaoIds>;
  readonly publishGallery: (call: Call, gallery: BaijiahaoGallery) => Promise<BaijiahaoIds>;
  /** Hides a published article; one that is in recommendations already is refused. */
  readonly withdraw: (call: Call, articleId: string) => Promise<void>;
  /** Publishes a withdrawn article, or a draft, with other content. */
  readonly republish: (call: Call, articleId: string, article: BaijiahaoArticle) => Promise<BaijiahaoIds>;
  /** A page of what was sent on some Beijing days (`2026-11-25`), in one of the collections. */
  readonly list: (call: Call, query: ListQuery) => Promise<readonly ListedArticle[]>;
  /** `undefined` where the platform does not list the article yet. */
  readonly status: (call: Call, articleId: string) => Promise<ArticleStatus | undefined>;
  readonly statistics: (call: Call, articleId: string) => Promise<ArticleStatistics>;
};

export type Call = { readonly caller: BaijiahaoCaller; readonly context: CallContext };

export type ListQuery = {
  readonly type: ArticleType;
  readonly from: string;
  readonly to: string;
  readonly collection: Collection;
  readonly page: number;
};

export function createBaijiahaoClient(options: {
  readonly http: HttpClient;
  readonly baseUrl: string;
}): BaijiahaoClient {
  const baseUrl = options.baseUrl.replace(/\/+$/, '');

  async function send<T>(
    { method, path, timeoutMs }: Endpoint,
    { caller, context, fields }: Call & { readonly fields: Record<string, unknown> },
    schema: z.ZodType<T>,
  ): Promise<T> {
    const value = { app_id: caller.appId, app_token: caller.appToken, ...fields };
    const request = { method, url: `${baseUrl}${path}`, body: { kind: 'json', value }, timeoutMs } as const;
    return readAnswer(await exchange(options.http, request, context), schema, context);
  }

  return {
    publishArticle: (call, article) =>
      send(endpoints.publishArticle, { ...call, fields: articleFields(article) }, publishedSchema),
    publishGallery: (call, gallery) =>
      send(endpoints.publishGallery, { ...call, fields: galleryFields(gallery) }, publishedSchema),
    withdraw: async (call, articleId) => {
      await send(endpoints.withdraw, { ...call, fields: { article_id: articleId } }, withdrawnSchema);
    },
    republish: (call, articleId, article) => {
      const fields = { article_id: articleId, ...articleFields(article) };
      return send(endpoints.republish, { ...call, fields }, publishedSchema);
    },
    list: (call, { type, from, to, collection, page }) => {
      const fields = {
        start_time: from,
        end_time: to,
        page_no: page,
        page_size: baijiahaoLimits.listPage.value,
        article_type: type,
        collection,
      };
      return send(endpoints.list, { ...call, fields }, listingSchema);
    },
    status: async (call, articleId) => {
      const statuses = await send(endpoints.status, { ...call, fields: { article_id: articleId } }, statusSchema);
      return new Map(Object.entries(statuses)).get(articleId);
    },
    statistics: (call, articleId) =>
      send(endpoints.statistics, { ...call, fields: { article_id: articleId } }, statisticsSchema),
  };
}

const withdrawnSchema = z.object({ article_id: idSchema });

function articleFields(article: BaijiahaoArticle): Record<string, unknown> {
  return {
    title: article.title,
    content: article.content,
    origin_url: article.originUrl,
    cover_images: JSON.stringify([{ src: article.coverUrl }]),
    is_original: article.isOriginal ? 1 : 0,
  };
}

function galleryFields({ title, originUrl, pictures }: BaijiahaoGallery): Record<string, unknown> {
  const photograph = JSON.stringify(pictures.map(({ url, text }) => ({ src: url, desc: text })));
  return { title, origin_url: originUrl, photograph };
}
