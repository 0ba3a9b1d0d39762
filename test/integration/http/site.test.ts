import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eveningBefore, registerTestBrand, type TestBrand } from '../../support/http/singles-day-brand.ts';
import { startTestApi, type TestApi } from '../../support/http/test-api.ts';

let api: TestApi;
let brand: TestBrand;

beforeAll(async () => {
  api = await startTestApi(eveningBefore);
  brand = await registerTestBrand(api);
});
afterAll(() => api.close());

const put = (body: object, path = brand.path) => api.call({ method: 'PUT', path: `${path}/site`, body });
const codesOf = (answer: { body: { findings?: { field: string; code: string }[] } }) =>
  (answer.body.findings ?? []).map(({ field, code }) => `${field} ${code}`);

describe("a brand's site", () => {
  it('is plain until the brand has set it', async () => {
    const { status, body } = await api.call({ method: 'GET', path: `${brand.path}/site` });
    expect(status).toBe(200);
    expect(body).toMatchObject({ language: 'zh', accent: '#c8161d', verification: { files: [] }, version: 0 });
  });

  it('is replaced as a whole, and its pictures are found in the library', async () => {
    const answer = await put({
      accent: '#0a6b4f',
      logoMediaId: brand.cover,
      legal: { company: '云杉茶业有限公司', icpNumber: '浙ICP备2026012345号-1' },
      wechat: { name: '云杉茶', codeText: 'http://weixin.qq.com/r/abcdef' },
      verification: { files: [{ name: 'MP_verify_AbCd.txt', content: 'AbCd' }] },
    });
    expect(answer.body).toMatchObject({
      version: 1,
      logo: { pictureId: brand.cover, width: 1, height: 1 },
      updatedBy: 'root',
      warnings: [],
    });
    const second = await put({ accent: '#0a6b4f' });
    expect(second.body).toMatchObject({ version: 2 });
    expect(second.body.logo).toBeUndefined();
  });

  it('says what is shown differently, and what the law asks for', async () => {
    const { body } = await put({ accent: '#ffd400' });
    expect(body.warnings.map(({ code }: { code: string }) => code)).toEqual([
      'accent-hard-to-read',
      'icp-number-missing',
    ]);
    expect((await api.call({ method: 'GET', path: `${brand.path}/site` })).body.warnings).toHaveLength(2);
  });

  it.each([
    { body: { accent: 'red;}body{display:none' }, code: 'accent not-a-colour' },
    { body: { logoMediaId: 'mnone' }, code: 'logoMediaId media-unknown' },
    { body: { legal: { icpNumber: '12345' } }, code: 'legal.icpNumber not-an-icp-number' },
    { body: { wechat: { name: '茶', codeText: 'https://evil.example/x' } }, code: 'wechat.codeText not-a-wechat-code' },
    { body: { wechat: { name: '茶' } }, code: 'wechat.codeText one-code-needed' },
    { body: { baiduTongjiId: '"><script>' }, code: 'baiduTongjiId not-a-tongji-id' },
    {
      body: { verification: { files: [{ name: 'robots.txt', content: 'x' }] } },
      code: 'verification.files[0].name not-a-verification-file',
    },
    {
      body: { verification: { files: [{ name: 'baidu_verify_1.html', content: '<script>' }] } },
      code: 'verification.files[0].content not-a-proof',
    },
  ])('refuses what could not be shown: $code', async ({ body, code }) => {
    const answer = await put(body);
    expect(answer.status).toBe(400);
    expect(codesOf(answer)).toContain(code);
  });

  it('keeps the front page of a shared domain with the brand that came first', async () => {
    const other = { brandId: 'shanyun', name: '山云', linkDomain: 'go.yunshan.example' };
    expect((await api.call({ method: 'POST', path: '/v1/brands', body: other })).status).toBe(201);
    const { body } = await put({ legal: { icpNumber: '浙ICP备2026012345号-1' } }, '/v1/brands/shanyun');
    expect(body.warnings).toMatchObject([{ code: 'link-domain-shared', actual: 'go.yunshan.example' }]);
  });
});
