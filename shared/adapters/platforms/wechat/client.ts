import * as z from 'zod';
import { PlatformError } from '../../../domain/platform-error.ts';
import type { HttpBody, HttpFile } from '../../http/http-body.ts';
import type { HttpClient } from '../../http/http-client.ts';
import { type CallContext, exchange } from '../failures.ts';
import { readAnswer } from './answers.ts';
import { type CodeOverrides, isStaleToken, submitOverrides } from './errors.ts';
import { type Listing, listingPageSize, listingSchema } from './listings.ts';
import { createWechatTokens } from './tokens.ts';

const onceTimeoutMs = 10_000;
const uploadTimeoutMs = 20_000;
const readTimeoutMs = 5_000;

const mediaSchema = z.object({ media_id: z.string().min(1) });
const idSchema = z.union([z.string().regex(/^\d+$/), z.number().int().transform(String)]);
const draftSchema = z.object({ news_item: z.array(z.unknown()) });
const unknownMediaCode = '40007';
const submitSchema = z.object({ publish_id: idSchema });
const publishStatusSchema = z.object({
  publish_status: z.number().int(),
  article_id: z.string().optional(),
  article_detail: z.object({ item: z.array(z.object({ article_url: z.string() })) }).optional(),
});
export type PublishStatus = z.infer<typeof publishStatusSchema>;

export type WechatCaller = { readonly appId: string; readonly appSecret: string };

export type WechatArticle = {
  readonly title: string;
  readonly author?: string;
  readonly digest?: string;
  /** HTML. */
  readonly content: string;
  /** Behind "read original": the only outside link that an article can carry. */
  readonly contentSourceUrl: string;
  readonly thumbMediaId: string;
};

export type WechatListing = 'draft' | 'freepublish';

type Call = {
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body: HttpBody;
  readonly timeoutMs: number;
  readonly overrides?: CodeOverrides;
};

export type WechatClient = {
  /** Uploads a permanent picture; returns its media id. */
  readonly addImage: (caller: WechatCaller, image: HttpFile, context: CallContext) => Promise<string>;
  /** Returns the draft's media id. */
  readonly addDraft: (caller: WechatCaller, article: WechatArticle, context: CallContext) => Promise<string>;
  /** Returns the publish id. */
  readonly submit: (caller: WechatCaller, draftMediaId: string, context: CallContext) => Promise<string>;
  /** Titles and links of twenty drafts or publications, newest first as far as is known. */
  readonly list: (
    caller: WechatCaller,
    page: { readonly listing: WechatListing; readonly offset: number },
    context: CallContext,
  ) => Promise<Listing>;
  readonly isInBox: (caller: WechatCaller, draftMediaId: string, context: CallContext) => Promise<boolean>;
  readonly publishStatus: (caller: WechatCaller, publishId: string, context: CallContext) => Promise<PublishStatus>;
};

export function createWechatClient(options: { readonly http: HttpClient; readonly baseUrl: string }): WechatClient {
  const { http } = options;
  const baseUrl = options.baseUrl.replace(/\/+$/, '');
  const tokens = createWechatTokens({ http, baseUrl });

  async function send<T>(call: Call & { token: string }, schema: z.ZodType<T>, context: CallContext): Promise<T> {
    const request = {
      method: 'POST',
      url: `${baseUrl}/cgi-bin/${call.path}`,
      query: { access_token: call.token, ...call.query },
      body: call.body,
      timeoutMs: call.timeoutMs,
    } as const;
    const overrides = call.overrides === undefined ? {} : { overrides: call.overrides };
    return readAnswer(await exchange(http, request, context), schema, { ...context, ...overrides });
  }

  /** Sends with the held token and, should WeChat call that token stale, once more with a fresh one. */
  function withToken<T>(caller: WechatCaller, schema: z.ZodType<T>, context: CallContext): (call: Call) => Promise<T> {
    const login = { ...caller, now: context.now };
    return async (call) => {
      const token = await tokens.current(login);
      try {
        return await send({ ...call, token }, schema, context);
      } catch (error) {
        if (!(error instanceof PlatformError && isStaleToken(error))) throw error;
        tokens.forget(caller.appId, token);
        return await send({ ...call, token: await tokens.current(login) }, schema, context);
      }
    };
  }

  return {
    addImage: async (caller, image, context) => {
      const body = { kind: 'multipart', fields: {}, file: image } as const;
      const call = { path: 'material/add_material', query: { type: 'image' }, body, timeoutMs: uploadTimeoutMs };
      return (await withToken(caller, mediaSchema, context)(call)).media_id;
    },
    addDraft: async (caller, article, context) => {
      const body = { kind: 'json', value: { articles: [articleFields(article)] } } as const;
      const call = { path: 'draft/add', body, timeoutMs: onceTimeoutMs };
      return (await withToken(caller, mediaSchema, context)(call)).media_id;
    },
    submit: async (caller, draftMediaId, context) => {
      const body = { kind: 'json', value: { media_id: draftMediaId } } as const;
      const call = { path: 'freepublish/submit', body, timeoutMs: onceTimeoutMs, overrides: submitOverrides };
      return (await withToken(caller, submitSchema, context)(call)).publish_id;
    },
    list: async (caller, { listing, offset }, context) => {
      const body = { kind: 'json', value: { offset, count: listingPageSize, no_content: 1 } } as const;
      const call = { path: `${listing}/batchget`, body, timeoutMs: readTimeoutMs };
      return await withToken(caller, listingSchema, context)(call);
    },
    isInBox: async (caller, draftMediaId, context) => {
      const body = { kind: 'json', value: { media_id: draftMediaId } } as const;
      const call = { path: 'draft/get', body, timeoutMs: readTimeoutMs };
      try {
        await withToken(caller, draftSchema, context)(call);
        return true;
      } catch (error) {
        if (error instanceof PlatformError && error.platformCode === unknownMediaCode) return false;
        throw error;
      }
    },
    publishStatus: async (caller, publishId, context) => {
      const body = { kind: 'json', value: { publish_id: publishId } } as const;
      const call = { path: 'freepublish/get', body, timeoutMs: readTimeoutMs };
      return await withToken(caller, publishStatusSchema, context)(call);
    },
  };
}

function articleFields(article: WechatArticle): Record<string, string | number> {
  return {
    article_type: 'news',
    title: article.title,
    ...(article.author === undefined ? {} : { author: article.author }),
    ...(article.digest === undefined ? {} : { digest: article.digest }),
    content: article.content,
    content_source_url: article.contentSourceUrl,
    thumb_media_id: article.thumbMediaId,
    need_open_comment: 0,
    only_fans_can_comment: 0,
  };
}
