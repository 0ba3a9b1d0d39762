import type { Bilingual } from '../../../domain/errors.ts';
import type { WithdrawInput, Withdrawn } from '../../../ports/platform-publisher.ts';
import { onlyByHand } from '../by-hand.ts';
import { accountOn } from '../narrowing.ts';
import { callerOf, contextOf } from './calling.ts';
import type { WechatClient } from './client.ts';

/** Takes back all articles of a publication. What is gone already answers that its id is not valid. */
export async function withdrawArticles(client: WechatClient, input: WithdrawInput): Promise<Withdrawn> {
  if (!accountOn(input.account, 'wechat').verified) throw onlyByHand('by-hand');
  // A person who finished the draft by hand has reported its address, and nothing else.
  if (input.platformId === undefined) throw onlyByHand('id-unknown');
  await client.deletePublication(callerOf(input), input.platformId, contextOf(input, 'repeatable'));
  return {};
}

const cardsRemain: Bilingual = {
  zh: '群发消息的正文已删除；粉丝聊天中的消息卡片无法撤回，点开会提示内容已被删除。',
  en: "The message's articles are deleted. Its cards stay in the followers' chats; whoever opens one reads that it was deleted.",
};

/** Nothing takes a mass message out of the chats that it has reached. */
export async function withdrawMass(client: WechatClient, input: WithdrawInput): Promise<Withdrawn> {
  const msgId = input.checkpoint['msgId'] ?? input.platformId;
  if (msgId === undefined) throw onlyByHand('id-unknown');
  await client.deleteMass(callerOf(input), msgId, contextOf(input, 'repeatable'));
  return { remains: cardsRemain };
}
