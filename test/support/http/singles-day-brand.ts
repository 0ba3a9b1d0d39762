import type { TestApi } from './test-api.ts';

export const linkDomain = 'go.yunshan.example';
/** 2026-11-10 18:00 in Beijing. */
export const eveningBefore = Date.parse('2026-11-10T10:00:00Z');
export const dueAt = '2026-11-11T20:00:00+08:00[Asia/Shanghai]';

export type TestBrand = {
  readonly brandId: string;
  readonly weibo: string;
  readonly wechat: string;
  readonly baijiahao: string;
  readonly baidu: string;
  readonly cover: string;
  readonly path: string;
};

/** A brand with one account per platform and a picture. */
export async function registerTestBrand(api: TestApi): Promise<TestBrand> {
  const brand = await post(api, '/v1/brands', { brandId: 'yunshan', name: '云杉茶', linkDomain });
  const path = `/v1/brands/${brand.brandId}`;
  const application = await post(api, `${path}/applications`, {
    platform: 'weibo',
    name: '云杉发布',
    appKey: '1234567890',
    safeDomain: linkDomain,
    reviewed: true,
  });
  const account = async (body: object) => (await post(api, `${path}/accounts`, body)).accountId;
  const { applicationId } = application;
  return {
    brandId: brand.brandId,
    path,
    weibo: await account({
      platform: 'weibo',
      name: '云杉茶',
      applicationId,
      uid: '1234567890',
      operatorIp: '8.8.8.8',
    }),
    wechat: await account({ platform: 'wechat', name: '云杉茶', appId: 'wx0123456789abcdef' }),
    baijiahao: await account({ platform: 'baijiahao', name: '云杉茶', appId: '1700000000000001' }),
    baidu: await account({ platform: 'baidu-search', name: '云杉茶', site: `https://${linkDomain}` }),
    cover: (await upload(api, path, onePixelPng)).mediaId,
  };
}

export async function post(api: TestApi, path: string, body: unknown) {
  const answer = await api.call({ method: 'POST', path, body });
  if (answer.status !== 201) throw new Error(`${path}: ${answer.text}`);
  return answer.body;
}

export async function upload(api: TestApi, path: string, bytes: Uint8Array) {
  const headers = { 'content-type': 'image/png' };
  return (await api.call({ method: 'POST', path: `${path}/media`, headers, body: bytes })).body;
}

export const onePixelPng = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

/** Weibo first, the WeChat article after it, the page pushed to Baidu. */
export function chainedPost(brand: TestBrand, overrides: object = {}) {
  return {
    title: '双十一秋茶上新',
    summary: '今年的第一批秋茶到了，双十一当晚八点开售。',
    dueAt,
    link: { target: 'https://shop.yunshan.example/autumn?from=page', mode: 'page' },
    coverMediaId: brand.cover,
    deliveries: [
      { accountId: brand.weibo, text: '今晚八点，秋茶上新。 {{link}}' },
      {
        accountId: brand.wechat,
        after: brand.weibo,
        title: '秋茶上新',
        body: '<p>微博原文：{{weibo.url}}</p><p>详情见阅读原文。</p>',
      },
    ],
    sync: [brand.baidu],
    ...overrides,
  };
}
