import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSignedBy, signatureOf } from '../../../../../shared/adapters/platforms/sorted-signature.ts';
import { openCallback } from '../../../../../shared/adapters/platforms/wechat/callback.ts';
import { decrypt, encrypt } from '../../../../../shared/adapters/platforms/wechat/callback-crypto.ts';
import { newsIn } from '../../../../../shared/adapters/platforms/wechat/callback-message.ts';
import { readXml, textAt } from '../../../../../shared/adapters/platforms/wechat/callback-xml.ts';
import { wechatVector as vector } from '../../../../support/platforms/wechat-vectors.ts';

const { token, timestamp, nonce, signature, encodingAesKey, appId, encrypted, msgSignature } = vector;
const now = Number(timestamp) * 1_000;
const plain = { appId, secret: { token }, now };
const sealed = { appId, secret: { token, encodingAesKey }, now };
const signed = { signature, timestamp, nonce };
const post = (body: string, query: Record<string, string> = {}) => ({
  method: 'POST',
  query: { ...signed, ...query },
  body: Buffer.from(body),
});
const envelope = (text: string) => `<xml><Encrypt><![CDATA[${text}]]></Encrypt></xml>`;

describe('the signatures and ciphers of WeChat', () => {
  it('are those of the worked example', () => {
    expect(signatureOf([token, timestamp, nonce])).toBe(signature);
    expect(signatureOf([token, timestamp, nonce, encrypted])).toBe(msgSignature);
    expect(decrypt(encrypted, { encodingAesKey, appId })).toBe(vector.message);
    expect(encrypt(vector.message, { encodingAesKey, appId, random: vector.random })).toBe(encrypted);
  });

  it('open whatever they have closed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 100 }),
        fc.uint8Array({ minLength: 16, maxLength: 16 }),
        (text, random) => {
          expect(decrypt(encrypt(text, { encodingAesKey, appId, random }), { encodingAesKey, appId })).toBe(text);
        },
      ),
    );
  });

  it.each([
    { name: 'another application', meant: { encodingAesKey, appId: 'wx9999999999999999' }, text: encrypted },
    { name: 'another key', meant: { encodingAesKey: `B${encodingAesKey.slice(1)}`, appId }, text: encrypted },
    { name: 'a part of it', meant: { encodingAesKey, appId }, text: encrypted.slice(0, 64) },
    { name: 'what is no cipher text', meant: { encodingAesKey, appId }, text: 'not base64 !' },
    { name: 'nothing', meant: { encodingAesKey, appId }, text: '' },
  ])('do not open for $name', ({ meant, text }) => {
    expect(decrypt(text, meant)).toBeUndefined();
  });

  it('never throw', () => {
    fc.assert(
      fc.property(fc.base64String(), (text) => {
        expect(decrypt(text, { encodingAesKey, appId })).toBeUndefined();
      }),
    );
    expect(isSignedBy('', [token])).toBe(false);
  });
});

describe('openCallback', () => {
  const check = { method: 'GET', query: { ...signed, echostr: 'echo' }, body: Buffer.alloc(0) };

  it('answers the echo of the check, in every mode and as often as it is asked', () => {
    for (const given of [plain, sealed, plain]) {
      expect(openCallback(check, given)).toEqual({ kind: 'echo', text: 'echo' });
    }
  });

  it('opens a plain message', () => {
    const opened = openCallback(post(vector.message), plain);
    expect(opened.kind === 'message' && textAt(opened.message, 'Content')).toBe('你好');
  });

  it.each([
    { name: 'secure', body: envelope(encrypted) },
    { name: 'compatible', body: vector.message.replace('</xml>', `<Encrypt><![CDATA[${encrypted}]]></Encrypt></xml>`) },
  ])('opens the encrypted part in the mode $name', ({ body }) => {
    const opened = openCallback(post(body, { msg_signature: msgSignature, encrypt_type: 'aes' }), sealed);
    expect(opened.kind === 'message' && textAt(opened.message, 'Content')).toBe('你好');
  });

  it.each([
    {
      name: 'a wrong signature',
      request: post(vector.message, { signature: 'a'.repeat(40) }),
      given: plain,
      why: 'signature',
    },
    {
      name: 'no signature',
      request: { ...post(vector.message), query: { timestamp, nonce } },
      given: plain,
      why: 'signature',
    },
    {
      name: 'a check with a wrong one',
      request: { ...check, query: { ...check.query, nonce: '1' } },
      given: plain,
      why: 'signature',
    },
    { name: 'a check without echo', request: { ...check, query: signed }, given: plain, why: 'signature' },
    { name: 'an old request', request: post(vector.message), given: { ...plain, now: now + 301_000 }, why: 'stale' },
    {
      name: 'a request from the future',
      request: post(vector.message),
      given: { ...plain, now: now - 301_000 },
      why: 'stale',
    },
    {
      name: 'a request without a time',
      request: { ...post(vector.message), query: { nonce, signature } },
      given: plain,
      why: 'stale',
    },
    { name: 'a plain message where a key is set', request: post(vector.message), given: sealed, why: 'plain' },
    {
      name: 'the plain signature for an encrypted message',
      request: post(envelope(encrypted), { msg_signature: signature }),
      given: sealed,
      why: 'signature',
    },
    {
      name: 'a cipher text of another application',
      request: post(envelope(encrypted), { msg_signature: msgSignature }),
      given: { ...sealed, appId: 'wx9999999999999999' },
      why: 'cipher',
    },
    { name: 'what is not XML', request: post('{"a":1}'), given: plain, why: 'form' },
    { name: 'another document', request: post('<html/>'), given: plain, why: 'form' },
    { name: 'a flood', request: post(`<xml>${'x'.repeat(300_000)}</xml>`), given: plain, why: 'form' },
    {
      name: 'entities from outside',
      request: post('<!DOCTYPE xml [<!ENTITY a SYSTEM "file:///etc/passwd">]><xml>&a;</xml>'),
      given: plain,
      why: 'form',
    },
  ])('refuses $name', ({ request, given, why }) => {
    expect(openCallback(request, given)).toEqual({ kind: 'refused', why });
  });

  it('has an answer to anything', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string()), fc.string(), (query, body) => {
        const { kind } = openCallback(
          { method: 'POST', query: { ...query, timestamp }, body: Buffer.from(body) },
          sealed,
        );
        expect(kind).toBe('refused');
      }),
    );
  });
});

describe('newsIn', () => {
  const news = (inside: string) => {
    const message = readXml(`<xml><MsgType>event</MsgType>${inside}</xml>`);
    return message && newsIn(message);
  };

  it('reads the end of a publication', () => {
    expect(
      news(`<Event><![CDATA[PUBLISHJOBFINISH]]></Event><PublishEventInfo><publish_id>100000001</publish_id>
<publish_status>0</publish_status><article_id><![CDATA[b5O2Example]]></article_id><article_detail><count>1</count>
<item><idx>1</idx><article_url><![CDATA[https://mp.weixin.qq.com/s/abc]]></article_url></item></article_detail></PublishEventInfo>`),
    ).toEqual({ jobId: 'publish-100000001', report: { status: '0', urls: ['https://mp.weixin.qq.com/s/abc'] } });
  });

  it('reads a refusal of a publication, whatever the case of its name', () => {
    expect(
      news(`<Event>publishjobfinish</Event><PublishEventInfo><publish_id>1</publish_id><publish_status>4</publish_status>
<fail_idx>1</fail_idx><fail_idx>2</fail_idx></PublishEventInfo>`),
    ).toEqual({ jobId: 'publish-1', report: { status: '4', urls: [] } });
  });

  it('reads the end of a mass message', () => {
    expect(
      news(`<Event>MASSSENDJOBFINISH</Event><MsgID>34182</MsgID><Status><![CDATA[send success]]></Status><TotalCount>100</TotalCount>
<ArticleUrlResult><Count>1</Count><ResultList><item><ArticleIdx>1</ArticleIdx><ArticleUrl><![CDATA[https://mp.weixin.qq.com/s/a]]></ArticleUrl></item></ResultList></ArticleUrlResult>`),
    ).toEqual({ jobId: 'mass-34182', report: { status: 'send success', urls: ['https://mp.weixin.qq.com/s/a'] } });
  });

  it.each([
    { name: 'a follower', inside: '<Event>subscribe</Event>' },
    { name: 'a text', inside: '<Content>你好</Content>' },
    { name: 'a publication without a number', inside: '<Event>PUBLISHJOBFINISH</Event>' },
    { name: 'a mass message without a number', inside: '<Event>MASSSENDJOBFINISH</Event>' },
  ])('has nothing to say about $name', ({ inside }) => {
    expect(news(inside)).toBeUndefined();
  });
});
