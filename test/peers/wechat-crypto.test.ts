import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import MessageCrypto from 'wechat-crypto';
import { createPlatformJobs } from '../../shared/adapters/dynamo/platform-jobs.ts';
import { signatureOf } from '../../shared/adapters/platforms/sorted-signature.ts';
import { decrypt, encrypt } from '../../shared/adapters/platforms/wechat/callback-crypto.ts';
import { transition } from '../../shared/domain/delivery-machine.ts';
import { buildDelivery } from '../support/builders.ts';
import { eveningBefore, registerTestBrand, type TestBrand } from '../support/http/singles-day-brand.ts';
import { startTestApi, type TestApi } from '../support/http/test-api.ts';
import { createReceiver } from '../support/inbox/callback-receiver.ts';

const secret = { token: 'YunshanToken01', encodingAesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG' };
const appId = 'wx0123456789abcdef';
const meant = { encodingAesKey: secret.encodingAesKey, appId };
const library = new MessageCrypto(secret.token, secret.encodingAesKey, appId);

/** Every padding from 1 to 32 bytes comes up, the ones that ordinary unpadding refuses as well. */
const messages = Array.from({ length: 32 }, (_, length) => `<xml><Content>茶${'x'.repeat(length)}</Content></xml>`);

describe('a public library for encrypted WeChat messages', () => {
  it('writes what we read', () => {
    expect(messages.map((message) => decrypt(library.encrypt(message), meant))).toEqual(messages);
  });

  it('reads what we write', () => {
    const read = messages.map((message) => library.decrypt(encrypt(message, { ...meant, random: randomBytes(16) })));
    expect(read).toEqual(messages.map((message) => ({ message, id: appId })));
  });

  it('signs as we do', () => {
    expect(library.getSignature('1788888888', 'n1', 'cipher')).toBe(
      signatureOf([secret.token, '1788888888', 'n1', 'cipher']),
    );
  });

  it('writes for another application what we do not read', () => {
    const other = new MessageCrypto(secret.token, secret.encodingAesKey, 'wxfedcba9876543210');
    expect(decrypt(other.encrypt('<xml></xml>'), meant)).toBeUndefined();
  });
});

describe('the callback, called with messages of that library', () => {
  let api: TestApi;
  let brand: TestBrand;

  beforeEach(async () => {
    api = await startTestApi(eveningBefore);
    brand = await registerTestBrand(api);
    await api.call({ method: 'PUT', path: `${brand.path}/accounts/${brand.wechat}/callback`, body: secret });
  });
  afterEach(() => api.close());

  function receive(message: string, signer = library) {
    const cipherText = signer.encrypt(message);
    const timestamp = String(Math.floor(api.now / 1000));
    const signature = signer.getSignature(timestamp, 'n1', cipherText);
    const query = new URLSearchParams({ timestamp, nonce: 'n1', encrypt_type: 'aes', msg_signature: signature });
    const body = `<xml><ToUserName>gh_1</ToUserName><Encrypt><![CDATA[${cipherText}]]></Encrypt></xml>`;
    return createReceiver(api)({ method: 'POST', path: `/callback?${query}`, body, accountId: brand.wechat });
  }

  it('hears that a publication has ended', async () => {
    const before = buildDelivery({ platform: 'wechat', state: 'publishing', accountId: brand.wechat });
    const accepted = { type: 'accept', pollAt: api.now + 60_000, values: {} } as const;
    const { delivery } = transition(before, accepted, api.now);
    await api.deps.deliveries.createIfAbsent(delivery);
    const jobs = createPlatformJobs({ table: api.table.table, clock: api.deps.clock });
    await jobs.bind({ accountId: brand.wechat, jobId: 'publish-7' }, delivery);
    const event = '<Event><![CDATA[PUBLISHJOBFINISH]]></Event>';
    const info = '<PublishEventInfo><publish_id>7</publish_id><publish_status>0</publish_status></PublishEventInfo>';
    expect(await receive(`<xml>${event}${info}</xml>`)).toMatchObject({ statusCode: 200, body: 'success' });
    expect(await api.deps.deliveries.get(delivery)).toMatchObject({ attendAt: api.now });
  });

  it('refuses what is signed with another token', async () => {
    const stranger = new MessageCrypto('OtherToken01', secret.encodingAesKey, appId);
    expect(await receive('<xml></xml>', stranger)).toMatchObject({ statusCode: 403 });
  });
});
