import * as z from 'zod';
import type { Act, Incoming, MessageForm } from '../../../domain/inbox/incoming.ts';
import { isFresh, isSignedBy } from '../sorted-signature.ts';
import { readWeiboDate } from './timeline.ts';

/** The secret of the application that the account's fans service is set to. */
export const fansCallbackSecretSchema = z.object({ appSecret: z.string().regex(/^[A-Za-z0-9]{3,64}$/) });

const idSchema = z.string().regex(/^\d{1,20}$/);
const fansMessageSchema = z.object({
  type: z.string(),
  receiver_id: idSchema,
  sender_id: idSchema,
  created_at: z.string().transform(readWeiboDate).pipe(z.number()),
  text: z.string().catch(''),
  data: z
    .object({
      subtype: z.string().catch(''),
      key: z.union([z.string(), z.number().transform(String)]).catch(''),
      tovfid: z.union([z.string(), z.number().transform(String)]).catch(''),
    })
    .catch({ subtype: '', key: '', tovfid: '' }),
});
export type FansMessage = z.infer<typeof fansMessageSchema>;

export type OpenedFans =
  /** The check of the address: answer this text. */
  | { readonly kind: 'echo'; readonly text: string }
  | { readonly kind: 'message'; readonly message: FansMessage }
  | { readonly kind: 'refused'; readonly why: 'stale' | 'signature' | 'form' | 'receiver' };

const refused = (why: Extract<OpenedFans, { kind: 'refused' }>['why']): OpenedFans => ({ kind: 'refused', why });
const maxBytes = 256 * 1024;

/** Opens a request of Weibo's fans service. Its signature covers the time, not the words. */
export function openFansCallback(
  request: {
    readonly method: string;
    readonly query: Readonly<Record<string, string>>;
    readonly body: Uint8Array;
  },
  given: { readonly uid: string; readonly appSecret: string; readonly now: number },
): OpenedFans {
  const { timestamp = '', nonce = '', signature = '', echostr } = request.query;
  if (!/^\d{1,15}$/.test(timestamp) || !isFresh(Number(timestamp), given.now)) return refused('stale');
  if (!isSignedBy(signature, [given.appSecret, timestamp, nonce])) return refused('signature');
  if (request.method === 'GET') return echostr === undefined ? refused('form') : { kind: 'echo', text: echostr };
  if (request.body.length > maxBytes) return refused('form');
  const message = fansMessageSchema.safeParse(jsonIn(Buffer.from(request.body).toString('utf8')));
  if (!message.success) return refused('form');
  return message.data.receiver_id === given.uid ? { kind: 'message', message: message.data } : refused('receiver');
}

const longNumbers = /("(?:receiver_id|sender_id|key|vfid|tovfid)"\s*:\s*)(\d+)/g;

/** Ids of 64 bits do not survive JSON, so they are read as text. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text.replaceAll(longNumbers, '$1"$2"'));
  } catch {
    return undefined;
  }
}

const forms: Readonly<Record<string, MessageForm>> = {
  text: 'text',
  image: 'image',
  voice: 'voice',
  position: 'location',
};
const events: Readonly<Record<string, Act>> = {
  follow: 'follow',
  unfollow: 'unfollow',
  subscribe: 'subscribe',
  unsubscribe: 'unsubscribe',
  scan: 'scan',
  scan_follow: 'follow',
  click: 'click',
};

/** What a person has done; undefined for kinds that are of no concern, or that nobody has heard of. */
export function incomingOfFans(message: FansMessage): Incoming | undefined {
  const { type, sender_id: personId, created_at: at, text, data } = message;
  // There is no id: who, when and what tell messages apart.
  const head = { key: [personId, at, type, data.subtype, data.key, text].join(' '), personId, at };
  const form = forms[type];
  if (form !== undefined) return { ...head, act: 'message', form, text, ...named('reference', data.tovfid) };
  if (type === 'mention')
    return { ...head, act: 'mention', form: mentionForm(data.subtype), text, reference: data.key };
  const act = type === 'event' ? events[data.subtype] : undefined;
  return act === undefined ? undefined : { ...head, act, ...named('scene', data.key) };
}

const mentionForm = (subtype: string): MessageForm => (subtype === 'comment' ? 'comment' : 'post');

const named = (name: 'reference' | 'scene', value: string) => (value === '' ? {} : { [name]: value });

/** The answer in the body of the response; what is said is percent-encoded JSON within JSON. */
export function fansReply({ receiver_id: account, sender_id: person }: FansMessage, text: string): string {
  const data = encodeURIComponent(JSON.stringify({ text }));
  return JSON.stringify({ result: true, sender_id: account, receiver_id: person, type: 'text', data });
}
