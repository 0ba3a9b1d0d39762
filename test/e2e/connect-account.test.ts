import { existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { type ApiClient, createApiClient } from '../../local/api-client.ts';
import { type LocalStack, startStack } from '../../local/stack.ts';

const browserPath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
/** For people to look at. */
const screenshots = process.env['SCREENSHOTS'] ?? join(tmpdir(), 'lianbo-screenshots');
const startAt = Date.parse('2026-11-05T10:00:00+08:00');
const minute = 60_000;
const linkDomain = 'go.songhe.example';
const home = '/v1/brands/songhe';
const user = { uid: '7700550011', screenName: '松河茶' };
const app = { appKey: '3344556677', appSecret: 'songhe-secret', name: '松河联播', safeDomain: linkDomain };

const createdSchema = z.looseObject({
  applicationId: z.string().default(''),
  accountId: z.string().default(''),
  postId: z.string().default(''),
  url: z.string().default(''),
});
const postSchema = z.looseObject({ deliveries: z.array(z.looseObject({ state: z.string() })) });

describe.skipIf(!existsSync(browserPath))('An account is connected in a browser', () => {
  let stack: LocalStack;
  let api: ApiClient;
  let browser: Browser;

  beforeAll(async () => {
    mkdirSync(screenshots, { recursive: true });
    stack = await startStack({
      clock: { mode: 'jumping', startAt, endAt: startAt },
      logSink: () => undefined,
      ports: { api: 0, aws: 0, sandbox: 0 },
      sandbox: { seed: { weiboUsers: [user] } },
    });
    api = createApiClient({ url: stack.runtime.apiUrl, token: await stack.bootstrap() });
    browser = await chromium.launch({
      executablePath: browserPath,
      args: ['--no-sandbox', '--disable-background-networking'],
    });
  });
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  const create = async (path: string, body: unknown) => {
    const answer = await api.post(path, body);
    expect(answer).toMatchObject({ status: 201 });
    return createdSchema.parse(answer.body);
  };
  const atSandbox = (path: string, body: object) =>
    fetch(`${stack.sandboxUrl}/_sandbox/weibo/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const stateOf = async (postId: string) =>
    postSchema.parse((await api.get(`${home}/posts/${postId}`)).body).deliveries[0]?.state;

  it('by a link, at Weibo: what was held goes out, and what its owner takes back there is held again', async () => {
    const callbackUrl = `${stack.runtime.apiUrl}/connect/weibo/callback`;
    await atSandbox('apps', { ...app, callbackUrl, level: 'approved' });
    await create('/v1/brands', { brandId: 'songhe', name: '松河茶', linkDomain });
    const { applicationId } = await create(`${home}/applications`, {
      ...app,
      platform: 'weibo',
      callbackUrl,
      reviewed: true,
    });
    const { accountId } = await create(`${home}/accounts`, {
      platform: 'weibo',
      name: user.screenName,
      applicationId,
      uid: user.uid,
      operatorIp: '8.8.8.8',
    });
    const { postId } = await create(`${home}/posts`, {
      title: '冬茶上市',
      summary: '今年的冬茶到了。',
      dueAt: new Date(startAt + 5 * minute).toISOString(),
      link: { target: 'https://shop.songhe.example/winter' },
      deliveries: [{ accountId, text: '冬茶上市' }],
    });
    await stack.clock.jumpUntil(startAt + 6 * minute);
    expect(await stateOf(postId)).toBe('held');
    const { url } = await create(`${home}/accounts/${accountId}/authorization`, undefined);

    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('404')) complaints.push(message.text());
    });
    const show = (name: string) => page.screenshot({ path: join(screenshots, `connect-${name}.png`) });
    await page.goto(url);
    const onward = page.getByRole('link', { name: /前往微博/ });
    await onward.waitFor();
    await show('opened');
    await onward.click();
    await page.getByRole('heading', { name: '授权 松河联播' }).waitFor();
    await page.getByRole('radio', { name: new RegExp(user.uid) }).check();
    await show('at-weibo');
    await page.getByRole('button', { name: '授权' }).click();
    await page.getByRole('heading', { name: '“松河茶”已连接' }).waitFor();
    await show('connected');
    expect(complaints).toEqual([]);
    expect(await page.content()).not.toContain('2.00');

    await stack.clock.jumpUntil(startAt + 14 * minute);
    expect(await stateOf(postId)).toBe('published');
    expect(stack.sandbox.inspect.weibo().statuses).toMatchObject([{ uid: user.uid }]);
    const account = (await api.get(`${home}/accounts/${accountId}`)).body;
    expect(account).toMatchObject({
      lane: { isBlocked: false },
      authorization: { daysLeft: 29 },
      account: { profile: { reading: { name: user.screenName } } },
    });

    const { url: revocationUrl } = await create(`${home}/applications/${applicationId}/revocation-address`, undefined);
    await atSandbox('apps', { ...app, callbackUrl, revocationUrl, level: 'approved' });
    await atSandbox('revocations', { appKey: app.appKey, uid: user.uid });
    await vi.waitFor(async () => {
      await stack.clock.jumpUntil(stack.clock.now() + 5 * minute);
      expect((await api.get(`${home}/accounts/${accountId}`)).body).toMatchObject({
        lane: { isBlocked: true, blockedReason: 'auth:revoked' },
        authorization: { daysLeft: 0 },
      });
    });
  });
});
