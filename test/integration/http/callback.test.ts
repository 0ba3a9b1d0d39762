import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPlatformJobs } from '../../../shared/adapters/dynamo/platform-jobs.ts';
import { signatureOf } from '../../../shared/adapters/platforms/sorted-signature.ts';
import { encrypt } from '../../../shared/adapters/platforms/wechat/callback-crypto.ts';
import { transition } from '../../../shared/domain/delivery-machine.ts';
import type { PlatformJobs } from '../../../shared/ports/platform-jobs.ts';
import { buildDelivery } from '../../support/builders.ts';
import type { TestRequest } from '../../support/http/http-event.ts';
import { eveningBefore, registerTestBrand, type TestBrand } from '../../support/http/singles-day-brand.ts';
import { startTestApi, type TestApi } from '../../support/http/test-api.ts';
import { createReceiver, signedQuery } from '../../support/inbox/callback-receiver.ts';

const secret = { token: 'YunshanToken01', encodingAesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG' };
const appId = 'wx0123456789abcdef';

let api: TestApi;
let brand: TestBrand;
let jobs: PlatformJobs;

beforeEach(async () => {
  api = await startTestApi(eveningBefore);
  brand = await registerTestBrand(api);
  jobs = createPlatformJobs({ table: api.table.table, clock: api.deps.clock });
});
afterEach(() => api.close());

function setCallback(body: object, accountId = brand.wechat) {
  return api.call({ method: 'PUT', path: `${brand.path}/accounts/${accountId}/callback`, body });
}

const receive = ({ accountId = brand.wechat, ...request }: TestRequest & { readonly accountId?: string }) =>
  createReceiver(api)({ ...request, accountId });

let sendings = 0;
/** Each sending has a nonce of its own. */
function queryFor(extra: Record<string, string> = {}): string {
  sendings += 1;
  return signedQuery({ token: secret.token, now: api.now, nonce: `n${sendings}` }, extra);
}

const finished = (publishId: string) =>
  `<xml><Event>PUBLISHJOBFINISH</Event><PublishEventInfo><publish_id>${publishId}</publish_id><publish_status>0</publish_status></PublishEventInfo></xml>`;
const tell = (body: string, extra: Record<string, string> = {}) =>
  receive({ method: 'POST', path: `/callback?${queryFor(extra)}`, body });

/** A delivery that waits for its publication, and is asked about in a minute. */
async function processing(jobId: string) {
  const before = buildDelivery({ platform: 'wechat', state: 'publishing', accountId: brand.wechat });
  const event = { type: 'accept', pollAt: api.now + 60_000, values: {} } as const;
  const { delivery } = transition(before, event, api.now);
  await api.deps.deliveries.createIfAbsent(delivery);
  await jobs.bind({ accountId: brand.wechat, jobId }, delivery);
  return delivery;
}

describe('the callback of a WeChat account', () => {
  it('is set with its secret in the parameter store and nowhere else', async () => {
    const answer = await setCallback(secret);
    expect(answer).toMatchObject({
      status: 200,
      body: { path: `/callback/wechat/${brand.wechat}`, mode: 'encrypted' },
    });
    expect(JSON.parse(api.secrets.get(`callback/${brand.wechat}`) ?? '')).toEqual(secret);
    expect(JSON.stringify([await api.items(), api.logLines, answer.text])).not.toMatch(
      new RegExp(`${secret.token}|${secret.encodingAesKey}`),
    );
  });

  it.each([
    { name: 'a short token', body: { token: 'ab' } },
    { name: 'a token with signs', body: { token: 'abc-def' } },
    { name: 'a key of another length', body: { token: 'abc', encodingAesKey: 'x' } },
    { name: 'more than that', body: { ...secret, appId } },
  ])('is not set with $name', async ({ body }) => {
    expect((await setCallback(body)).status).toBe(400);
  });

  it('is not set for an account on another platform', async () => {
    expect(await setCallback(secret, brand.baijiahao)).toMatchObject({
      status: 400,
      body: { findings: [{ code: 'platform-without-callback' }] },
    });
  });

  it.each([
    ['token', 'wechat', { appSecret: 'abc123' }],
    ['appSecret', 'weibo', secret],
  ] as const)('is not set without the %s of %s', async (field, platform, body) => {
    expect(await setCallback(body, brand[platform])).toMatchObject({
      status: 400,
      body: { findings: [{ code: 'callback-secret-of-other-platform', field }] },
    });
  });

  it('is set for a Weibo account with the secret of its application', async () => {
    expect(await setCallback({ appSecret: 'abc123' }, brand.weibo)).toMatchObject({
      status: 200,
      body: { path: `/callback/weibo/${brand.weibo}`, mode: 'plain' },
    });
  });

  it('answers the echo of the console', async () => {
    await setCallback(secret);
    const answer = await receive({ path: `/callback?${queryFor({ echostr: '<b>7</b>' })}` });
    expect(answer).toMatchObject({ statusCode: 200, body: '<b>7</b>' });
    expect(answer.headers).toMatchObject({ 'content-type': 'text/plain; charset=utf-8' });
  });

  it('lets whoever waits for a publication ask at once', async () => {
    await setCallback({ token: secret.token });
    const delivery = await processing('publish-100000001');
    expect(await tell(finished('100000001'))).toMatchObject({ statusCode: 200, body: 'success' });
    expect(await api.deps.deliveries.get(delivery)).toMatchObject({ state: 'processing', attendAt: api.now });
    expect(api.sent).toMatchObject([{ deliveryId: delivery.deliveryId, attendAt: api.now }]);
  });

  it('hears the encrypted message', async () => {
    await setCallback(secret);
    const delivery = await processing('publish-2');
    const cipher = encrypt(finished('2'), {
      encodingAesKey: secret.encodingAesKey,
      appId,
      random: Buffer.alloc(16, 7),
    });
    const timestamp = String(Math.floor(api.now / 1000));
    const signature = signatureOf([secret.token, timestamp, 'own', cipher]);
    const answer = await tell(`<xml><Encrypt>${cipher}</Encrypt></xml>`, { nonce: 'own', msg_signature: signature });
    expect(answer).toMatchObject({ statusCode: 200, body: 'success' });
    expect(await api.deps.deliveries.get(delivery)).toMatchObject({ attendAt: api.now });
  });

  it('changes nothing when it comes again', async () => {
    await setCallback({ token: secret.token });
    await processing('publish-3');
    await Promise.all([tell(finished('3')), tell(finished('3'))]);
    await tell(finished('3'));
    expect(api.sent).toHaveLength(1);
  });

  it('changes nothing for a delivery that has been settled, and for a job of nobody', async () => {
    await setCallback({ token: secret.token });
    const delivery = await processing('publish-4');
    const { delivery: published } = transition(delivery, { type: 'publish' }, api.now);
    await api.deps.deliveries.replace(delivery, published);
    for (const id of ['4', '999']) expect(await tell(finished(id))).toMatchObject({ statusCode: 200, body: 'success' });
    expect(api.sent).toHaveLength(0);
    expect(await api.deps.deliveries.get(delivery)).toEqual(published);
  });

  it('acknowledges what it does not read yet', async () => {
    await setCallback({ token: secret.token });
    const text = '<xml><MsgType>text</MsgType><Content><![CDATA[你好]]></Content></xml>';
    expect(await tell(text)).toMatchObject({ statusCode: 200, body: 'success' });
    expect(api.logLines.join()).not.toContain('你好');
  });

  it('is closed to whoever cannot sign', async () => {
    await setCallback({ token: secret.token });
    const delivery = await processing('publish-5');
    expect(await tell(finished('5'), { signature: 'f'.repeat(40) })).toMatchObject({ statusCode: 403 });
    expect(await api.deps.deliveries.get(delivery)).toEqual(delivery);
  });

  it.each(['a'.repeat(17), 'aaaa', '../secret'])('does not exist for %s', async (accountId) => {
    expect(await receive({ path: `/callback?${queryFor()}`, accountId })).toMatchObject({ statusCode: 404 });
  });

  it('asks to be sent again when something of ours fails', async () => {
    await setCallback({ token: secret.token });
    api.secrets.clear();
    expect(await tell(finished('6'))).toMatchObject({ statusCode: 500 });
  });
});
