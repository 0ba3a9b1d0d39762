import * as z from 'zod';
import type { AccountAuthorizer } from '../../../ports/account-authorizer.ts';
import type { HttpClient } from '../../http/http-client.ts';
import { createWeiboCalls, readAnswer, type WeiboHosts } from './calls.ts';

const digitsSchema = z.union([z.string().regex(/^\d+$/), z.number().int().transform(String)]);
const grantSchema = z.object({
  access_token: z.string().min(1),
  expires_in: z.number().int().nonnegative(),
  uid: digitsSchema,
});
/** `expire_in` without an s, unlike the answer above. */
const infoSchema = z.object({ uid: digitsSchema, expire_in: z.number().int() });
/** Text or not: the page does not say. */
const revokedSchema = z.object({ result: z.union([z.literal('true'), z.literal(true)]) });

type Options = WeiboHosts & { readonly http: HttpClient; readonly now: () => number };

/** A code is good for one exchange, so that a lost answer needs a new authorisation: nothing is repeated here. */
export function createWeiboAuthorizer(options: Options): AccountAuthorizer {
  const calls = createWeiboCalls(options);
  const { now } = options;
  const once = { effect: 'once', now } as const;
  const repeatable = { effect: 'repeatable', now } as const;
  const endOf = (seconds: number): number => now() + seconds * 1000;

  async function postForm<T>(path: string, fields: Record<string, string>, schema: z.ZodType<T>): Promise<T> {
    const context = path.endsWith('access_token') ? once : repeatable;
    const response = await calls.post(calls.pageUrl(path), { kind: 'form', fields }, context);
    return readAnswer(response, schema, context);
  }

  return {
    pageUrl: ({ application, redirectUri, state }) => {
      const url = new URL(calls.pageUrl('/oauth2/authorize'));
      url.search = new URLSearchParams({
        client_id: application.appKey,
        redirect_uri: redirectUri,
        response_type: 'code',
        state,
        // Whoever is signed in by chance must not be connected without having chosen it.
        forcelogin: 'true',
      }).toString();
      return url.href;
    },
    exchange: async ({ application, appSecret, redirectUri, code }) => {
      const fields = {
        client_id: application.appKey,
        client_secret: appSecret,
        grant_type: 'authorization_code',
        redirect_uri: redirectUri,
        code,
      };
      const grant = await postForm('/oauth2/access_token', fields, grantSchema);
      return { accessToken: grant.access_token, endsAt: endOf(grant.expires_in), uid: grant.uid };
    },
    tokenInfo: async (accessToken) => {
      const info = await postForm('/oauth2/get_token_info', { access_token: accessToken }, infoSchema);
      return { endsAt: endOf(info.expire_in), uid: info.uid };
    },
    revoke: async (accessToken) => {
      await postForm('/oauth2/revokeoauth2', { access_token: accessToken }, revokedSchema);
    },
  };
}
