import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chainedPost, eveningBefore, registerTestBrand, type TestBrand } from '../../support/http/singles-day-brand.ts';
import { startTestApi, type TestApi } from '../../support/http/test-api.ts';

let api: TestApi;
let brand: TestBrand;

beforeAll(async () => {
  api = await startTestApi(eveningBefore);
  brand = await registerTestBrand(api);
});
afterAll(() => api.close());
beforeEach(() => {
  api.now = eveningBefore;
  api.sent.length = 0;
});

const queue = (body: unknown, key?: string) =>
  api.call({
    method: 'POST',
    path: `${brand.path}/posts`,
    body,
    ...(key === undefined ? {} : { headers: { 'idempotency-key': key } }),
  });

describe('queueing a post', () => {
  it('schedules the first delivery and lets the chained one wait', async () => {
    const { status, body } = await queue(chainedPost(brand));
    expect(status, JSON.stringify(body)).toBe(201);
    expect(body).toMatchObject({
      title: '双十一秋茶上新',
      dueAt: '2026-11-11T20:00:00+08:00[Asia/Shanghai]',
      sync: [brand.baidu],
      deliveries: [
        { accountId: brand.weibo, state: 'scheduled', attendAt: '2026-11-11T20:00:00+08:00[Asia/Shanghai]' },
        { accountId: brand.wechat, state: 'waiting', after: brand.weibo },
      ],
    });
    const read = await api.call({ path: `${brand.path}/posts/${body.postId}` });
    expect(read.body.deliveries).toEqual(body.deliveries);
    expect(read.body.linkUrl).toBe(`https://go.yunshan.example/l/${body.postId}`);
  });
});
