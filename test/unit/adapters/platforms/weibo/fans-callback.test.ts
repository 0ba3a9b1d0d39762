import { describe, expect, it } from 'vitest';
import { signatureOf } from '../../../../../shared/adapters/platforms/sorted-signature.ts';
import {
  fansReply,
  incomingOfFans,
  openFansCallback,
} from '../../../../../shared/adapters/platforms/weibo/fans-callback.ts';

/** Published by Weibo for the check of an address. */
const vector = {
  appSecret: 'xyz123xyz',
  timestamp: '1397022061823',
  nonce: '57155157',
  signature: '90e4c22c90a58f26526c2dd5b6c56c8822edeaa1',
};
const { appSecret, timestamp, nonce, signature } = vector;
const now = Number(timestamp);
const uid = '1902000001';
const given = { uid, appSecret, now };
const query = { timestamp, nonce, signature };
const post = (body: string, more: object = {}) =>
  openFansCallback({ method: 'POST', query: { ...query, ...more }, body: Buffer.from(body) }, given);

const message = (fields: string, receiver = uid) =>
  `{"type":"text","receiver_id":${receiver},"sender_id":9007199254740993123,"created_at":"Tue Sep 08 10:15:30 +0800 2026","text":"你好","data":{}${fields}}`;

function opened(body: string) {
  const result = post(body);
  if (result.kind !== 'message') throw new Error(result.kind);
  return result.message;
}

describe('a callback of the fans service', () => {
  it('is signed as in the published example', () => {
    expect(signatureOf([appSecret, timestamp, nonce])).toBe(signature);
  });

  it('answers the echo of the check', () => {
    const check = { method: 'GET', query: { ...query, echostr: 'e1' }, body: Buffer.alloc(0) };
    expect(openFansCallback(check, given)).toEqual({ kind: 'echo', text: 'e1' });
  });

  it.each([
    ['stale', post(message(''), { timestamp: String(now - 300_001) })],
    ['stale', post(message(''), { timestamp: 'soon' })],
    ['signature', post(message(''), { signature: 'f'.repeat(40) })],
    [
      'signature',
      openFansCallback({ method: 'POST', query, body: Buffer.from(message('')) }, { ...given, appSecret: 'other' }),
    ],
    ['form', post('<xml/>')],
    ['form', post('{"type":"text"}')],
    ['form', post(message(`,"more":"${'x'.repeat(300_000)}"`))],
    ['receiver', post(message('', '1902000002'))],
  ])('is refused: %s', (why, result) => {
    expect(result).toEqual({ kind: 'refused', why });
  });

  it('keeps ids that do not fit into a number', () => {
    const incoming = incomingOfFans(opened(message('')));
    expect(incoming).toMatchObject({
      personId: '9007199254740993123',
      at: Date.parse('2026-09-08T10:15:30+08:00'),
      act: 'message',
      form: 'text',
      text: '你好',
    });
  });

  const event = (type: string, data: object) =>
    message('').replace('"text","rec', `"${type}","rec`).replace('{}', JSON.stringify(data));
  it.each([
    ['event', { subtype: 'follow' }, { act: 'follow' }],
    ['event', { subtype: 'unfollow' }, { act: 'unfollow' }],
    ['event', { subtype: 'subscribe' }, { act: 'subscribe' }],
    ['event', { subtype: 'unsubscribe' }, { act: 'unsubscribe' }],
    ['event', { subtype: 'scan', key: 'S1', ticket: 'T' }, { act: 'scan', scene: 'S1' }],
    ['event', { subtype: 'scan_follow', key: 'S1' }, { act: 'follow', scene: 'S1' }],
    ['event', { subtype: 'click', key: 'MENU' }, { act: 'click', scene: 'MENU' }],
    ['image', { vfid: 1, tovfid: 821469472 }, { act: 'message', form: 'image', reference: '821469472' }],
    ['voice', { tovfid: '7' }, { act: 'message', form: 'voice', reference: '7' }],
    ['position', { longitude: '116.3' }, { act: 'message', form: 'location' }],
    [
      'mention',
      { subtype: 'status', key: 5012345678901234 },
      { act: 'mention', form: 'post', reference: '5012345678901234' },
    ],
    ['mention', { subtype: 'comment', key: '5' }, { act: 'mention', form: 'comment' }],
  ])('%s %j is understood', (type, data, expected) => {
    expect(incomingOfFans(opened(event(type, data)))).toMatchObject(expected);
  });

  it.each([
    ['event', { subtype: 'view', key: 'https://example.com/' }],
    ['event', { subtype: 'levitate' }],
    ['hologram', {}],
  ])('%s %j is ignored', (type, data) => {
    expect(incomingOfFans(opened(event(type, data)))).toBeUndefined();
  });

  it('is told apart by who, when and what', () => {
    const keys = [message(''), message('').replace('你好', '再见'), message('').replace(':30 ', ':31 ')].map(
      (body) => incomingOfFans(opened(body))?.key,
    );
    expect(new Set(keys).size).toBe(3);
  });

  it('is answered with percent-encoded words, from the account to the person', () => {
    expect(JSON.parse(fansReply(opened(message('')), '你好'))).toEqual({
      result: true,
      sender_id: uid,
      receiver_id: '9007199254740993123',
      type: 'text',
      data: '%7B%22text%22%3A%22%E4%BD%A0%E5%A5%BD%22%7D',
    });
  });
});
