import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
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
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let stack: LocalStack;
let admin: ApiClient;
let writer: ApiClient;
let browser: Browser;
let page: Page;
const addresses: string[] = [];

const fieldOf = (body: unknown, name: string): string =>
  String(z.looseObject({ [name]: z.string() }).parse(body)[name]);
const create = async (api: ApiClient, path: string, body: object) => {
  const answer = await api.post(path, body);
  if (answer.status >= 300) throw new Error(JSON.stringify(answer.body));
  return answer.body;
};
const stateOf = async (postId: string) =>
  z
    .looseObject({ deliveries: z.array(z.looseObject({ state: z.string() })) })
    .parse((await admin.get(`${home}/posts/${postId}`)).body).deliveries[0]?.state;

describe.skipIf(!existsSync(browserPath))('a client without an account, in a browser', () => {
  beforeAll(async () => {
    const ports = { api: 0, aws: 0, sandbox: 0 };
    stack = await startStack({ clock: { mode: 'jumping', startAt, endAt: startAt }, logSink: () => undefined, ports });
    admin = createApiClient({ url: stack.runtime.apiUrl, token: await stack.bootstrap() });
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

  it('sees a post as it will look, and has it go out at its time', async () => {
    await create(admin, '/v1/brands', { brandId: 'yunshan', name: '云杉茶', linkDomain });
    await admin.put(`${home}/approval`, { steps: 1, ownPosts: false });
    const { token } = z
      .looseObject({ token: z.string() })
      .parse(await create(admin, `${home}/tokens`, { name: '编辑', role: 'editor' }));
    writer = createApiClient({ url: stack.runtime.apiUrl, token });
    const picture = await admin.upload(`${home}/media`, { bytes: aPicture(), contentType: 'image/jpeg' });
    const mediaId = fieldOf(picture.body, 'mediaId');
    const place = { platform: 'manual', name: '茶友论坛', kind: 'community', reference: 'crm:1', noticeMinutes: 30 };
    const accountId = fieldOf(await create(admin, `${home}/accounts`, place), 'accountId');
    const post = await create(writer, `${home}/posts`, {
      title: '秋茶上新',
      summary: '今年的第一批秋茶到了。',
      dueAt: '2026-11-11T20:00:00+08:00',
      link: { target: 'https://shop.yunshan.example/autumn' },
      coverMediaId: mediaId,
      deliveries: [{ accountId, title: '分享｜今年的秋茶', text: '今晚八点，秋茶上新。', pictureMediaIds: [mediaId] }],
    });
    const postId = fieldOf(post, 'postId');
    expect(await stateOf(postId)).toBe('in-review');

    const link = await create(admin, `${home}/posts/${postId}/review-links`, { label: '李女士' });
    const secret = fieldOf(link, 'url').split('#')[1] ?? 'none';
    await page.goto(`${stack.runtime.apiUrl}/g/review#${secret}`);
    await page.getByRole('heading', { name: '请审阅：秋茶上新' }).waitFor();
    await page.getByText('今晚八点，秋茶上新。').first().waitFor();
    const widths = await page
      .locator('img')
      .evaluateAll((all) => all.map((one: { naturalWidth?: number }) => one.naturalWidth ?? 0));
    expect(Math.min(...widths)).toBeGreaterThan(0);
    await page.evaluate(axe);
    const faults = await page.evaluate('axe.run().then(({ violations }) => violations.map((one) => one.id))');
    expect(faults).toEqual([]);

    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'For your review: 秋茶上新' }).waitFor();
    await page.getByLabel('Your name').first().fill('李女士');
    await page.getByLabel('Comment (optional)').fill('很好');
    await page.getByRole('button', { name: 'Approve' }).click();
    await page.getByText('Approved: it will be published at its time.').waitFor();
    expect(await stateOf(postId)).toBe('scheduled');
    await stack.clock.jumpUntil(Date.parse('2026-11-11T19:31:00+08:00'));
    expect(await stateOf(postId)).toBe('handed-over');
    expect(addresses.filter((address) => address.includes(secret))).toEqual([]);
  });

  it('is told of nothing that others may do: what is due without approval stays, and is missed', async () => {
    const accounts = z.object({ items: z.array(z.looseObject({ accountId: z.string() })) });
    const [account] = accounts.parse((await admin.get(`${home}/accounts`)).body).items;
    const post = await create(writer, `${home}/posts`, {
      title: '冬茶上新',
      summary: '今年的第一批冬茶到了。',
      dueAt: '2026-11-11T22:00:00+08:00',
      link: { target: 'https://shop.yunshan.example/winter' },
      deliveries: [{ accountId: account?.accountId ?? '', text: '今晚十点，冬茶上新。' }],
    });
    const postId = fieldOf(post, 'postId');
    await stack.clock.jumpUntil(Date.parse('2026-11-11T22:30:00+08:00'));
    expect(await stateOf(postId)).toBe('in-review');
    await stack.clock.jumpUntil(Date.parse('2026-11-11T23:10:00+08:00'));
    expect(await stateOf(postId)).toBe('missed');
  });
});
