import { DeleteItemCommand } from '@aws-sdk/client-dynamodb';
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
    const { status, headers, body } = await queue(chainedPost(brand));
    expect(status, JSON.stringify(body)).toBe(201);
    expect(body).toMatchObject({
      title: '双十一秋茶上新',
      dueAt: '2026-11-11T20:00:00+08:00[Asia/Shanghai]',
      sync: [{ accountId: brand.baidu, target: 'push' }],
      warnings: [],
      deliveries: [
        { accountId: brand.weibo, state: 'scheduled', attendAt: '2026-11-11T20:00:00+08:00[Asia/Shanghai]' },
        { accountId: brand.wechat, state: 'waiting', after: brand.weibo, content: { coverMediaId: brand.cover } },
      ],
    });
    const read = await api.call({ path: headers['location'] ?? '' });
    expect(read.body).toEqual({ ...body, warnings: undefined });
    expect(read.body.linkUrl).toBe(`https://go.yunshan.example/l/${body.postId}`);
  });

  it('is counted', async () => {
    api.logLines.length = 0;
    await queue(chainedPost(brand));
    expect(api.logLines.some((logLine) => logLine.includes('"PostsQueued":1'))).toBe(true);
  });

  it('stores what the engine needs', async () => {
    const { body } = await queue(chainedPost(brand, { latenessLimitMinutes: 15 }));
    const [first, second] = body.deliveries;
    const key = { postId: body.postId, deliveryId: first.deliveryId };
    expect(await api.deps.deliveries.get(key)).toMatchObject({
      state: 'scheduled',
      version: 1,
      dueAt: Date.parse('2026-11-11T12:00:00Z'),
      attendLabel: 'scheduled',
      latenessLimitMs: 900_000,
    });
    expect(await api.deps.deliveries.get({ ...key, deliveryId: second.deliveryId })).toMatchObject({
      state: 'waiting',
      after: first.deliveryId,
      attendLabel: 'waiting',
    });
    expect(await api.deps.links.get(first.linkUrl.split('/').at(-1))).toMatchObject({
      deliveryId: first.deliveryId,
      mode: 'page',
      target: 'https://shop.yunshan.example/autumn?from=page',
    });
  });

  it('gives each delivery its own link', async () => {
    const { body } = await queue(chainedPost(brand));
    const links = body.deliveries.map((delivery: { linkUrl: string }) => delivery.linkUrl);
    expect(new Set(links).size).toBe(2);
    for (const link of links) expect(link).toMatch(/^https:\/\/go\.yunshan\.example\/l\/[0-9A-Za-z]{8}$/);
  });

  it('answers warnings and stores the post all the same', async () => {
    const text = `${'茶'.repeat(125)}{{link}}`;
    const { status, body } = await queue(chainedPost(brand, { deliveries: [{ accountId: brand.weibo, text }] }));
    expect(status).toBe(201);
    expect(body.warnings).toMatchObject([{ code: 'weibo-text-near-limit', severity: 'warning' }]);
  });

  it('accepts 140 characters with the link counted', async () => {
    const text = `${'茶'.repeat(129)}{{link}}`;
    expect((await queue(chainedPost(brand, { deliveries: [{ accountId: brand.weibo, text }] }))).status).toBe(201);
  });

  it('puts contents above 8 kB into the bucket, and reads them back', async () => {
    // Characters without a pattern, which cannot be packed to less.
    const words = Array.from({ length: 6_000 }, (_, index) =>
      String.fromCodePoint(0x4e00 + ((index * 7_919) % 20_000)),
    );
    const article = { accountId: brand.wechat, title: '秋茶上新', body: `<p>${words.join('')}</p>` };
    const { body } = await queue(chainedPost(brand, { deliveries: [article] }));
    expect(api.contents.size).toBe(1);
    const read = await api.call({ path: `${brand.path}/posts/${body.postId}` });
    expect(read.body.deliveries[0].content.body).toBe(article.body);
  });

  it('succeeds although an imminent message cannot be sent: the dispatcher will send it', async () => {
    api.sent.push = () => {
      throw new Error('no queue');
    };
    const { status } = await queue(chainedPost(brand, { dueAt: new Date(api.now + 60_000).toISOString() }));
    Reflect.deleteProperty(api.sent, 'push');
    expect(status).toBe(201);
    expect(api.logLines.join()).toContain('left to the dispatcher');
  });

  it.each([
    [179, 1],
    [181, 0],
  ])('due in %i seconds sends %i message itself', async (seconds, count) => {
    const dueAt = new Date(api.now + seconds * 1_000).toISOString();
    await queue(chainedPost(brand, { dueAt }));
    expect(api.sent).toHaveLength(count);
    expect(api.sent.every((message) => message.accountId === brand.weibo && 'deliveryId' in message)).toBe(true);
  });
});

describe('an Idempotency-Key', () => {
  it('makes a repeat answer the same post', async () => {
    const first = await queue(chainedPost(brand), 'key-1');
    const items = (await api.items()).length;
    const second = await queue(chainedPost(brand), 'key-1');
    expect(second).toMatchObject({ status: 201, body: { postId: first.body.postId } });
    expect(second.headers['idempotency-replayed']).toBe('true');
    expect(await api.items()).toHaveLength(items);
  });

  it('still answers when the time has passed meanwhile', async () => {
    const first = await queue(chainedPost(brand), 'key-2');
    api.now += 7 * 86_400_000;
    expect((await queue(chainedPost(brand), 'key-2')).body.postId).toBe(first.body.postId);
  });

  it('refuses another body', async () => {
    await queue(chainedPost(brand), 'key-3');
    const answer = await queue(chainedPost(brand, { title: '别的' }), 'key-3');
    expect(answer).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
  });

  it('belongs to its token', async () => {
    const caller = { tokenId: 'other', brandId: '*', role: 'admin' };
    const request = { method: 'POST', path: `${brand.path}/posts`, headers: { 'idempotency-key': 'key-4' } };
    const first = await api.call({ ...request, body: chainedPost(brand) });
    const second = await api.call({ ...request, body: chainedPost(brand), caller });
    expect(second.body.postId).not.toBe(first.body.postId);
  });

  it('answers many requests at the same time with one post', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => queue(chainedPost(brand), 'key-5')));
    expect(new Set(answers.map((answer) => `${answer.status} ${answer.body.postId}`)).size).toBe(1);
  });

  describe('of a request that broke off', () => {
    /** The post itself is written last, so this is what an interrupted request leaves behind. */
    async function breakOff(key: string, body: object) {
      const whole = await queue(body, key);
      const Key = { pk: { S: `POST#${whole.body.postId}` }, sk: { S: 'POST' } };
      await api.table.client.send(new DeleteItemCommand({ TableName: api.table.tableName, Key }));
      return whole;
    }

    it('completes the same post', async () => {
      const whole = await breakOff('key-6', chainedPost(brand));
      expect((await api.call({ path: `${brand.path}/posts/${whole.body.postId}` })).status).toBe(404);
      api.now += 1_000;
      const again = await queue(chainedPost(brand), 'key-6');
      expect(again).toMatchObject({ status: 201, body: { postId: whole.body.postId } });
      expect(again.body.deliveries).toEqual(whole.body.deliveries);
    });

    it.each([
      ['content', { title: '别的' }],
      ['time', { dueAt: '2026-11-12T20:00:00+08:00' }],
      ['lateness', { latenessLimitMinutes: 5 }],
    ])('does not complete it with another %s', async (name, overrides) => {
      await breakOff(`key-7-${name}`, chainedPost(brand));
      const answer = await queue(chainedPost(brand, overrides), `key-7-${name}`);
      expect(answer).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
    });
  });
});
