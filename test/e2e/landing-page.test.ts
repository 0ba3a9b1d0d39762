import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LandingStack, linkDomain, startLandingStack } from '../support/landing/landing-stack.ts';

const browserPath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
/** For people to look at. */
const screenshots = process.env['SCREENSHOTS'] ?? join(tmpdir(), 'lianbo-screenshots');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true };
const agents = {
  wechat:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.60(0x18003c2f) NetType/WIFI Language/zh_CN',
  weibo:
    'Mozilla/5.0 (Linux; Android 15; V2454A) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/130.0.0.0 Mobile Safari/537.36 Weibo (vivo-V2454A__weibo__15.4.0__android__android15)',
  baidu: 'Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)',
};

let landing: LandingStack;
let browser: Browser;

type Scene = { name: string; page: (of: LandingStack) => string; options: BrowserContextOptions };
const post = ({ zh }: LandingStack) => `/l/${zh}`;
const scenes: readonly Scene[] = [
  { name: 'phone in WeChat', page: post, options: { ...phone, userAgent: agents.wechat } },
  {
    name: 'phone in Weibo',
    page: post,
    options: { ...phone, userAgent: agents.weibo, viewport: { width: 360, height: 780 } },
  },
  { name: 'desktop', page: post, options: { viewport: { width: 1280, height: 900 } } },
  { name: 'dark', page: post, options: { ...phone, colorScheme: 'dark' } },
  { name: 'English', page: ({ en }) => `/l/${en}`, options: phone },
  { name: 'front page', page: () => '/', options: phone },
  { name: 'not found', page: () => '/l/pnothing', options: phone },
];

const address = (path: string): string => `http://${linkDomain}:${landing.port}${path}`;
const get = (path: string, userAgent = 'Mozilla/5.0'): Promise<Response> =>
  fetchAs(`http://127.0.0.1:${landing.port}${path}`, userAgent);
const fetchAs = (url: string, userAgent: string) => fetch(url, { headers: { 'user-agent': userAgent } });

async function open(scene: Scene, watch: (page: Page) => void = () => undefined): Promise<Page> {
  const context = await browser.newContext(scene.options);
  const page = await context.newPage();
  await page.clock.setFixedTime(landing.stack.clock.now());
  watch(page);
  await page.goto(address(scene.page(landing)));
  return page;
}

describe.skipIf(!existsSync(browserPath))('the landing page, in a browser', () => {
  beforeAll(async () => {
    mkdirSync(screenshots, { recursive: true });
    landing = await startLandingStack();
    browser = await chromium.launch({
      executablePath: browserPath,
      args: ['--no-sandbox', '--disable-background-networking', `--host-resolver-rules=MAP ${linkDomain} 127.0.0.1`],
    });
  });
  afterAll(async () => {
    await browser?.close();
    await landing?.stack.stop();
  });

  it.each(scenes)('is accessible, keeps to its policy and its width: $name', async (scene) => {
    const complaints: string[] = [];
    const page = await open(scene, (opened) => {
      opened.on('console', (message) => {
        if (message.type() === 'error' && !message.text().includes('404')) complaints.push(message.text());
      });
    });
    await page.evaluate('window.scrollTo(0, document.body.scrollHeight)');
    await page.waitForLoadState('networkidle');
    await page.evaluate('window.scrollTo(0, 0)');
    await page.screenshot({ path: join(screenshots, `${scene.name.replaceAll(' ', '-')}.png`), fullPage: true });
    await page.evaluate(axe);
    const violations = await page.evaluate(
      "axe.run().then(({ violations }) => violations.map((one) => one.id + ': ' + one.nodes.map((node) => node.html).join(' | ')))",
    );
    expect(violations).toEqual([]);
    expect(complaints).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
    await page.context().close();
  });

  it('takes few requests and few bytes', async () => {
    const taken: { url: string; bytes: number }[] = [];
    const [scene] = scenes;
    const page = await open(scene ?? failed(), (opened) => {
      opened.on('response', async (response) => {
        taken.push({ url: response.url(), bytes: (await response.body()).byteLength });
      });
    });
    await page.waitForLoadState('networkidle');
    const others = taken.filter(({ url }) => !url.includes('/m/'));
    expect(others.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(30_000);
    // The page, its countdown, the code of the WeChat account, the icon; and a cover, a logo and four pictures.
    expect(others.length).toBeLessThanOrEqual(4);
    expect(taken.length).toBeLessThanOrEqual(10);
    await page.context().close();
  });

  it('shows every picture, in its proportions', async () => {
    const page = await open(scenes[0] ?? failed());
    await page.evaluate('window.scrollTo(0, document.body.scrollHeight)');
    await page.waitForLoadState('networkidle');
    const broken = await page.evaluate(
      '[...document.images].filter((image) => image.naturalWidth === 0).map((image) => image.src)',
    );
    expect(broken).toEqual([]);
    await page.context().close();
  });

  it('counts down to the minute without script, and to the second with it', async () => {
    const [scene] = scenes;
    const still = await open({ ...(scene ?? failed()), options: { ...phone, javaScriptEnabled: false } });
    const left = await still.locator('.left').textContent();
    expect(left).toMatch(/^0天9时\d+分0秒$/);
    await still.context().close();
  });

  it('is the same for people and for crawlers', async () => {
    const path = post(landing);
    const [person, crawler] = await Promise.all([get(path, agents.wechat), get(path, agents.baidu)]);
    expect(await crawler.text()).toBe(await person.text());
    expect(crawler.status).toBe(200);
  });
});

function failed(): never {
  throw new Error('There is no such scene.');
}
