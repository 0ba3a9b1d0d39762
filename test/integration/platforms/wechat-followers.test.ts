import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createHttpClient } from '../../../shared/adapters/http/http-client.ts';
import { createWechatApi } from '../../../shared/adapters/platforms/wechat/api.ts';
import { createWechatClient, type WechatClient } from '../../../shared/adapters/platforms/wechat/client.ts';
import type { CustomMessage } from '../../../shared/adapters/platforms/wechat/follower-calls.ts';
import { qrPictureUrl } from '../../../shared/adapters/platforms/wechat/follower-calls.ts';
import type { MenuEntry } from '../../../shared/adapters/platforms/wechat/menu-calls.ts';
import { errorOf } from '../../support/platforms/leaks.ts';
import { HOUR, MINUTE, SECOND } from '../../support/sandbox/manual-clock.ts';
import { pngPicture } from '../../support/sandbox/pictures.ts';
import { startSandbox, type TestSandbox, wechatDraft, wechatToken } from '../../support/sandbox/running-sandbox.ts';

const http = createHttpClient();
afterAll(() => http.close());

const service = {
  appId: 'wx00000000000000aa',
  secret: 'aa00000000000000000000000000000a',
  name: '云杉茶服务',
  kind: 'service',
} as const;
const caller = { appId: service.appId, appSecret: service.secret };
const openId = `o${'F'.repeat(27)}`;
const follower = { appId: service.appId, openId };

let test: TestSandbox;
let client: WechatClient;
const context = { effect: 'once', now: () => test.clock.now() } as const;

beforeEach(async () => {
  test = await startSandbox({ seed: { wechatAccounts: [service] } });
  client = createWechatClient(createWechatApi({ http, baseUrl: test.server.url }));
  return () => test[Symbol.asyncDispose]();
});

const write = (message: CustomMessage = { kind: 'text', text: '您好' }, to = openId) =>
  client.writeTo(caller, { openId: to, message }, context);

describe('a menu', () => {
  const menu: readonly MenuEntry[] = [
    { name: '今日上新', type: 'click', key: 'NEW_TODAY' },
    { name: '服务', buttons: [{ name: '商城', type: 'view', url: 'https://shop.yunshan.example/' }] },
  ];

  it('is set, read both ways, and deleted', async () => {
    await client.setMenu(caller, menu, context);
    const seen = [
      { name: '今日上新', type: 'click', fields: { key: 'NEW_TODAY' } },
      { name: '服务', buttons: [{ name: '商城', type: 'view', fields: { url: 'https://shop.yunshan.example/' } }] },
    ];
    expect(await client.madeMenu(caller, context)).toEqual({ items: seen, conditional: 0 });
    expect(await client.shownMenu(caller, context)).toEqual({ isOpen: true, items: seen });
    await client.deleteMenu(caller, context);
    expect(await client.madeMenu(caller, context)).toEqual({ items: [], conditional: 0 });
    expect(await client.shownMenu(caller, context)).toEqual({ isOpen: false, items: [] });
  });

  const view = { name: '商城', type: 'view', url: 'https://shop.yunshan.example/' } as const;
  it.each<{ name: string; entries: readonly MenuEntry[]; code: string }>([
    { name: 'no entries', entries: [], code: '40016' },
    { name: 'four entries', entries: [view, view, view, view], code: '40016' },
    { name: 'a name of 17 bytes', entries: [{ ...view, name: 'a'.repeat(17) }], code: '40018' },
    { name: 'a key of 129 bytes', entries: [{ name: 'a', type: 'click', key: 'k'.repeat(129) }], code: '40019' },
    { name: 'an address that is none', entries: [{ ...view, url: 'shop' }], code: '40055' },
    { name: 'an address of 1025 bytes', entries: [{ ...view, url: `https://${'a'.repeat(1017)}` }], code: '40020' },
    { name: 'six buttons in a group', entries: [{ name: 'a', buttons: Array(6).fill(view) }], code: '40023' },
    { name: 'a nameless button in a group', entries: [{ name: 'a', buttons: [{ ...view, name: '' }] }], code: '40025' },
  ])('with $name is refused', async ({ entries, code }) => {
    expect(await errorOf(client.setMenu(caller, entries, context))).toMatchObject({ platformCode: code });
    expect(test.sandbox.inspect.wechat().menus).toEqual([]);
  });
});

describe('a message to a follower', () => {
  beforeEach(() => test.sandbox.act({ ...follower, act: 'subscribe' }));

  it('is taken three times in the minute after they have begun to follow', async () => {
    await write();
    await write();
    test.clock.advance(59 * SECOND);
    await write();
    expect(await errorOf(write())).toMatchObject({ platformCode: '45047' });
    test.clock.advance(SECOND);
    expect(await errorOf(write())).toMatchObject({ platformCode: '45015' });
    expect(test.sandbox.inspect.wechat().customMessages).toHaveLength(3);
  });

  it('is taken five times in the two days after they have written', async () => {
    test.clock.advance(HOUR);
    test.sandbox.act({ ...follower, act: 'message', content: '请问几点开门？' });
    for (const _ of Array(5)) await write();
    expect(await errorOf(write())).toMatchObject({ platformCode: '45047' });
    test.sandbox.act({ ...follower, act: 'message', content: '在吗？' });
    test.clock.advance(48 * HOUR - SECOND);
    await write();
    test.clock.advance(SECOND);
    expect(await errorOf(write())).toMatchObject({ platformCode: '45015' });
  });

  it('may be a picture, a link, a draft or an article', async () => {
    const token = await wechatToken(test, service);
    const image = { field: 'media', fileName: 'a.png', contentType: 'image/png', bytes: pngPicture() };
    const mediaId = await client.addImage(caller, image, context);
    const draft = String((await wechatDraft(test, token)).body['media_id']);
    await write({ kind: 'image', mediaId });
    await write({ kind: 'draft', mediaId: draft });
    await client.submit(caller, draft, context);
    test.clock.advance(MINUTE);
    test.sandbox.act({ ...follower, act: 'click' });
    const [article] = test.sandbox.inspect.wechat().articles;
    await write({ kind: 'article', articleId: article?.articleId ?? '' });
    await write({
      kind: 'link',
      title: '茶会',
      description: '',
      url: 'https://go.yunshan.example/l/k1',
      pictureUrl: '',
    });
    const kinds = test.sandbox.inspect.wechat().customMessages.map(({ kind }) => kind);
    expect(kinds).toEqual(['image', 'mpnews', 'mpnewsarticle', 'news']);
  });

  it.each<{ name: string; message: CustomMessage; code: string }>([
    { name: 'without words', message: { kind: 'text', text: '' }, code: '44004' },
    { name: 'of more than 2048 bytes', message: { kind: 'text', text: '茶'.repeat(683) }, code: '45002' },
    { name: 'with a picture of nobody', message: { kind: 'image', mediaId: 'none' }, code: '40007' },
    { name: 'with an article of nobody', message: { kind: 'article', articleId: 'none' }, code: '53600' },
  ])('$name is refused', async ({ message, code }) => {
    expect(await errorOf(write(message))).toMatchObject({ platformCode: code });
  });

  it('does not reach whoever does not follow', async () => {
    expect(await errorOf(write(undefined, `o${'S'.repeat(27)}`))).toMatchObject({ platformCode: '40003' });
    test.sandbox.act({ ...follower, act: 'unsubscribe' });
    expect(await errorOf(write())).toMatchObject({ platformCode: '43004' });
    expect(() => test.sandbox.act({ ...follower, act: 'message' })).toThrow('does not follow');
  });
});

describe('a QR code', () => {
  it('tells by its scene where a follower came from', async () => {
    const { ticket } = await client.createQrCode(caller, { scene: 'weibo_1125', seconds: 600 }, context);
    const since = test.clock.now();
    test.sandbox.act({ ...follower, act: 'subscribe', ticket });
    expect(await client.follower(caller, openId, context)).toEqual({
      follows: true,
      since,
      via: 'ADD_SCENE_QR_CODE',
      scene: 'weibo_1125',
    });
    test.clock.advance(600 * SECOND);
    expect(() => test.sandbox.act({ ...follower, act: 'scan', ticket })).toThrow('expired');
  });

  it('is a picture for everybody', async () => {
    const { ticket } = await client.createQrCode(caller, { scene: 'shop', seconds: 'permanent' }, context);
    const answer = await fetch(qrPictureUrl(test.server.url, ticket));
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
    expect((await fetch(qrPictureUrl(test.server.url, 'none'))).status).toBe(404);
  });

  it('that is permanent is made once for its scene, and so many times in all', async () => {
    test.sandbox.settings.update({ wechat: { permanentQrCodes: 1 } });
    const first = await client.createQrCode(caller, { scene: 'shop', seconds: 'permanent' }, context);
    expect(await client.createQrCode(caller, { scene: 'shop', seconds: 'permanent' }, context)).toEqual(first);
    const second = client.createQrCode(caller, { scene: 'fair', seconds: 'permanent' }, context);
    expect(await errorOf(second)).toMatchObject({ platformCode: '45029' });
  });

  it.each([
    { name: 'an empty scene', order: { scene: '', seconds: 60 }, code: '40053' },
    { name: 'a scene of 65 characters', order: { scene: 's'.repeat(65), seconds: 60 }, code: '40053' },
    { name: 'a life of more than 30 days', order: { scene: 's', seconds: 2_592_001 }, code: '40035' },
  ])('with $name is refused', async ({ order, code }) => {
    expect(await errorOf(client.createQrCode(caller, order, context))).toMatchObject({ platformCode: code });
  });

  it('is for service accounts', async () => {
    test.sandbox.seed({ wechatAccounts: [{ ...service, kind: 'subscription' }] });
    const made = client.createQrCode(caller, { scene: 's', seconds: 60 }, context);
    expect(await errorOf(made)).toMatchObject({ platformCode: '48001' });
  });
});

describe('the followers', () => {
  it('are listed, without those who have left', async () => {
    expect(await client.followers(caller, undefined, context)).toEqual({ total: 0, openIds: [] });
    const [first, second, gone] = ['A', 'B', 'C'].map((letter) => `o${letter.repeat(27)}`);
    for (const one of [first, second, gone]) {
      test.sandbox.act({ appId: service.appId, openId: one ?? '', act: 'subscribe' });
    }
    test.sandbox.act({ appId: service.appId, openId: gone ?? '', act: 'unsubscribe' });
    expect(await client.followers(caller, undefined, context)).toEqual({
      total: 2,
      openIds: [first, second],
      next: second,
    });
    expect(await client.followers(caller, second, context)).toEqual({ total: 2, openIds: [] });
    expect(await client.follower(caller, gone ?? '', context)).toEqual({ follows: false });
  });

  it('are let act over HTTP as well', async () => {
    expect(await test.postJson('/_sandbox/wechat/acts', { ...follower, act: 'click' })).toMatchObject({ status: 400 });
    expect(await test.postJson('/_sandbox/wechat/acts', { ...follower, act: 'subscribe' })).toMatchObject({
      status: 201,
    });
    expect((await test.get('/_sandbox/wechat')).body['followers']).toMatchObject([{ openId }]);
  });
});
