import { createCipheriv, createHash } from 'node:crypto';
import { digits, type Randomness, randomText } from '../randomness.ts';
import type { WechatCallback } from './callback-state.ts';

export interface Sending {
  readonly callback: WechatCallback;
  readonly appId: string;
  readonly now: number;
  readonly random: Randomness;
}

export interface Envelope {
  readonly url: string;
  readonly body: string;
}

function sha1(...parts: string[]): string {
  return createHash('sha1')
    .update([...parts].sort().join(''))
    .digest('hex');
}

function stamped({ callback, now, random }: Sending): { url: URL; timestamp: string; nonce: string } {
  const url = new URL(callback.url);
  const timestamp = String(Math.floor(now / 1000));
  const nonce = randomText(random, 10, digits);
  url.searchParams.set('signature', sha1(callback.token, timestamp, nonce));
  url.searchParams.set('timestamp', timestamp);
  url.searchParams.set('nonce', nonce);
  return { url, timestamp, nonce };
}

/** The check that the console makes of a new address; the answer must be this echo. */
export function checkOf(sending: Sending): { readonly url: string; readonly echo: string } {
  const { url } = stamped(sending);
  const echo = randomText(sending.random, 19, digits);
  url.searchParams.set('echostr', echo);
  return { url: url.href, echo };
}

/** A message on its way, in the mode that the account has chosen. `fields` are the insides of its `<xml>`. */
export function envelopeOf(
  sending: Sending,
  message: { readonly fields: string; readonly openid: string; readonly to: string },
): Envelope {
  const { callback } = sending;
  const { url, timestamp, nonce } = stamped(sending);
  url.searchParams.set('openid', message.openid);
  const plain = `<xml>${message.fields}</xml>`;
  if (callback.mode === 'plain') return { url: url.href, body: plain };
  const encrypted = seal(plain, sending);
  url.searchParams.set('encrypt_type', 'aes');
  url.searchParams.set('msg_signature', sha1(callback.token, timestamp, nonce, encrypted));
  const visible =
    callback.mode === 'compatible' ? message.fields : `<ToUserName><![CDATA[${message.to}]]></ToUserName>`;
  return { url: url.href, body: `<xml>${visible}<Encrypt><![CDATA[${encrypted}]]></Encrypt></xml>` };
}

/** 16 random bytes, length, text, AppID, filled up to a multiple of 32 with bytes that tell how many they are. */
function seal(text: string, { callback, appId, random }: Sending): string {
  const key = Buffer.from(`${callback.encodingAesKey ?? ''}=`, 'base64');
  const words = Buffer.from(text, 'utf8');
  const head = Buffer.concat([Buffer.from(random.bytes(16)), Buffer.alloc(4)]);
  head.writeUInt32BE(words.byteLength, 16);
  const open = Buffer.concat([head, words, Buffer.from(appId)]);
  const missing = 32 - (open.byteLength % 32);
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16));
  cipher.setAutoPadding(false);
  const whole = Buffer.concat([open, Buffer.alloc(missing, missing)]);
  return Buffer.concat([cipher.update(whole), cipher.final()]).toString('base64');
}
