import { wechatCredentialsSchema } from '../../../domain/credentials.ts';
import type { PublishInput, StepEffect } from '../../../ports/platform-publisher.ts';
import type { CallContext } from '../failures.ts';
import { accountOn, credentialsOf } from '../narrowing.ts';
import type { WechatCaller } from './api.ts';

export function callerOf(input: PublishInput): WechatCaller {
  const { appSecret } = credentialsOf(input, wechatCredentialsSchema);
  return { appId: accountOn(input.account, 'wechat').appId, appSecret };
}

export function contextOf({ now, signal }: PublishInput, effect: StepEffect): CallContext {
  return { effect, now, signal };
}
