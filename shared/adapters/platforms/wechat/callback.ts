import type { XmlElement } from '@rgrove/parse-xml';
import * as z from 'zod';
import { isFresh, isSignedBy } from '../sorted-signature.ts';
import { decrypt } from './callback-crypto.ts';
import { readXml, textAt } from './callback-xml.ts';

/** What the console asks for when an address for messages is entered. Without a key messages come in plain text. */
export const wechatCallbackSecretSchema = z.object({
  token: z.string().regex(/^[A-Za-z0-9]{3,32}$/),
  encodingAesKey: z
    .string()
    .regex(/^[A-Za-z0-9+/]{43}$/)
    .optional(),
});
export type WechatCallbackSecret = z.infer<typeof wechatCallbackSecretSchema>;

export type CallbackRequest = {
  readonly method: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
};

export type Opened =
  /** The check of the address: answer this text. */
  | { readonly kind: 'echo'; readonly text: string }
  | { readonly kind: 'message'; readonly message: XmlElement }
  | { readonly kind: 'refused'; readonly why: 'stale' | 'signature' | 'plain' | 'cipher' | 'form' };

const maxBytes = 256 * 1024;
const refused = (why: Extract<Opened, { kind: 'refused' }>['why']): Opened => ({ kind: 'refused', why });

/**
 * Opens a request of WeChat's. With a key only what is encrypted counts, in the mode that sends both as well: the
 * signature of a plain message does not cover its words.
 */
export function openCallback(
  request: CallbackRequest,
  given: { readonly appId: string; readonly secret: WechatCallbackSecret; readonly now: number },
): Opened {
  const { token } = given.secret;
  const { timestamp = '', nonce = '', signature = '', echostr } = request.query;
  if (!/^\d{1,12}$/.test(timestamp) || !isFresh(Number(timestamp) * 1_000, given.now)) return refused('stale');
  const isSigned = isSignedBy(signature, [token, timestamp, nonce]);
  if (request.method === 'GET') {
    return isSigned && echostr !== undefined ? { kind: 'echo', text: echostr } : refused('signature');
  }
  if (request.body.length > maxBytes) return refused('form');
  const envelope = readXml(Buffer.from(request.body).toString('utf8'));
  if (envelope === undefined) return refused('form');
  if (given.secret.encodingAesKey !== undefined) return openEncrypted(request, envelope, given);
  return isSigned ? { kind: 'message', message: envelope } : refused('signature');
}

function openEncrypted(
  { query }: CallbackRequest,
  envelope: XmlElement,
  { appId, secret: { token, encodingAesKey = '' } }: { appId: string; secret: WechatCallbackSecret },
): Opened {
  const cipherText = textAt(envelope, 'Encrypt');
  if (!cipherText) return refused('plain');
  const { timestamp = '', nonce = '', msg_signature: signature = '' } = query;
  if (!isSignedBy(signature, [token, timestamp, nonce, cipherText])) return refused('signature');
  const message = readXml(decrypt(cipherText, { encodingAesKey, appId }) ?? '');
  return message === undefined ? refused('cipher') : { kind: 'message', message };
}
