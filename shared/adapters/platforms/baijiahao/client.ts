import * as z from 'zod';
import type { HttpClient, HttpResponse } from '../../http/http-client.ts';
import { readJson } from '../../http/json.ts';
import { type CallContext, exchange, unexpectedAnswer } from '../failures.ts';
import { toBaijiahaoError } from './errors.ts';
import { type Collection, type ListedArticle, listingPageSize, listingSchema } from './listing.ts';

const publishTimeoutMs = 10_000;
const readTimeoutMs = 5_000;

const refusalSchema = z.object({
  errno: z
    .union([z.number().int(), z.string()])
    .transform(String)
    .refine((code) => code !== '0'),
  errmsg: z.string().catch(''),
});
const idSchema = z.union([z.string().regex(/^\d+$/), z.number().int().transform(String)]);
const publishSchema = z.object({ data: z.object({ article_id: idSchema, nid: idSchema.optional().catch(undefined) }) });
const articleStatusSchema = z.object({
  status: z.string(),
  url: z.string().catch(''),
  msg: z.string().catch(''),
});
/** PHP sends an empty map as an empty array. */
const statusSchema = z.object({
  data: z.union([z.array(z.never()).transform(() => ({})), z.record(z.string(), articleStatusSchema)]),
});

export type ArticleStatus = z.infer<typeof articleStatusSchema>;

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

export type BaijiahaoClient = {
  readonly publish: (
    caller: BaijiahaoCaller,
    article: BaijiahaoArticle,
    context: CallContext,
  ) => Promise<{ readonly articleId: string; readonly nid: string | undefined }>;
  /** A page of the articles of some Beijing days (`2026-11-25`) in one of the collections. */
  readonly list: (
    caller: BaijiahaoCaller,
    query: { readonly from: string; readonly to: string; readonly collection: Collection; readonly page: number },
    context: CallContext,
  ) => Promise<readonly ListedArticle[]>;
  /** `undefined` where the platform does not list the article yet. */
  readonly status: (
    caller: BaijiahaoCaller,
    articleId: string,
    context: CallContext,
  ) => Promise<ArticleStatus | undefined>;
};

export function createBaijiahaoClient(options: {
  readonly http: HttpClient;
  readonly baseUrl: string;
}): BaijiahaoClient {
  const root = `${options.baseUrl.replace(/\/+$/, '')}/builderinner/open/resource`;

  function post(path: string, fields: Record<string, unknown>, context: CallContext): Promise<HttpResponse> {
    const timeoutMs = context.effect === 'repeatable' ? readTimeoutMs : publishTimeoutMs;
    const body = { kind: 'json', value: fields } as const;
    return exchange(options.http, { method: 'POST', url: `${root}/${path}`, body, timeoutMs }, context);
  }

  return {
    publish: async (caller, article, context) => {
      const fields = {
        ...credentialFields(caller),
        title: article.title,
        content: article.content,
        origin_url: article.originUrl,
        cover_images: JSON.stringify([{ src: article.coverUrl }]),
        is_original: article.isOriginal ? 1 : 0,
      };
      const { data } = readAnswer(await post('article/publish', fields, context), publishSchema, context);
      return { articleId: data.article_id, nid: data.nid };
    },
    list: async (caller, { from, to, collection, page }, context) => {
      const fields = {
        ...credentialFields(caller),
        start_time: from,
        end_time: to,
        page_no: page,
        page_size: listingPageSize,
        article_type: 'news',
        collection,
      };
      return readAnswer(await post('query/articleListall', fields, context), listingSchema, context).data.items;
    },
    status: async (caller, articleId, context) => {
      const fields = { ...credentialFields(caller), article_id: articleId };
      const { data } = readAnswer(await post('query/status', fields, context), statusSchema, context);
      return new Map(Object.entries(data)).get(articleId);
    },
  };
}

function credentialFields({ appId, appToken }: BaijiahaoCaller): Record<string, string> {
  return { app_id: appId, app_token: appToken };
}

function readAnswer<T>(response: HttpResponse, schema: z.ZodType<T>, context: CallContext): T {
  const json = readJson(response.body);
  const refusal = refusalSchema.safeParse(json);
  if (refusal.success) {
    const { errno: code, errmsg: message } = refusal.data;
    throw toBaijiahaoError({ code, message, status: response.status }, context);
  }
  const answer = schema.safeParse(json);
  if (response.status !== 200 || !answer.success) throw unexpectedAnswer(response, context);
  return answer.data;
}
