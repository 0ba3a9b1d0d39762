import { baijiahaoCredentialsSchema } from '../../../domain/credentials.ts';
import type { PublishInput, StepEffect } from '../../../ports/platform-publisher.ts';
import type { CallContext } from '../failures.ts';
import { accountOn, credentialsOf } from '../narrowing.ts';
import type { BaijiahaoCaller } from './client.ts';

export function callerOf(input: PublishInput): BaijiahaoCaller {
  const { appToken } = credentialsOf(input, baijiahaoCredentialsSchema);
  return { appId: accountOn(input.account, 'baijiahao').appId, appToken };
}

export function contextOf({ now, signal }: PublishInput, effect: StepEffect): CallContext {
  return { effect, now, signal };
}
