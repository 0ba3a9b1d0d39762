import * as z from 'zod';
import { weiboCredentialsSchema } from '../../../domain/credentials.ts';
import type { PlatformPublisher, PublishInput, StepOutcome } from '../../../ports/platform-publisher.ts';
import type { HttpClient } from '../../http/http-client.ts';
import { messagePublisher } from '../message-publisher.ts';
import { accountOn, credentialsOf, variantOn } from '../narrowing.ts';
import { createWeiboCalls, readAnswer, type WeiboCalls } from './calls.ts';
import { weiboLanePolicies } from './lane-policy.ts';

const repliedSchema = z.object({});

/** Messages of the fans service, each to one person, while Weibo lets the account speak. They have a host of their own. */
export function createWeiboMessages(options: {
  readonly http: HttpClient;
  readonly messageUrl: string;
}): PlatformPublisher {
  const calls = createWeiboCalls({ http: options.http, baseUrl: options.messageUrl });
  return messagePublisher({
    platform: 'weibo',
    lanePolicy: (account) => weiboLanePolicies[accountOn(account, 'weibo').tier],
    write: (input) => write(calls, input),
  });
}

async function write(calls: WeiboCalls, input: PublishInput): Promise<StepOutcome> {
  const { to, text } = variantOn(input.variant, 'message');
  const { accessToken } = credentialsOf(input, weiboCredentialsSchema);
  const fields = {
    access_token: accessToken,
    type: 'text',
    // The form encodes it: once is what the pages mean by URL-encoded.
    data: JSON.stringify({ text }),
    receiver_id: to,
    save_sender_box: '1',
  };
  const context = { effect: 'once', now: input.now, signal: input.signal } as const;
  const url = calls.urlOf('ordinary', 'messages/reply');
  readAnswer(await calls.post(url, { kind: 'form', fields }, context), repliedSchema, context);
  return { kind: 'published', values: {} };
}
