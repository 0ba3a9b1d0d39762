import { createHash } from 'node:crypto';
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTableAdapters } from '../../../functions/visit/table-adapters.ts';
import { createVisitHandler } from '../../../functions/visit/visit.ts';
import type { Delivery } from '../../../shared/domain/delivery.ts';
import { visitLink } from '../../../shared/use-cases/visit-link.ts';
import { buildHttpEvent } from '../../support/http/http-event.ts';
import { chainedPost, eveningBefore, registerTestBrand, type TestBrand } from '../../support/http/singles-day-brand.ts';
import { startTestApi, type TestApi } from '../../support/http/test-api.ts';
import { agents, bots } from '../../support/http/user-agents.ts';
import { createRecordingLogger } from '../../support/recording-logger.ts';

let api: TestApi;
let brand: TestBrand;
let visit: ReturnType<typeof createVisitHandler>;
const logLines: string[] = [];
const afterDue = Date.parse('2026-11-11T12:00:01Z');

beforeAll(async () => {
  api = await startTestApi(eveningBefore);
  brand = await registerTestBrand(api);
  visit = createVisitHandler({
    ...adaptersOf(api),
    clock: { now: () => api.now },
    logger: createRecordingLogger(logLines),
  });
});
afterAll(() => api.close());
beforeEach(() => {
  api.now = eveningBefore;
});

function adaptersOf({ table: { table } }: TestApi) {
  const clock = { now: () => api.now };
  const { clicks, fronts, ...stores } = createTableAdapters({ table, fraction: () => 0.5, clock });
  return { clicks, fronts, find: (slug: string) => visitLink({ ...stores, clock }, slug) };
}

async function clicksOf(slug: string): Promise<Record<string, unknown>> {
  const { Items = [] } = await api.table.client.send(new ScanCommand({ TableName: api.table.tableName }));
  const items = Items.map((item) => unmarshall(item)).filter((item) =>
    String(item['pk']).startsWith(`CLICKS#${slug}#`),
  );
  return Object.fromEntries(items.map((item) => [String(item['sk']), item['clicks']]));
}

type QueuedPost = { postId: string; deliveries: { deliveryId: string; linkUrl: string }[] };

async function queue(overrides: object = {}): Promise<QueuedPost> {
  return (await api.call({ method: 'POST', path: `${brand.path}/posts`, body: chainedPost(brand, overrides) })).body;
}
const slugOf = (post: QueuedPost, index = 0) => post.deliveries[index]?.linkUrl.split('/').at(-1) ?? '';
const open = (path: string, headers: Record<string, string> = {}) =>
  visit(buildHttpEvent({ path, headers: { 'user-agent': agents.browser, ...headers } }));

async function change(post: QueuedPost, values: Partial<Delivery>): Promise<void> {
  for (const delivery of await api.deps.deliveries.listByPost(post.postId)) {
    await api.deps.deliveries.replace(delivery, { ...delivery, ...values });
  }
}

describe('the landing page', () => {
  it('shows nothing before the post is due', async () => {
    const post = await queue();
    for (const slug of [post.postId, slugOf(post)]) {
      const answer = await open(`/l/${slug}`);
      expect(answer.statusCode).toBe(404);
      expect(answer.body).not.toContain('秋茶');
    }
  });

  it('shows title, summary, picture and target once it is due', async () => {
    const post = await queue();
    api.now = afterDue;
    const { statusCode, headers, body } = await open(`/l/${post.postId}`);
    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'x-content-type-options': 'nosniff' });
    expect(body).toContain('<html lang="zh-CN">');
    expect(body).toContain('<h1>双十一秋茶上新</h1>');
    expect(body).toContain(`src="/m/${brand.cover}" alt="" width="1" height="1"`);
    expect(body).toContain(`<link rel="canonical" href="https://go.yunshan.example/l/${post.postId}">`);
    expect(body).toContain(`<meta property="og:image" content="https://go.yunshan.example/m/${brand.cover}">`);
    expect(body).toContain('https://shop.yunshan.example/autumn?from=page&amp;utm_source=page');
    expect(body).not.toContain('noindex');
  });

  it('is reached from a delivery, says so to the target, and points to the one address of the page', async () => {
    const post = await queue();
    api.now = afterDue;
    const { headers, body } = await open(`/l/${slugOf(post)}`);
    expect(headers['cache-control']).toBe('no-store');
    expect(body).toContain(`<link rel="canonical" href="https://go.yunshan.example/l/${post.postId}">`);
    expect(body).toContain(`utm_source=weibo&amp;utm_medium=social&amp;utm_campaign=${post.postId}`);
    expect(body).toContain(`hmci=${slugOf(post)}`);
  });

  it('is out as soon as one delivery is, and links to it', async () => {
    const post = await queue();
    await change(post, { state: 'published', result: { at: api.now, url: 'https://weibo.com/1/Abc?a=1&b=2' } });
    const { statusCode, body } = await open(`/l/${post.postId}`);
    expect(statusCode).toBe(200);
    expect(body).toContain('<li><a href="https://weibo.com/1/Abc?a=1&amp;b=2" rel="noopener">微博 · 云杉茶</a></li>');
  });

  it('of a post that was cancelled never appears', async () => {
    const post = await queue();
    await api.call({ method: 'POST', path: `${brand.path}/posts/${post.postId}/cancel` });
    api.now = afterDue;
    expect((await open(`/l/${post.postId}`)).statusCode).toBe(404);
  });

  it('lets no text become markup, script or style', async () => {
    const evil = `</script><script>alert(1)</script>"'<img src=x onerror=alert(1)>`;
    const post = await queue({ title: evil, summary: evil });
    await change(post, { state: 'published', result: { at: api.now, url: 'javascript:alert(1)' } });
    const { headers, body } = await open(`/l/${post.postId}`);
    expect(body.match(/<script/g)).toHaveLength(1);
    expect(body).not.toContain('<img src=x');
    expect(body).not.toContain('javascript:');
    const json = /<script type="application\/ld\+json">(.*)<\/script>/.exec(body)?.[1] ?? '';
    expect(JSON.parse(json)['@graph'][1]).toMatchObject({ '@type': ['Article', 'SocialMediaPosting'], headline: evil });
    const style = /<style>([\s\S]*)<\/style>/.exec(body)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(headers['content-security-policy']).toContain(`style-src 'sha256-${hash}'`);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });
});

describe('the head alone', () => {
  it('has the headers of the page without its body, and is no click', async () => {
    const post = await queue();
    api.now = afterDue;
    const path = `/l/${slugOf(post)}`;
    const { statusCode, headers, body } = await visit(buildHttpEvent({ path, method: 'HEAD' }));
    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8' });
    expect(body).toBe('');
    expect(await clicksOf(slugOf(post))).toEqual({});
  });
});

describe('a link that redirects', () => {
  it('leads to the target with where the reader came from, and is not indexed', async () => {
    const post = await queue({ link: { mode: 'redirect', target: 'https://shop.yunshan.example/a b?x=茶' } });
    const { statusCode, headers } = await open(`/l/${slugOf(post, 1)}`);
    expect(statusCode).toBe(302);
    const location = new URL(headers['location'] ?? '');
    expect(location.host).toBe('shop.yunshan.example');
    expect(Object.fromEntries(location.searchParams)).toEqual({
      x: '茶',
      utm_source: 'wechat',
      utm_medium: 'social',
      utm_campaign: post.postId,
      utm_content: slugOf(post, 1),
      hmsr: 'wechat',
      hmpl: post.postId,
      hmcu: brand.wechat,
      hmci: slugOf(post, 1),
    });
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' });
    expect(headers['location']).toMatch(/^[\x21-\x7e]+$/);
  });

  it('does not follow what a caller adds to it', async () => {
    const post = await queue({ link: { mode: 'redirect', target: 'https://shop.yunshan.example/' } });
    const { headers } = await open(`/l/${slugOf(post)}?url=https://evil.example&%0d%0aset-cookie:x=1`);
    expect(headers['location']).not.toMatch(/evil|cookie/);
    expect(Object.keys(headers)).not.toContain('set-cookie');
  });
});

describe('clicks', () => {
  it('are counted by the hour of Beijing and where they came from', async () => {
    const post = await queue({ link: { mode: 'redirect', target: 'https://shop.yunshan.example/' } });
    const path = `/l/${slugOf(post)}`;
    api.now = Date.parse('2026-11-11T16:30:00Z');
    await open(path, { 'user-agent': agents.wechat });
    await open(path, { 'user-agent': agents.wechat });
    await open(path, { referer: 'https://weibo.com/' });
    for (const bot of bots) await open(path, { 'user-agent': bot });
    expect(await clicksOf(slugOf(post))).toEqual({ '2026-11-12#00#wechat': 2, '2026-11-12#00#weibo': 1 });
  });

  it('that cannot be counted do not stop the reader', async () => {
    const post = await queue({ link: { mode: 'redirect', target: 'https://shop.yunshan.example/' } });
    const broken = createVisitHandler({
      ...adaptersOf(api),
      clicks: { count: async () => Promise.reject(new Error('throttled')) },
      clock: { now: () => api.now },
      logger: createRecordingLogger(logLines),
    });
    expect((await broken(buildHttpEvent({ path: `/l/${slugOf(post)}` }))).statusCode).toBe(302);
  });
});

describe('what does not exist', () => {
  it.each(['/l/unknown1', '/l/p', '/l/paaaaaaaaaaaaaaaaaaaa', '/l/..%2f..%2fx', '/l/', '/x/y'])(
    '%s is a page that says so',
    async (path) => {
      const { statusCode, headers, body } = await open(path);
      expect(statusCode).toBe(404);
      expect(body).toContain('页面不存在');
      expect(headers['x-robots-tag']).toBe('noindex');
    },
  );

  it('a failure is a page, too', async () => {
    const broken = createVisitHandler({
      ...adaptersOf(api),
      find: async () => Promise.reject(new Error('no table')),
      clock: { now: () => api.now },
      logger: createRecordingLogger(logLines),
    });
    const answer = await broken(buildHttpEvent({ path: '/l/aB3dE6gH' }));
    expect(answer.statusCode).toBe(500);
    expect(answer.body).toContain('暂时无法打开');
    expect(answer.body).not.toContain('no table');
  });
});
