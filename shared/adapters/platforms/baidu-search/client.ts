import * as z from 'zod';
import type { HttpClient, HttpResponse } from '../../http/http-client.ts';
import { readJson } from '../../http/json.ts';
import { type CallContext, exchange, unexpectedAnswer } from '../failures.ts';
import { baiduPushEndpoints, quickInclusion } from './endpoints.ts';
import { toBaiduPushError } from './errors.ts';

const countSchema = z.number().int().nonnegative();
const refusedLists = {
  not_same_site: z.array(z.string()).default([]),
  not_valid: z.array(z.string()).default([]),
};
/** For each kind of inclusion the counts have names of their own; those of the other kind may stand beside them. */
const pushedSchemas = {
  ordinary: z.object({ success: countSchema, remain: countSchema, ...refusedLists }),
  quick: z
    .object({ success_daily: countSchema, remain_daily: countSchema, ...refusedLists })
    .transform(({ success_daily: success, remain_daily: remain, ...lists }) => ({ success, remain, ...lists })),
} as const;
/** Equal to the HTTP status. */
const refusalSchema = z.object({
  error: z.union([
    z.number().int().min(400),
    z
      .string()
      .regex(/^[45]\d\d$/)
      .transform(Number),
  ]),
  message: z.string().catch(''),
});

export type Pushed = z.infer<(typeof pushedSchemas)['ordinary']>;

export type BaiduPushAction = keyof typeof baiduPushEndpoints;
export type BaiduInclusion = keyof typeof pushedSchemas;

export type BaiduPushCaller = { readonly site: string; readonly token: string };

/** Left out: the pages are new, and go into the ordinary quota. */
export type BaiduPushContext = CallContext & {
  readonly action?: BaiduPushAction;
  readonly inclusion?: BaiduInclusion;
};

export type BaiduPushClient = {
  /** One call. Throws `PlatformError`. */
  readonly push: (caller: BaiduPushCaller, urls: readonly string[], context: BaiduPushContext) => Promise<Pushed>;
};

export function createBaiduPushClient(options: {
  readonly http: HttpClient;
  readonly baseUrl: string;
}): BaiduPushClient {
  const baseUrl = options.baseUrl.replace(/\/+$/, '');

  async function push({ site, token }: BaiduPushCaller, urls: readonly string[], context: BaiduPushContext) {
    const { action = 'push', inclusion = 'ordinary' } = context;
    const { method, path, timeoutMs } = baiduPushEndpoints[action];
    const query = { site, token, ...(inclusion === 'quick' ? quickInclusion : {}) };
    const body = { kind: 'text', text: urls.join('\n') } as const;
    const request = { method, url: `${baseUrl}${path}`, query, body, timeoutMs } as const;
    const response = await exchange(options.http, request, context);
    const pushed = readPushed(response, inclusion, context);
    // Who has taken more than was sent has answered something else.
    if (pushed.success > urls.length) throw unexpectedAnswer(response, context);
    return pushed;
  }

  return { push };
}

function readPushed(response: HttpResponse, inclusion: BaiduInclusion, context: CallContext): Pushed {
  const json = readJson(response.body);
  const refusal = refusalSchema.safeParse(json);
  if (refusal.success) {
    throw toBaiduPushError({ status: refusal.data.error, message: refusal.data.message }, context);
  }
  const pushed = pushedSchemas[inclusion].safeParse(json);
  if (response.status !== 200 || !pushed.success) throw unexpectedAnswer(response, context);
  return pushed.data;
}
