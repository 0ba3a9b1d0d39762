import { describe, expect, it } from 'vitest';
import { HOUR, SECOND } from '../../support/sandbox/manual-clock.ts';
import type { TestSandbox } from '../../support/sandbox/running-sandbox.ts';
import { baijiahaoArticle, startSandbox } from '../../support/sandbox/running-sandbox.ts';

const base = '/builderinner/open/resource';
const reviewMs = 60 * SECOND;

async function publish(test: TestSandbox, fields: Record<string, unknown> = {}) {
  const { body } = await test.postJson(`${base}/article/publish`, baijiahaoArticle(fields));
  // The answers of this platform carry their fields under `data`.
  const data = (body['data'] ?? {}) as Record<string, string>;
  return { errno: body['errno'], errmsg: body['errmsg'], id: data['article_id'] ?? '', nid: data['nid'] ?? '' };
}

async function query(test: TestSandbox, endpoint: string, fields: Record<string, unknown>) {
  const { app_id, app_token } = baijiahaoArticle();
  return (await test.postJson(`${base}/${endpoint}`, { app_id, app_token, ...fields })).body;
}

describe('article/publish', () => {
  it('accepts for review and publishes after it', async () => {
    await using test = await startSandbox();
    const { errno, id } = await publish(test);
    const look = () => query(test, 'query/status', { article_id: id });
    expect(errno).toBe(0);
    expect(await look()).toEqual({
      errno: 0,
      errmsg: 'success',
      data: { [id]: { status: 'pre_publish', url: '', msg: '' } },
    });
    test.clock.advance(reviewMs);
    expect(await look()).toMatchObject({
      data: { [id]: { status: 'publish', url: `https://baijiahao.baidu.com/s?id=${id}`, msg: '' } },
    });
  });

  it('understands forms as well as JSON', async () => {
    await using test = await startSandbox();
    const form = new URLSearchParams(baijiahaoArticle() as Record<string, string>);
    expect((await test.post(`${base}/article/publish`, form)).body).toMatchObject({ errno: 0 });
  });

  it('keeps an article without cover as a draft', async () => {
    await using test = await startSandbox();
    const { id } = await publish(test, { cover_images: undefined });
    test.clock.advance(HOUR);
    expect(await query(test, 'query/status', { article_id: id })).toMatchObject({
      data: { [id]: { status: 'draft' } },
    });
  });

  it('tells the reason of a rejection after the review', async () => {
    await using test = await startSandbox();
    const { errno, id } = await publish(test, { title: '震惊：这杯茶居然这样卖' });
    test.clock.advance(reviewMs);
    expect(errno).toBe(0);
    expect(await query(test, 'query/status', { article_id: id })).toMatchObject({
      data: { [id]: { status: 'rejected', url: '', msg: '标题涉嫌夸张，不符合内容规范' } },
    });
  });

  it('refuses a known origin_url and speaks of a duplicate', async () => {
    await using test = await startSandbox();
    await publish(test);
    expect(await publish(test, { title: '换一个标题也还是同一篇' })).toMatchObject({
      errno: 60_001_003,
      errmsg: expect.stringContaining('duplicate origin_url'),
    });
    expect(test.sandbox.inspect.baijiahao().articles).toHaveLength(1);
  });

  it('takes it again where refusing is switched off', async () => {
    await using test = await startSandbox({ settings: { baijiahao: { duplicates: 'accept' } } });
    await publish(test);
    expect(await publish(test)).toMatchObject({ errno: 0 });
  });

  it.each([
    { name: 'a wrong token', fields: { app_token: 'wrong' }, errno: 60_001_001 },
    { name: 'no author', fields: { app_id: undefined }, errno: 60_001_001 },
    { name: 'a title of 7', fields: { title: '茶'.repeat(7) }, errno: 2 },
    { name: 'a title of 41', fields: { title: '茶'.repeat(41) }, errno: 2 },
    { name: 'no content', fields: { content: '' }, errno: 2 },
    { name: 'content above 20,000', fields: { content: '茶'.repeat(20_001) }, errno: 2 },
    { name: 'no origin_url', fields: { origin_url: undefined }, errno: 2 },
    { name: 'covers that are no JSON', fields: { cover_images: 'https://a.example/a.png' }, errno: 2 },
    {
      name: 'four covers',
      fields: { cover_images: JSON.stringify(Array.from({ length: 4 }, () => ({ src: 'https://a.example/a.png' }))) },
      errno: 2,
    },
  ])('refuses $name with $errno', async ({ fields, errno }) => {
    await using test = await startSandbox();
    expect(await publish(test, fields)).toMatchObject({ errno });
    expect(test.sandbox.inspect.baijiahao().articles).toEqual([]);
  });

  it.each([
    { title: 'a'.repeat(15), errno: 0 },
    { title: 'a'.repeat(14), errno: 2 },
    { title: '茶'.repeat(40), errno: 0 },
  ])('answers $errno for the title $title', async ({ title, errno }) => {
    await using test = await startSandbox();
    expect(await publish(test, { title })).toMatchObject({ errno });
  });

  it('refuses an author who is not approved', async () => {
    await using test = await startSandbox();
    const { app_id, app_token } = baijiahaoArticle();
    const author = { appId: String(app_id), appToken: String(app_token), name: '云杉茶', approved: false };
    test.sandbox.seed({ baijiahaoAuthors: [author] });
    expect(await publish(test)).toMatchObject({ errno: 60_000_005 });
  });

  it('has a daily quota, which drafts do not use', async () => {
    await using test = await startSandbox();
    const at = (n: number) => ({ origin_url: `https://go.yunshan.example/p/${n}` });
    for (let n = 0; n < 10; n += 1) expect((await publish(test, at(n))).errno).toBe(0);
    expect((await publish(test, { ...at(10), cover_images: '' })).errno).toBe(0);
    expect((await publish(test, at(11))).errno).toBe(60_001_009);
    test.clock.advance(14 * HOUR);
    expect((await publish(test, at(11))).errno).toBe(0);
  });
});

describe('queries', () => {
  it('find articles by nid as well, and answer 80000107 where there is none', async () => {
    await using test = await startSandbox();
    const { nid } = await publish(test);
    expect(await query(test, 'query/status', { article_id: nid })).toMatchObject({ data: { [nid]: {} } });
    expect(await query(test, 'query/status', { article_id: '1' })).toMatchObject({ errno: 80_000_107 });
    expect(await query(test, 'query/status', {})).toMatchObject({ errno: 2 });
  });

  it('list articles keyed by id, by day and collection', async () => {
    await using test = await startSandbox();
    const { id } = await publish(test);
    test.clock.advance(reviewMs);
    const days = { start_time: '2026-11-25', end_time: '2026-11-25' };
    expect(await query(test, 'query/articleListall', { ...days, collection: 'publish', page_no: 1 })).toMatchObject({
      data: {
        page: { page_no: 1, page_size: 20, total_count: 1, total_page: 1 },
        items: { [id]: { article_id: id, status: 'publish', updated_at: 1_795_572_060 } },
      },
    });
    expect(await query(test, 'query/articleListall', { ...days, collection: 'draft' })).toMatchObject({
      data: { items: {} },
    });
    expect(await query(test, 'query/articleListall', { page_size: 21 })).toMatchObject({ errno: 2 });
  });
});

describe('article/withdraw', () => {
  it('hides a published article and refuses one in another state', async () => {
    await using test = await startSandbox();
    const { id } = await publish(test);
    expect(await query(test, 'article/withdraw', { article_id: id })).toMatchObject({ errno: 60_001_003 });
    test.clock.advance(reviewMs);
    expect(await query(test, 'article/withdraw', { article_id: id })).toEqual({
      errno: 0,
      errmsg: 'success',
      data: { article_id: id },
    });
    expect(test.sandbox.inspect.baijiahao().articles[0]?.status).toBe('withdraw');
  });

  it('answers 80000107 where there is no article', async () => {
    await using test = await startSandbox();
    expect(await query(test, 'article/withdraw', { article_id: '1' })).toMatchObject({ errno: 80_000_107 });
  });
});
