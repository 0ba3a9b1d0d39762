import type * as z from 'zod';
import { PlatformError } from '../../../domain/platform-error.ts';
import type { HttpBody } from '../../http/http-body.ts';
import type { HttpClient } from '../../http/http-client.ts';
import { type CallContext, exchange } from '../failures.ts';
import { readAnswer } from './answers.ts';
import type { WechatEndpoint } from './endpoints.ts';
import { type CodeOverrides, isStaleToken } from './errors.ts';
import { createWechatTokens } from './tokens.ts';

export type WechatCaller = { readonly appId: string; readonly appSecret: string };

export type WechatCall<T> = {
  /** Below `/cgi-bin/`. */
  readonly path: WechatEndpoint;
  readonly query?: Readonly<Record<string, string>>;
  /** Absent: GET. */
  readonly body?: HttpBody;
  readonly timeoutMs: number;
  readonly schema: z.ZodType<T>;
  readonly overrides?: CodeOverrides;
  /** Codes that are no refusal: the schema reads their answers as well. */
  readonly alsoAnswers?: readonly number[];
};

/** Makes one call of an account. Throws `PlatformError` for everything that is not a success. */
export type WechatApi = <T>(caller: WechatCaller, call: WechatCall<T>, context: CallContext) => Promise<T>;

export function jsonCall(
  path: WechatEndpoint,
  value: unknown,
): { readonly path: WechatEndpoint; readonly body: HttpBody } {
  return { path, body: { kind: 'json', value } };
}

/** Keep one per process: it holds the access tokens. */
export function createWechatApi(options: { readonly http: HttpClient; readonly baseUrl: string }): WechatApi {
  const { http } = options;
  const baseUrl = options.baseUrl.replace(/\/+$/, '');
  const tokens = createWechatTokens({ http, baseUrl });

  async function send<T>(call: WechatCall<T>, token: string, context: CallContext): Promise<T> {
    const request = {
      method: call.body === undefined ? 'GET' : 'POST',
      url: `${baseUrl}/cgi-bin/${call.path}`,
      query: { access_token: token, ...call.query },
      ...(call.body === undefined ? {} : { body: call.body }),
      timeoutMs: call.timeoutMs,
    } as const;
    const { overrides = [], alsoAnswers = [] } = call;
    return readAnswer(await exchange(http, request, context), call.schema, { ...context, overrides, alsoAnswers });
  }

  /** Sends with the held token and, should WeChat call that token stale, once more with a fresh one. */
  return async (caller, call, context) => {
    const login = { ...caller, now: context.now };
    const token = await tokens.current(login);
    try {
      return await send(call, token, context);
    } catch (error) {
      if (!(error instanceof PlatformError && isStaleToken(error))) throw error;
      tokens.forget(caller.appId, token);
      return await send(call, await tokens.current(login), context);
    }
  };
}
