import type { Outcome } from '../operation.ts';
import { answered } from '../operation.ts';
import type { Attempt } from './checks.ts';
import { invalidParameter, missingParameter, weiboRefused } from './errors.ts';
import { fanKey } from './fans-state.ts';
import { weiboLength } from './text.ts';

const longest = 300;

/** A message to one person who has let the account speak; how often depends on what they did. */
export function replyToFan({ input, token, context }: Attempt): Outcome {
  const refuse = (refusal: Parameters<typeof weiboRefused>[1]) => weiboRefused(input.path, refusal);
  const fanUid = input.parameters.get('receiver_id') ?? '';
  if (fanUid === '') return refuse(missingParameter('receiver_id'));
  if (input.parameters.get('type') !== 'text') return refuse(invalidParameter('type', 'text', 'another'));
  const text = textIn(input.parameters.get('data') ?? '');
  if (text === undefined) return refuse(invalidParameter('data', 'percent-encoded JSON', 'something else'));
  if (weiboLength(text) > longest) return refuse({ code: 20013 });
  const { openedAt, mentionedAt } = context.world.weibo.standings.get(fanKey(token.uid, fanUid)) ?? {};
  const windowMs = context.settings.weibo.fansWindowSeconds * 1_000;
  const isOpen = [openedAt, mentionedAt].some((at) => at !== undefined && context.now < at + windowMs);
  if (!isOpen) return refuse({ code: 20301 });
  const message = { uid: token.uid, fanUid, text, sentAt: context.now, via: 'call' as const };
  return answered({ result: true, sender_id: token.uid, receiver_id: fanUid, type: 'text' }, [
    { type: 'weibo.fan-told', message },
  ]);
}

/** What is said, in percent-encoded JSON; undefined for anything else. */
export function textIn(data: string): string | undefined {
  try {
    const { text } = JSON.parse(decodeURIComponent(data)) as { text?: unknown };
    return typeof text === 'string' && text !== '' ? text : undefined;
  } catch {
    return undefined;
  }
}
