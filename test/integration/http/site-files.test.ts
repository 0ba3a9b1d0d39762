import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTableAdapters } from '../../../functions/visit/table-adapters.ts';
import { createVisitHandler } from '../../../functions/visit/visit.ts';
import { visitLink } from '../../../shared/use-cases/visit-link.ts';
import { buildHttpEvent } from '../../support/http/http-event.ts';
import {
  chainedPost,
  eveningBefore,
  linkDomain,
  post,
  registerTestBrand,
  type TestBrand,
} from '../../support/http/singles-day-brand.ts';
import { startTestApi, type TestApi } from '../../support/http/test-api.ts';
import { agents } from '../../support/http/user-agents.ts';
import { createRecordingLogger } from '../../support/recording-logger.ts';

let api: TestApi;
let brand: TestBrand;
let pageId: string;
const afterDue = Date.parse('2026-11-11T12:00:01Z');
const tongjiId = '0123456789abcdef0123456789abcdef';
const codeText = 'http://weixin.qq.com/r/abcdef';
const proofs = [
  { name: 'baidu_verify_codeva-AbCd.html', content: 'codeva-proof' },
  { name: 'MP_verify_AbCd.txt', content: 'AbCd' },
];

beforeAll(async () => {
  api = await startTestApi(eveningBefore);
  brand = await registerTestBrand(api);
  pageId = (await post(api, `${brand.path}/posts`, chainedPost(brand))).postId;
  api.now = afterDue;
});
afterAll(() => api.close());

/** A fresh instance, which has read nothing yet. */
function open(path: string, host = linkDomain) {
  const clock = { now: () => api.now };
  const { clicks, fronts, ...stores } = createTableAdapters({ table: api.table.table, fraction: () => 0.5, clock });
  const find = (slug: string) => visitLink({ ...stores, clock }, slug);
  const visit = createVisitHandler({ clicks, fronts, find, clock, logger: createRecordingLogger([]) });
  return visit(buildHttpEvent({ path, headers: { host, 'user-agent': agents.browser } }));
}

async function setSite(body: object): Promise<void> {
  const answer = await api.call({ method: 'PUT', path: `${brand.path}/site`, body });
  expect(answer.status, answer.text).toBe(200);
}

describe('the root of a link domain', () => {
  beforeAll(() =>
    setSite({ wechat: { name: '云杉茶', codeText }, verification: { files: proofs, baidu: 'code-1', weibo: 'abc=' } }),
  );

  it('keeps crawlers off what is for programs, and names a sitemap for all pages and one for each month', async () => {
    const { statusCode, headers, body } = await open('/robots.txt');
    expect([statusCode, headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
    expect(body.split('\n')).toEqual([
      'User-agent: *',
      'Disallow: /v1/',
      'Disallow: /g/',
      'Disallow: /connect/',
      'Disallow: /callback/',
      '',
      `Sitemap: https://${linkDomain}/sitemap.xml`,
      `Sitemap: https://${linkDomain}/sitemap-2026-11.xml`,
      '',
    ]);
  });

  it.each(['/sitemap.xml', '/sitemap-2026-11.xml'])('lists the pages that are out in %s', async (path) => {
    const { statusCode, headers, body } = await open(path);
    expect([statusCode, headers['content-type']]).toEqual([200, 'application/xml; charset=utf-8']);
    expect(body).toContain(`<url><loc>https://${linkDomain}/l/${pageId}</loc>`);
    expect(body).toContain('<mobile:mobile type="pc,mobile"/><lastmod>2026-11-11</lastmod>');
  });

  it('lists nothing in the sitemap of another month, and has none of a month that does not exist', async () => {
    expect((await open('/sitemap-2026-10.xml')).body).not.toContain('<loc>');
    expect((await open('/sitemap-2026-13.xml')).statusCode).toBe(404);
  });

  it.each(proofs)('serves $name as it was given', async ({ name, content }) => {
    const { statusCode, headers, body } = await open(`/${name}`);
    const type = name.endsWith('.html') ? 'text/html' : 'text/plain';
    expect([statusCode, headers['content-type'], body]).toEqual([200, `${type}; charset=utf-8`, content]);
    expect(headers['content-security-policy']).toBe("default-src 'none'");
  });

  it('proves itself in the head of its pages', async () => {
    const { body } = await open('/');
    expect(body).toContain('<meta name="baidu-site-verification" content="code-1">');
    expect(body).toContain('<meta property="wb:webmaster" content="abc=">');
  });

  it.each(['/favicon.svg', '/favicon.ico'])("has the first character of the brand's name as %s", async (path) => {
    const { statusCode, headers, body } = await open(path);
    expect([statusCode, headers['content-type']]).toEqual([200, 'image/svg+xml; charset=utf-8']);
    expect(body).toMatch(/^<svg .*>云<\/text><\/svg>$/);
  });

  it('draws the code of the official account, and shows it on every page', async () => {
    const { statusCode, headers, body } = await open('/wechat-code.svg');
    expect([statusCode, headers['content-type']]).toEqual([200, 'image/svg+xml; charset=utf-8']);
    expect(body).toMatch(
      /^<svg [^>]*viewBox="0 0 (\d+) \1"[^>]*><path fill="#fff" d="[^"]+"\/><path d="(?:M\d+ \d+h1v1h-1z)+"\/><\/svg>$/,
    );
    expect((await open(`/l/${pageId}`)).body).toContain('<img src="/wechat-code.svg" alt="');
  });

  it('is empty for another host, of which crawlers are told', async () => {
    const { statusCode, body } = await open('/robots.txt', 'elsewhere.example');
    expect([statusCode, body]).toEqual([200, 'User-agent: *\nDisallow: /\n']);
    for (const path of ['/', '/sitemap.xml', '/favicon.svg', `/${proofs[0]?.name}`]) {
      expect((await open(path, 'elsewhere.example')).statusCode, path).toBe(404);
    }
  });
});

describe('Baidu Tongji', () => {
  it('is on no page of a brand that has not asked for it', async () => {
    await setSite({});
    const { body, headers } = await open(`/l/${pageId}`);
    expect(body).not.toContain('hm.baidu.com');
    expect(headers['content-security-policy']).not.toContain('hm.baidu.com');
  });

  it('is loaded by its one script, for which alone the policy makes room', async () => {
    await setSite({ baiduTongjiId: tongjiId });
    const { body, headers } = await open(`/l/${pageId}`);
    expect(body.match(/<script async[^>]*>/g)).toEqual([`<script async src="https://hm.baidu.com/hm.js?${tongjiId}">`]);
    const policy = Object.fromEntries(
      (headers['content-security-policy'] ?? '').split('; ').map((line) => [line.split(' ')[0], line]),
    );
    expect(policy['script-src']).toBe('script-src https://hm.baidu.com');
    expect(policy['connect-src']).toBe('connect-src https://hm.baidu.com');
    expect(policy['img-src']).toContain('https://hm.baidu.com');
  });
});

describe('what a brand may write freely about itself', () => {
  const evil = `"><script>alert(1)</script><img src=x onerror='alert(1)'>&</style>`;

  it.each([
    { name: 'tagline', site: { tagline: evil } },
    { name: 'company', site: { legal: { company: evil } } },
    { name: 'name of the official account', site: { wechat: { name: evil.slice(0, 60), codeText } } },
    {
      name: 'what the code says',
      site: { wechat: { name: '云杉茶', codeText: `${codeText}"><script>alert(1)</script>` } },
    },
  ])('becomes no markup on any page: $name', async ({ site }) => {
    await setSite(site);
    for (const path of ['/', `/l/${pageId}`, '/no-such-page', '/wechat-code.svg', '/favicon.svg', '/robots.txt']) {
      const { body } = await open(path);
      expect(body, path).not.toMatch(/<script>|<img src=x/);
    }
  });

  it.each([
    { accent: 'url(https://evil.example/)' },
    { accent: '#c8161d;}' },
    { legal: { icpNumber: '浙ICP备2026012345号-1"><script>' } },
    { legal: { policeNumber: '浙公网安备33010602012345号<b>' } },
    { verification: { baidu: '"><script>' } },
    { verification: { weibo: 'a" onload="x' } },
    { verification: { files: [{ name: '../x.txt', content: 'x' }] } },
    { verification: { files: [{ name: 'sitemap-2026-11.xml', content: 'x' }] } },
    { baiduTongjiId: `${tongjiId}&x=1` },
    { language: '"><script>' },
    { tagline: 'a\u0000b' },
    { tagline: 'a\nb' },
    { logoMediaId: '../../x' },
    { wechat: { name: '云杉茶', codeMediaId: 'm"><script>' } },
  ])('%j is refused', async (site) => {
    expect((await api.call({ method: 'PUT', path: `${brand.path}/site`, body: site })).status).toBe(400);
  });
});
