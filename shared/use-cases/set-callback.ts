import type { WechatAccount, WeiboAccount } from '../domain/account.ts';
import type { CallbackRegistry, CallbackSecretsWriter } from '../ports/callbacks.ts';
import type { Clock } from '../ports/clock.ts';
import type { Ids } from '../ports/ids.ts';
import type { LogRepository } from '../ports/repositories.ts';
import { accountDecision } from './account-decision.ts';

export type SetCallbackDeps = {
  readonly callbacks: CallbackRegistry;
  readonly callbackSecrets: CallbackSecretsWriter;
  readonly log: Pick<LogRepository, 'append'>;
  readonly ids: Pick<Ids, 'random'>;
  readonly clock: Pick<Clock, 'now'>;
};

export type CallbackSecret =
  | { readonly token: string; readonly encodingAesKey?: string | undefined }
  /** Of the application that a Weibo account's fans service is set to. */
  | { readonly appSecret: string };

export type Callback = {
  /** Below the address of the stage; this is what the platform's console is told. */
  readonly path: string;
  readonly mode: 'plain' | 'encrypted';
};

/** What an account's messages are signed and encrypted with. The secret goes to the parameter store and nowhere else. */
export async function setCallback(
  deps: SetCallbackDeps,
  account: WechatAccount | WeiboAccount,
  given: { readonly secret: CallbackSecret; readonly actor: string },
): Promise<Callback> {
  const { accountId, brandId, platform } = account;
  const appId = platform === 'wechat' ? account.appId : account.uid;
  await deps.callbackSecrets.put({ platform, accountId }, JSON.stringify(given.secret));
  // People are known by it: another one would make strangers of them.
  const salt = (await deps.callbacks.get(accountId))?.salt ?? deps.ids.random('s');
  await deps.callbacks.put({ accountId, brandId, platform, appId, salt });
  await deps.log.append([accountDecision(deps, account, { outcome: 'set-callback', actor: given.actor })]);
  return {
    path: `/callback/${platform}/${accountId}`,
    mode: 'encodingAesKey' in given.secret && given.secret.encodingAesKey !== undefined ? 'encrypted' : 'plain',
  };
}
