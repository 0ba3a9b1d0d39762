import { baijiahaoCredentialsSchema } from '../../../domain/credentials.ts';
import type { PublishInput, StepEffect } from '../../../ports/platform-publisher.ts';
import { accountOn, credentialsOf } from '../narrowing.ts';
import type { Call } from './client.ts';

export function callOf(input: PublishInput, effect: StepEffect): Call {
  const { appToken } = credentialsOf(input, baijiahaoCredentialsSchema);
  const { now, signal } = input;
  return {
    caller: { appId: accountOn(input.account, 'baijiahao').appId, appToken },
    context: { effect, now, signal },
  };
}
