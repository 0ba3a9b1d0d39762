import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../support/sandbox/manual-clock.ts';
import type { TestSandbox } from '../../support/sandbox/running-sandbox.ts';
import { baijiahaoArticle, startSandbox } from '../../support/sandbox/running-sandbox.ts';

const base = '/builderinner/open/resource';
const reviewMs = MINUTE;

async function call(test: TestSandbox, path: string, fields: Record<string, unknown>) {
  const { app_id, app_token } = baijiahaoArticle();
  return (await test.postJson(`${base}/${path}`, { app_id, app_token, ...fields })).body;
}

async function published(test: TestSandbox, fields: Record<string, unknown> = {}): Promise<string> {
  const { data } = await call(test, 'article/publish', baijiahaoArticle(fields));
  return (data as { article_id: string }).article_id;
}

async function statusOf(test: TestSandbox, id: string) {
  const { data } = await call(test, 'query/status', { article_id: id });
  return (data as Record<string, unknown>)[id];
}

const photograph = (count: number, more: { src?: string; desc?: string } = {}) =>
  JSON.stringify(
    Array.from({ length: count }, (_, n) => ({ src: `https://go.yunshan.example/m/${n}.jpg`, desc: '茶园', ...more })),
  );
const gallery = (fields: Record<string, unknown> = {}) => ({
  title: '云杉茶园四季图集',
  origin_url: 'https://go.yunshan.example/p/gallery',
  photograph: photograph(4),
  ...fields,
});

describe('article/gallery', () => {
  it('is reviewed and listed as a gallery', async () => {
    await using test = await startSandbox();
    const { data } = await call(test, 'article/gallery', gallery());
    const { article_id: id } = data as { article_id: string };
    test.clock.advance(reviewMs);
    expect(await statusOf(test, id)).toMatchObject({ status: 'publish' });
    const listed = async (article_type: string) => (await call(test, 'query/articleListall', { article_type }))['data'];
    expect(await listed('gallery')).toMatchObject({ items: { [id]: { type: 'gallery' } } });
    expect(await listed('news')).toMatchObject({ items: {} });
    expect(test.sandbox.inspect.baijiahao().articles[0]?.pictures).toHaveLength(4);
  });

  it.each([
    { name: 'three pictures', fields: { photograph: photograph(3) } },
    { name: 'a GIF', fields: { photograph: photograph(4, { src: 'https://go.yunshan.example/m/a.gif' }) } },
    { name: 'a text of 201', fields: { photograph: photograph(4, { desc: '茶'.repeat(201) }) } },
    { name: 'pictures as a list', fields: { photograph: [{ src: 'https://go.yunshan.example/m/a.jpg' }] } },
    { name: 'a title of 4', fields: { title: '茶'.repeat(4) } },
    { name: 'no origin_url', fields: { origin_url: undefined } },
  ])('refuses $name', async ({ fields }) => {
    await using test = await startSandbox();
    expect((await call(test, 'article/gallery', gallery(fields)))['errno']).not.toBe(0);
    expect(test.sandbox.inspect.baijiahao().articles).toEqual([]);
  });

  it('is rejected where a picture cannot be fetched', async () => {
    await using test = await startSandbox({ settings: { baijiahao: { unreadablePictures: ['/m/3.jpg'] } } });
    const { data } = await call(test, 'article/gallery', gallery());
    test.clock.advance(reviewMs);
    const { article_id: id } = data as { article_id: string };
    expect(await statusOf(test, id)).toMatchObject({ status: 'rejected', msg: '图片抓取失败' });
  });
});

describe('a published article', () => {
  it('is taken down later for what the review did not find', async () => {
    await using test = await startSandbox();
    const id = await published(test, { content: '<p>夸大功效的一段话</p>' });
    test.clock.advance(reviewMs);
    expect(await statusOf(test, id)).toMatchObject({ status: 'publish' });
    expect(test.sandbox.inspect.nextDecisionAt()).toBe(test.clock.now() + HOUR);
    test.clock.advance(HOUR);
    expect(await statusOf(test, id)).toEqual({ status: 'withdraw', url: '', msg: '内容涉嫌虚假宣传，已下线' });
  });

  it('can be withdrawn, changed and published again, a limited number of times', async () => {
    await using test = await startSandbox({ settings: { baijiahao: { editsPerArticle: 1 } } });
    const id = await published(test);
    const again = () =>
      call(test, 'article/republish', baijiahaoArticle({ article_id: id, title: '改过的双十一选购指南' }));
    expect(await again()).toMatchObject({ errno: 60_001_003 });
    test.clock.advance(reviewMs);
    expect(await call(test, 'article/withdraw', { article_id: id })).toMatchObject({ errno: 0 });
    expect(await again()).toMatchObject({ errno: 0, data: { article_id: id } });
    expect(await statusOf(test, id)).toMatchObject({ status: 'pre_publish' });
    test.clock.advance(reviewMs);
    expect(await statusOf(test, id)).toMatchObject({ status: 'publish' });
    expect(test.sandbox.inspect.baijiahao().articles).toMatchObject([{ title: '改过的双十一选购指南', edits: 1 }]);
    await call(test, 'article/withdraw', { article_id: id });
    expect(await again()).toMatchObject({ errno: 27_012 });
  });

  it('cannot be withdrawn once it is in recommendations', async () => {
    await using test = await startSandbox({ settings: { baijiahao: { recommendedAfterSeconds: 600 } } });
    const id = await published(test);
    test.clock.advance(reviewMs + 10 * MINUTE);
    expect(await call(test, 'article/withdraw', { article_id: id })).toMatchObject({ errno: 60_001_003 });
  });

  it('has numbers that grow, and none before', async () => {
    await using test = await startSandbox();
    const id = await published(test);
    const views = async () => {
      const { data } = await call(test, 'query/articleStatistics', { article_id: id });
      return (data as { view_count: number }).view_count;
    };
    expect(await views()).toBe(-1);
    test.clock.advance(reviewMs + 10 * MINUTE);
    const early = await views();
    expect(early).toBeGreaterThan(0);
    test.clock.advance(HOUR);
    expect(await views()).toBeGreaterThan(early);
  });
});

describe('a draft', () => {
  it('is what an article becomes whose cover cannot be fetched, and is published with another one from the quota', async () => {
    await using test = await startSandbox({ settings: { baijiahao: { unreadablePictures: ['broken'] } } });
    const id = await published(test, { cover_images: '[{"src":"https://go.yunshan.example/broken.png"}]' });
    test.clock.advance(HOUR);
    expect(await statusOf(test, id)).toMatchObject({ status: 'draft' });
    expect(await call(test, 'article/republish', baijiahaoArticle({ article_id: id }))).toMatchObject({ errno: 0 });
    test.clock.advance(reviewMs);
    expect(await statusOf(test, id)).toMatchObject({ status: 'publish' });
  });

  it.each([
    { name: 'of nobody', fields: { article_id: '1' }, errno: 80_000_107 },
    { name: 'without a title', fields: { title: '' }, errno: 2 },
  ])('is not published $name', async ({ fields, errno }) => {
    await using test = await startSandbox();
    const id = await published(test, { cover_images: '' });
    const body = baijiahaoArticle({ article_id: id, ...fields });
    expect(await call(test, 'article/republish', body)).toMatchObject({ errno });
  });

  it('that is a gallery is no draft that could be edited', async () => {
    await using test = await startSandbox();
    const { data } = await call(test, 'article/gallery', gallery());
    const { article_id } = data as { article_id: string };
    expect(await call(test, 'article/republish', baijiahaoArticle({ article_id }))).toMatchObject({ errno: 300_016 });
  });
});

describe('a query', () => {
  it.each([
    { name: 'days in another form', path: 'query/articleListall', fields: { start_time: '2026/11/25' } },
    { name: 'a type that there is not', path: 'query/articleListall', fields: { article_type: 'poem' } },
  ])('refuses $name', async ({ path, fields }) => {
    await using test = await startSandbox();
    expect(await call(test, path, fields)).toMatchObject({ errno: 2 });
  });

  it('does not take ids and nids in one call', async () => {
    await using test = await startSandbox();
    const id = await published(test);
    const nid = test.sandbox.inspect.baijiahao().articles[0]?.nid;
    expect(await call(test, 'query/status', { article_id: `${id},${nid}` })).toMatchObject({ errno: 2 });
  });
});
