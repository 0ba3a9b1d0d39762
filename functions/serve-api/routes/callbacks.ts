import * as z from 'zod';
import { wechatCallbackSecretSchema } from '../../../shared/adapters/platforms/wechat/callback.ts';
import type { Account, WechatAccount } from '../../../shared/domain/account.ts';
import { ValidationError } from '../../../shared/domain/errors.ts';
import { defineRoute, type Route } from '../../../shared/lambda/api-route.ts';
import { accountParams, noQuery } from '../../../shared/lambda/route-schemas.ts';
import { loadAccount } from '../../../shared/use-cases/load-brand.ts';
import { setCallback } from '../../../shared/use-cases/set-callback.ts';
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
      body: z.strictObject(wechatCallbackSecretSchema.shape),
      response: callbackView,
      handle: async ({ params, body: secret, caller }) => {
        const account = onWechat(await loadAccount(deps.registry, params));
        return { status: 200, body: await setCallback(deps, account, { secret, actor: caller.tokenId }) };
      },
    }),
  ];
}

function onWechat(account: Account): WechatAccount {
  if (account.platform === 'wechat') return account;
  throw new ValidationError([
    {
      field: 'accountId',
      code: 'platform-without-callback',
      severity: 'error',
      actual: account.platform,
      message: {
        zh: `${account.platform} 账号没有消息回调。`,
        en: `An account on ${account.platform} has no callback.`,
      },
      hint: { zh: '请填写微信公众号账号的编号。', en: 'Give the id of a WeChat Official Account.' },
    },
  ]);
}
