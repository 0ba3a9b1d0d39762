import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import WechatApi from 'co-wechat-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MINUTE } from '../support/sandbox/manual-clock.ts';
import { pngPicture } from '../support/sandbox/pictures.ts';
import { startSandbox, type TestSandbox, wechatDraft, wechatToken } from '../support/sandbox/running-sandbox.ts';

const subscription = { appId: 'wx5a0d1e2f3b4c6789', secret: '5f2c1a0b9e8d7c6b5a4f3e2d1c0b9a87' };
const service = { appId: 'wx5a0d1e2f3b4c6791', secret: '7f4e3d2c1b0a9f8e7d6c5b4a3f2e1d0c' };
const openId = `o${'F'.repeat(27)}`;

let test: TestSandbox;
let folder: string;
let picture: string;

beforeAll(async () => {
  test = await startSandbox();
  test.sandbox.seed({ wechatAccounts: [{ ...service, name: '云杉茶服务', kind: 'service' }] });
  test.sandbox.act({ appId: service.appId, openId, act: 'subscribe' });
  folder = await mkdtemp(join(tmpdir(), 'lianbo-peers-'));
  picture = join(folder, 'tea.png');
  await writeFile(picture, pngPicture());
});
afterAll(async () => {
  await test[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

/** The client as it is, but for the host. */
function connect(account: { readonly appId: string; readonly secret: string } = subscription): WechatApi {
  const api = new WechatApi(account.appId, account.secret);
  api.prefix = `${test.server.url}/cgi-bin/`;
  return api;
}

describe('a public WeChat client', () => {
  it('gets a token and keeps it', async () => {
    const token = await connect().getAccessToken();
    expect(token.accessToken).toMatch(/^\S{20,}$/);
  });

  it('learns that its secret is wrong', async () => {
    await expect(connect({ ...subscription, secret: '0'.repeat(32) }).getAccessToken()).rejects.toMatchObject({
      code: 40125,
    });
  });

  it('uploads material and pictures for articles', async () => {
    const api = connect();
    expect(await api.uploadImageMaterial(picture)).toMatchObject({
      media_id: expect.any(String),
      url: expect.stringContaining('mmbiz.qpic.cn'),
    });
    expect(await api.uploadImage(picture)).toEqual({ url: expect.stringContaining('mmbiz.qpic.cn') });
  });

  it('learns why a thumb is refused', async () => {
    await expect(connect().uploadThumbMaterial(picture)).rejects.toMatchObject({ code: 40005 });
  });

  it('sets, reads and deletes a menu', async () => {
    const api = connect();
    const view = { type: 'view', name: '商城', url: 'https://shop.yunshan.example/' };
    const button = [
      { type: 'click', name: '今日上新', key: 'NEW_TODAY' },
      { name: '服务', sub_button: [view] },
    ];
    expect(await api.createMenu({ button })).toMatchObject({ errcode: 0 });
    expect(await api.getMenu()).toMatchObject({ menu: { button } });
    expect(await api.getMenuConfig()).toMatchObject({
      is_menu_open: 1,
      selfmenu_info: { button: [button[0], { name: '服务', sub_button: { list: [view] } }] },
    });
    expect(await api.removeMenu()).toMatchObject({ errcode: 0 });
    await expect(api.getMenu()).rejects.toMatchObject({ code: 46003 });
  });

  it('learns which part of a menu is refused', async () => {
    const button = [{ type: 'view', name: '商城', url: 'shop' }];
    await expect(connect().createMenu({ button })).rejects.toMatchObject({ code: 40055 });
  });

  it('sends a draft to all followers, once', async () => {
    const api = connect();
    const draft = await wechatDraft(test, await wechatToken(test));
    const mediaId = String(draft.body['media_id']);
    expect(await api.massSendNews(mediaId, true, 'post-1')).toMatchObject({ errcode: 0, msg_id: expect.any(Number) });
    await expect(api.massSendNews(mediaId, true, 'post-1')).rejects.toMatchObject({ code: 45065 });
    expect(test.sandbox.inspect.wechat().massMessages).toMatchObject([{ clientMsgId: 'post-1' }]);
  });

  it('writes to a follower while the follower lets it', async () => {
    const api = connect(service);
    expect(await api.sendText(openId, '欢迎来喝茶')).toMatchObject({ errcode: 0 });
    const article = { title: '茶会', description: '周六下午', url: 'https://go.yunshan.example/l/k1', picurl: '' };
    expect(await api.sendNews(openId, [article])).toMatchObject({ errcode: 0 });
    await expect(api.sendNews(openId, [article, article])).rejects.toMatchObject({ code: 45008 });
    test.clock.advance(MINUTE);
    await expect(api.sendText(openId, '还在吗？')).rejects.toMatchObject({ code: 45015 });
  });

  it('knows its followers, and by which QR code they came', async () => {
    const api = connect(service);
    const { ticket } = await api.createTmpQRCode('weibo_1125', 600);
    expect(await api.createLimitQRCode(7)).toEqual({ ticket: expect.any(String), url: expect.any(String) });
    const visitor = `o${'V'.repeat(27)}`;
    test.sandbox.act({ appId: service.appId, openId: visitor, act: 'subscribe', ticket: String(ticket) });
    expect(await api.getUser(visitor)).toMatchObject({ subscribe: 1, openid: visitor, qr_scene_str: 'weibo_1125' });
    expect(await api.getFollowers()).toMatchObject({ total: 2, data: { openid: [openId, visitor] } });
  });
});
