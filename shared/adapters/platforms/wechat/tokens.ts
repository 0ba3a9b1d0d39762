import * as z from 'zod';
import type { HttpClient } from '../../http/http-client.ts';
import { exchange } from '../failures.ts';
import { readAnswer } from './answers.ts';

const timeoutMs = 5_000;
/** WeChat keeps the old token valid for five minutes after it hands out the next one; a minute of it is enough. */
const marginMs = 60_000;

const tokenSchema = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() });

export type WechatLogin = { readonly appId: string; readonly appSecret: string; readonly now: () => number };

export type WechatTokens = {
  readonly current: (login: WechatLogin) => Promise<string>;
  /** Forgets a token that WeChat refused; one that has replaced it in the meantime stays. */
  readonly forget: (appId: string, token: string) => void;
};

type Held = { readonly token: string; readonly usableUntil: number };

/**
 * One access token per account and process. `stable_token` in its normal mode gives every process the same token, so
 * processes need not share it; within one, calls that need it at the same time wait for a single request.
 */
export function createWechatTokens(options: { readonly http: HttpClient; readonly baseUrl: string }): WechatTokens {
  const held = new Map<string, Held>();
  const asked = new Map<string, Promise<string>>();

  async function ask({ appId, appSecret, now }: WechatLogin): Promise<string> {
    const context = { effect: 'repeatable', now } as const;
    const request = {
      method: 'POST',
      url: `${options.baseUrl}/cgi-bin/stable_token`,
      body: {
        kind: 'json',
        value: { grant_type: 'client_credential', appid: appId, secret: appSecret, force_refresh: false },
      },
      timeoutMs,
    } as const;
    const answer = readAnswer(await exchange(options.http, request, context), tokenSchema, context);
    held.set(appId, { token: answer.access_token, usableUntil: now() + answer.expires_in * 1000 - marginMs });
    return answer.access_token;
  }

  function current(login: WechatLogin): Promise<string> {
    const known = held.get(login.appId);
    if (known !== undefined && login.now() < known.usableUntil) return Promise.resolve(known.token);
    const running = asked.get(login.appId);
    if (running !== undefined) return running;
    const request = ask(login).finally(() => asked.delete(login.appId));
    asked.set(login.appId, request);
    return request;
  }

  function forget(appId: string, token: string): void {
    if (held.get(appId)?.token === token) held.delete(appId);
  }

  return { current, forget };
}
