import type { PlatformPublisher, PublishInput, StepOutcome } from '../../../ports/platform-publisher.ts';
import type { HttpClient } from '../../http/http-client.ts';
import { messagePublisher } from '../message-publisher.ts';
import { variantOn } from '../narrowing.ts';
import { createWechatApi } from './api.ts';
import { callerOf, contextOf } from './calling.ts';
import { createWechatClient, type WechatClient } from './client.ts';
import { wechatLanePolicy } from './lane-policy.ts';

/** Messages of customer service, each to one person, while WeChat lets the account speak. */
export function createWechatMessages(options: {
  readonly http: HttpClient;
  readonly messageUrl: string;
}): PlatformPublisher {
  const client = createWechatClient(createWechatApi({ http: options.http, baseUrl: options.messageUrl }));
  return messagePublisher({
    platform: 'wechat',
    lanePolicy: () => wechatLanePolicy,
    write: (input) => write(client, input),
  });
}

async function write(client: WechatClient, input: PublishInput): Promise<StepOutcome> {
  const { to: openId, text } = variantOn(input.variant, 'message');
  await client.writeTo(callerOf(input), { openId, message: { kind: 'text', text } }, contextOf(input, 'once'));
  return { kind: 'published', values: {} };
}
