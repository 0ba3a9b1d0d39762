import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type ApiClient, createApiClient } from '../../local/api-client.ts';
import { type LocalStack, startStack } from '../../local/stack.ts';
import { aPicture } from '../support/crash/picture.ts';

const browserPath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
const startAt = Date.parse('2026-11-11T17:00:00+08:00');
const home = '/v1/brands/yunshan';
const linkDomain = 'go.yunshan.example';

let stack: LocalStack;
let api: ApiClient;
let browser: Browser;
let page: Page;
const addresses: string[] = [];

const idIn = (body: unknown, name: string): string => String(z.looseObject({ [name]: z.string() }).parse(body)[name]);
const create = async (path: string, body: object, id: string): Promise<string> => {
  const answer = await api.post(path, body);
  if (answer.status >= 300) throw new Error(JSON.stringify(answer.body));
  return idIn(answer.body, id);
};

describe.skipIf(!existsSync(browserPath))('the page of a guest, in a browser', () => {
  beforeAll(async () => {
    const ports = { api: 0, aws: 0, sandbox: 0 };
    stack = await startStack({ clock: { mode: 'jumping', startAt, endAt: startAt }, logSink: () => undefined, ports });
    api = createApiClient({ url: stack.runtime.apiUrl, token: await stack.bootstrap() });
    browser = await chromium.launch({
      executablePath: browserPath,
      args: ['--no-sandbox', '--disable-background-networking'],
    });
    page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 420, height: 900 } });
    page.on('request', (request) => addresses.push(`${request.url()} ${request.headers()['referer'] ?? ''}`));
  });
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  it('takes a post that was handed over to where it is published', async () => {
    await create('/v1/brands', { brandId: 'yunshan', name: '云杉茶', linkDomain }, 'brandId');
    const mediaId = idIn(
      (await api.upload(`${home}/media`, { bytes: aPicture(), contentType: 'image/jpeg' })).body,
      'mediaId',
    );
    const accountId = await create(
      `${home}/accounts`,
      {
        platform: 'manual',
        name: '茶友论坛',
        kind: 'community',
        reference: 'crm:1',
        hosts: ['forum.example'],
        rules: { links: 'allowed', text: { zh: '标题须注明「分享」。' } },
      },
      'accountId',
    );
    const postId = await create(
      `${home}/posts`,
      {
        title: '秋茶上新',
        summary: '今年的第一批秋茶到了。',
        dueAt: '2026-11-11T20:00:00+08:00',
        link: { target: 'https://shop.yunshan.example/autumn' },
        deliveries: [
          { accountId, title: '分享｜今年的秋茶', text: '今晚八点，秋茶上新。', pictureMediaIds: [mediaId] },
        ],
      },
      'postId',
    );
    const delivery = async () => (await readPost(postId)).deliveries[0];
    await stack.clock.jumpUntil(Date.parse('2026-11-11T18:01:00+08:00'));
    expect(await delivery()).toMatchObject({ state: 'handed-over' });

    const { deliveryId = '' } = (await delivery()) ?? {};
    const handOver = await api.get(`${home}/posts/${postId}/deliveries/${deliveryId}/hand-over`);
    const link = z.looseObject({ guestLink: z.object({ url: z.string() }) }).parse(handOver.body).guestLink.url;
    const token = link.split('#')[1] ?? 'none';
    await page.goto(`${stack.runtime.apiUrl}/g/hand-over#${token}`);
    await page.getByRole('heading', { name: '请在「茶友论坛」发布' }).waitFor();
    expect(
      await page.locator('img').evaluate((image: { naturalWidth?: number }) => image.naturalWidth),
    ).toBeGreaterThan(0);

    await page.getByRole('button', { name: '复制: 正文' }).click();
    await page.getByText('已复制').waitFor();

    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Please publish this at 茶友论坛' }).waitFor();
    await page.reload();
    await page.getByLabel('Address of what you published').fill('https://elsewhere.example/t/1');
    await page.getByRole('button', { name: 'Send the address' }).click();
    await page.getByRole('alert').getByText('forum.example').waitFor();
    await page.getByLabel('Address of what you published').fill('https://bbs.forum.example/t/123');
    await page.getByRole('button', { name: 'Send the address' }).click();
    await page.getByText('this is recorded as published').waitFor();

    expect(await delivery()).toMatchObject({ state: 'published', url: 'https://bbs.forum.example/t/123' });
    expect(addresses.length).toBeGreaterThan(3);
    expect(addresses.filter((address) => address.includes(token))).toEqual([]);
  });

  it('says what is missing where the link was cut off at the #', async () => {
    await page.goto('about:blank');
    await page.goto(`${stack.runtime.apiUrl}/g/hand-over`);
    expect(await page.getByRole('alert').textContent()).toContain('链接不完整');
  });
});

const postSchema = z.looseObject({
  deliveries: z.array(z.looseObject({ deliveryId: z.string(), state: z.string(), url: z.string().optional() })),
});
const readPost = async (postId: string) => postSchema.parse((await api.get(`${home}/posts/${postId}`)).body);
