import * as z from 'zod';
import type { HttpClient } from '../../http/http-client.ts';
import { readJson } from '../../http/json.ts';
import { type CallContext, exchange, unexpectedAnswer } from '../failures.ts';
import { toBaiduPushError } from './errors.ts';

const timeoutMs = 10_000;

const countSchema = z.number().int().nonnegative();
const pushedSchema = z.object({
  remain: countSchema,
  success: countSchema,
  not_same_site: z.array(z.string()).default([]),
  not_valid: z.array(z.string()).default([]),
});
const refusalSchema = z.object({ error: z.coerce.number().int(), message: z.string() });

export type Pushed = z.infer<typeof pushedSchema>;

export type BaiduPushCaller = { readonly site: string; readonly token: string };

export type BaiduPushClient = {
  readonly push: (caller: BaiduPushCaller, urls: readonly string[], context: CallContext) => Promise<Pushed>;
};

export function createBaiduPushClient(options: {
  readonly http: HttpClient;
  readonly baseUrl: string;
}): BaiduPushClient {
  const url = `${options.baseUrl.replace(/\/+$/, '')}/urls`;

  async function push({ site, token }: BaiduPushCaller, urls: readonly string[], context: CallContext) {
    const body = { kind: 'text', text: urls.join('\n') } as const;
    const request = { method: 'POST', url, query: { site, token }, body, timeoutMs } as const;
    const response = await exchange(options.http, request, context);
    const json = readJson(response.body);
    const refusal = refusalSchema.safeParse(json);
    if (refusal.success) {
      throw toBaiduPushError({ status: refusal.data.error, message: refusal.data.message }, context);
    }
    const pushed = pushedSchema.safeParse(json);
    if (response.status !== 200 || !pushed.success) throw unexpectedAnswer(response, context);
    return pushed.data;
  }

  return { push };
}
