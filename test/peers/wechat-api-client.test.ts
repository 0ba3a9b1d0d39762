import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import WechatApi from 'co-wechat-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pngPicture } from '../support/sandbox/pictures.ts';
import { startSandbox, type TestSandbox } from '../support/sandbox/running-sandbox.ts';

let test: TestSandbox;
let folder: string;
let picture: string;

beforeAll(async () => {
  test = await startSandbox();
  folder = await mkdtemp(join(tmpdir(), 'lianbo-peers-'));
  picture = join(folder, 'tea.png');
  await writeFile(picture, pngPicture());
});
afterAll(async () => {
  await test[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

/** The client as it is, but for the host. */
function connect(secret = '5f2c1a0b9e8d7c6b5a4f3e2d1c0b9a87'): WechatApi {
  const api = new WechatApi('wx5a0d1e2f3b4c6789', secret);
  api.prefix = `${test.server.url}/cgi-bin/`;
  return api;
}

describe('a public WeChat client', () => {
  it('gets a token and keeps it', async () => {
    const token = await connect().getAccessToken();
    expect(token.accessToken).toMatch(/^\S{20,}$/);
  });

  it('learns that its secret is wrong', async () => {
    await expect(connect('0'.repeat(32)).getAccessToken()).rejects.toMatchObject({ code: 40125 });
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
});
