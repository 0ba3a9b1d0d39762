import * as z from 'zod';
import { wechatCallbackSecretSchema } from '../../../shared/adapters/platforms/wechat/callback.ts';
import { fansCallbackSecretSchema } from '../../../shared/adapters/platforms/weibo/fans-callback.ts';
import type { Account, WechatAccount, WeiboAccount } from '../../../shared/domain/account.ts';
import { type Finding, ValidationError } from '../../../shared/domain/errors.ts';
import { defineRoute, type Route } from '../../../shared/lambda/api-route.ts';
import { accountParams, noQuery } from '../../../shared/lambda/route-schemas.ts';
import { loadAccount } from '../../../shared/use-cases/load-brand.ts';
import { type CallbackSecret, setCallback } from '../../../shared/use-cases/set-callback.ts';
import type { ServeApiDeps } from '../deps.ts';

const callbackView = z.object({ path: z.string(), mode: z.enum(['plain', 'encrypted']) });

export function callbackRoutes(deps: ServeApiDeps): readonly Route[] {
  return [
    defineRoute({
      method: 'PUT',
      path: '/v1/brands/{brandId}/accounts/{accountId}/callback',
      summary: 'Sets with what the platform signs its calls.',
      access: 'admin',
      params: accountParams,
      query: noQuery,
      body: z.union([z.strictObject(wechatCallbackSecretSchema.shape), z.strictObject(fansCallbackSecretSchema.shape)]),
      response: callbackView,
      handle: async ({ params, body: secret, caller }) => {
        const account = accountWithCallback(await loadAccount(deps.registry, params), secret);
        return { status: 200, body: await setCallback(deps, account, { secret, actor: caller.tokenId }) };
      },
    }),
  ];
}

function accountWithCallback(account: Account, secret: CallbackSecret): WechatAccount | WeiboAccount {
  if (account.platform === 'wechat' && 'token' in secret) return account;
  if (account.platform === 'weibo' && 'appSecret' in secret) return account;
  const { platform } = account;
  throw new ValidationError([
    platform === 'wechat' || platform === 'weibo' ? otherSecret(platform) : without(platform),
  ]);
}

const without = (platform: string): Finding => ({
  field: 'accountId',
  code: 'platform-without-callback',
  severity: 'error',
  actual: platform,
  message: { zh: `${platform} 账号没有消息回调。`, en: `An account on ${platform} has no callback.` },
  hint: {
    zh: '请填写微信公众号或微博账号的编号。',
    en: 'Give the id of a WeChat Official Account or of a Weibo account.',
  },
});

const otherSecret = (platform: string): Finding => ({
  field: platform === 'wechat' ? 'token' : 'appSecret',
  code: 'callback-secret-of-other-platform',
  severity: 'error',
  actual: platform,
  message: {
    zh: '签名密钥与账号的平台不符：微信为 token，微博为 appSecret。',
    en: 'This is not what the platform signs with: on WeChat a token, on Weibo the appSecret.',
  },
  hint: { zh: '请填写该平台的签名密钥。', en: 'Give what the platform of the account signs with.' },
});
