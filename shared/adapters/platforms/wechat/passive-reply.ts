import type { XmlElement } from '@rgrove/parse-xml';
import { signatureOf } from '../sorted-signature.ts';
import type { WechatCallbackSecret } from './callback.ts';
import { encrypt } from './callback-crypto.ts';
import { textAt } from './callback-xml.ts';

const cdata = (value: string): string => `<![CDATA[${value.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

export type PassiveReply = {
  /** What is answered. */
  readonly message: XmlElement;
  readonly text: string;
  /** Epoch ms. */
  readonly now: number;
};

/** The answer in the body of the response: from the account to whoever has written. */
export function passiveReply({ message, text, now }: PassiveReply): string {
  const [to, from] = [textAt(message, 'FromUserName') ?? '', textAt(message, 'ToUserName') ?? ''];
  return [
    `<xml><ToUserName>${cdata(to)}</ToUserName><FromUserName>${cdata(from)}</FromUserName>`,
    `<CreateTime>${Math.floor(now / 1_000)}</CreateTime><MsgType>${cdata('text')}</MsgType>`,
    `<Content>${cdata(text)}</Content></xml>`,
  ].join('');
}

/** With a key the answer is encrypted as the message was. `random`: 16 bytes and a nonce that nobody can foresee. */
export function sealedReply(
  reply: string,
  meant: {
    readonly appId: string;
    readonly secret: WechatCallbackSecret;
    readonly now: number;
    readonly random: { readonly bytes: Uint8Array; readonly nonce: string };
  },
): string {
  const { appId, secret, now, random } = meant;
  if (secret.encodingAesKey === undefined) return reply;
  const sealed = encrypt(reply, { encodingAesKey: secret.encodingAesKey, appId, random: random.bytes });
  const timestamp = String(Math.floor(now / 1_000));
  const signature = signatureOf([secret.token, timestamp, random.nonce, sealed]);
  return [
    `<xml><Encrypt>${cdata(sealed)}</Encrypt><MsgSignature>${cdata(signature)}</MsgSignature>`,
    `<TimeStamp>${timestamp}</TimeStamp><Nonce>${cdata(random.nonce)}</Nonce></xml>`,
  ].join('');
}
