import * as z from 'zod';
import type { HttpBody } from '../../http/http-body.ts';
import type { HttpClient, HttpResponse } from '../../http/http-client.ts';
import { readJson } from '../../http/json.ts';
import { type CallContext, exchange, unexpectedAnswer } from '../failures.ts';
import { isSlowSuccess, toWeiboError } from './errors.ts';
import { type Timeline, timelineSchema } from './timeline.ts';

const publishTimeoutMs = 10_000;
const readTimeoutMs = 5_000;

const errorSchema = z.object({
  error: z.string().catch(''),
  error_code: z.union([z.string().regex(/^\d+$/), z.number().int().transform(String)]),
});
const digitsSchema = z.string().regex(/^\d+$/);
const statusSchema = z
  .object({ idstr: digitsSchema.optional(), mid: digitsSchema.optional() })
  .transform(({ idstr, mid }) => idstr ?? mid)
  .pipe(digitsSchema);

export type WeiboPicture = { readonly fileName: string; readonly contentType: string; readonly bytes: Uint8Array };

export type WeiboPost = {
  readonly accessToken: string;
  readonly text: string;
  /** Public IPv4 address of the operating user. */
  readonly rip: string;
  readonly picture?: WeiboPicture;
};

export type CommercialPost = WeiboPost & {
  /** JSON that the platform keeps with the post and shows to nobody. */
  readonly annotations: string;
  readonly isLongText: boolean;
};

/** `id` is missing where Weibo accepted the post but was too slow to name it. */
export type PublishedStatus = { readonly id?: string };

export type WeiboClient = {
  /** The one way to post that ordinary applications have. */
  readonly share: (post: WeiboPost, context: CallContext) => Promise<PublishedStatus>;
  /** The paid endpoints, which take topics and long texts. */
  readonly postCommercial: (post: CommercialPost, context: CallContext) => Promise<PublishedStatus>;
  /** The account's own posts, newest first. With `commercialUid` the paid endpoint, which shows more of them. */
  readonly timeline: (
    input: { accessToken: string; count: number; commercialUid?: string },
    context: CallContext,
  ) => Promise<Timeline>;
  readonly show: (input: { accessToken: string; id: string }, context: CallContext) => Promise<PublishedStatus>;
};

export function createWeiboClient(options: { readonly http: HttpClient; readonly baseUrl: string }): WeiboClient {
  const { http } = options;
  const baseUrl = options.baseUrl.replace(/\/+$/, '');
  const commercialUrl = commercialUrlOf(baseUrl);

  async function publish(url: string, body: HttpBody, context: CallContext): Promise<PublishedStatus> {
    const request = { method: 'POST', url, body, timeoutMs: publishTimeoutMs } as const;
    return readStatus(await exchange(http, request, context), context);
  }

  function get(url: string, query: Record<string, string>, context: CallContext): Promise<HttpResponse> {
    return exchange(http, { method: 'GET', url, query, timeoutMs: readTimeoutMs }, context);
  }

  return {
    share: (post, context) => publish(`${baseUrl}/2/statuses/share.json`, bodyOf(post, fieldsOf(post)), context),
    postCommercial: (post, context) => {
      const name = post.picture === undefined ? 'update' : 'upload';
      const fields = {
        ...fieldsOf(post),
        annotations: post.annotations,
        ...(post.isLongText ? { is_longtext: '1' } : {}),
      };
      return publish(`${commercialUrl}/2/statuses/${name}/biz.json`, bodyOf(post, fields), context);
    },
    timeline: async ({ accessToken, count, commercialUid: uid }, context) => {
      const [url, of] =
        uid === undefined
          ? [`${baseUrl}/2/statuses/user_timeline.json`, {}]
          : [`${commercialUrl}/2/statuses/user_timeline/biz.json`, { uid }];
      const query = { access_token: accessToken, count: String(count), trim_user: '1', ...of };
      return readAnswer(await get(url, query, context), timelineSchema, context);
    },
    show: async ({ accessToken, id }, context) => {
      const query = { access_token: accessToken, id };
      return readStatus(await get(`${baseUrl}/2/statuses/show.json`, query, context), context);
    },
  };
}

/** Weibo serves its paid endpoints from a host of their own; anything else that speaks for Weibo serves both. */
function commercialUrlOf(baseUrl: string): string {
  return baseUrl.replace(/^(https?:\/\/)api\.weibo\.com$/, '$1c.api.weibo.com');
}

function fieldsOf(post: WeiboPost): Record<string, string> {
  return { access_token: post.accessToken, status: post.text, rip: post.rip };
}

function bodyOf({ picture }: WeiboPost, fields: Record<string, string>): HttpBody {
  return picture === undefined
    ? { kind: 'form', fields }
    : { kind: 'multipart', fields, file: { field: 'pic', ...picture } };
}

function readStatus(response: HttpResponse, context: CallContext): PublishedStatus {
  const refusal = errorSchema.safeParse(readJson(response.body));
  if (isSlowSuccess(refusal.data?.error_code ?? '')) return {};
  return { id: readAnswer(response, statusSchema, context) };
}

function readAnswer<T>(response: HttpResponse, schema: z.ZodType<T>, context: CallContext): T {
  const json = readJson(response.body);
  const refusal = errorSchema.safeParse(json);
  if (refusal.success) {
    const { error_code: code, error: message } = refusal.data;
    throw toWeiboError({ code, message, status: response.status }, context);
  }
  const answer = schema.safeParse(json);
  if (response.status !== 200 || !answer.success) throw unexpectedAnswer(response, context);
  return answer.data;
}
