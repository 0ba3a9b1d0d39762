import * as z from 'zod';
import type { HttpBody } from '../../http/http-body.ts';
import type { HttpClient, HttpResponse } from '../../http/http-client.ts';
import { readJson } from '../../http/json.ts';
import { type CallContext, exchange, unexpectedAnswer } from '../failures.ts';
import { type WeiboEndpoint, type WeiboTier, weiboPath, weiboTimeoutsMs } from './endpoints.ts';
import { isSlowSuccess, toWeiboError } from './errors.ts';

export type WeiboHosts = {
  /** Serves everybody, and the authorisation pages. */
  readonly baseUrl: string;
  /** Serves the paid endpoints; left out, the same host. */
  readonly commercialUrl?: string | undefined;
};

const errorSchema = z.object({
  error: z.string().catch(''),
  error_code: z.union([z.string().regex(/^\d+$/), z.number().int().transform(String)]),
});

export type WeiboCalls = {
  /** Address of an endpoint such as `statuses/update`; the paid twin of it is on another host under `/biz`. */
  readonly urlOf: (tier: WeiboTier, endpoint: WeiboEndpoint) => string;
  /** Address of something that is no endpoint, such as `/oauth2/access_token`. */
  readonly pageUrl: (path: string) => string;
  readonly get: (url: string, query: Readonly<Record<string, string>>, context: CallContext) => Promise<HttpResponse>;
  readonly post: (url: string, body: HttpBody, context: CallContext) => Promise<HttpResponse>;
};

export function createWeiboCalls(options: WeiboHosts & { readonly http: HttpClient }): WeiboCalls {
  const { http } = options;
  const api = withoutSlash(options.baseUrl);
  const paid = withoutSlash(options.commercialUrl ?? options.baseUrl);
  return {
    urlOf: (tier, endpoint) => `${tier === 'ordinary' ? api : paid}${weiboPath(tier, endpoint)}`,
    pageUrl: (path) => `${api}${path}`,
    get: (url, query, context) =>
      exchange(http, { method: 'GET', url, query, timeoutMs: weiboTimeoutsMs.GET }, context),
    post: (url, body, context) =>
      exchange(http, { method: 'POST', url, body, timeoutMs: weiboTimeoutsMs.POST }, context),
  };
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '');
}

/** What an answer says by the schema. Throws `PlatformError` for a refusal and for everything that is no answer. */
export function readAnswer<T>(response: HttpResponse, schema: z.ZodType<T>, context: CallContext): T {
  const refusal = refusalIn(response);
  if (refusal !== undefined) {
    const { error_code: code, error: message } = refusal;
    throw toWeiboError({ code, message, status: response.status }, context);
  }
  const answer = schema.safeParse(readJson(response.body));
  if (response.status !== 200 || !answer.success) throw unexpectedAnswer(response, context);
  return answer.data;
}

/** Looked for in the text first: to find out by the schema that an answer is no refusal costs more than to read the answer. */
function refusalIn({ body }: HttpResponse): z.output<typeof errorSchema> | undefined {
  return body.includes('error_code') ? errorSchema.safeParse(readJson(body)).data : undefined;
}

/** Weibo accepted it but was too slow to name it. */
export function isSlowAnswer(response: HttpResponse): boolean {
  return isSlowSuccess(refusalIn(response)?.error_code ?? '');
}
