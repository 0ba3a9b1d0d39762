import { beforeAll, expect, it } from 'vitest';
import { createPostCalendar } from '../../shared/adapters/dynamo/post-calendar.ts';
import { createPostRepository } from '../../shared/adapters/dynamo/post-repository.ts';
import type { Post } from '../../shared/domain/post.ts';
import type { PostRepository } from '../../shared/ports/repositories.ts';
import { buildPost } from '../support/builders.ts';
import { onEachEngine } from '../support/contract/on-each-engine.ts';

const times = [
  '2026-10-31T23:59:59.999Z',
  '2026-11-01T00:00:00.000Z',
  '2026-11-30T23:59:59.999Z',
  '2026-12-31T23:59:59.999Z',
  '2027-01-01T00:00:00.000Z',
];
const [october = '', novemberFirst = '', novemberLast = '', december = '', january = ''] = times;
const at = (text: string): number => Date.parse(text);

onEachEngine('a post store', (table) => {
  let posts: PostRepository;
  beforeAll(async () => {
    posts = createPostRepository({ table: table() });
    for (const [index, dueAt] of times.toReversed().entries()) {
      await posts.createIfAbsent(buildPost({ postId: `p${index}`, dueAt }));
    }
    for (const postId of ['twin-b', 'twin-a', 'twin-c']) {
      await posts.createIfAbsent(buildPost({ postId, dueAt: novemberLast, brandId: 'twins' }));
    }
  });

  const list = (from: number, to: number, more: { limit?: number; cursor?: string; brandId?: string } = {}) =>
    posts.listByDueTime({ brandId: 'b1', limit: 10, from, to, ...more });
  const timesOf = (items: readonly Post[]) => items.map((post) => post.dueAt);

  async function pagesOf(query: { limit: number; brandId?: string }): Promise<readonly (readonly Post[])[]> {
    const pages: (readonly Post[])[] = [];
    let cursor: string | undefined;
    do {
      const page = await list(at(october), at(january) + 1, cursor === undefined ? query : { ...query, cursor });
      pages.push(page.items);
      cursor = page.cursor;
    } while (cursor !== undefined && pages.length < 20);
    return pages;
  }

  it('gives back what was created, and creates it once', async () => {
    const post = buildPost({ postId: 'once', brandId: 'b2', sync: [{ accountId: 'baidu1', kind: 'push' }] });
    expect(await posts.createIfAbsent(post)).toBe('created');
    expect(await posts.createIfAbsent({ ...post, title: '别的' })).toBe('exists');
    expect(await posts.get('once')).toEqual(post);
    expect(await posts.get('absent')).toBeUndefined();
  });

  it('reads many, and leaves out what does not exist', async () => {
    const found = await posts.getMany(['p0', 'absent', 'p3']);
    expect(found.map((post) => post.postId).toSorted()).toEqual(['p0', 'p3']);
    expect(await posts.getMany([])).toEqual([]);
  });

  it('lists by due time across the borders of months and years', async () => {
    expect(timesOf((await list(at(october), at(january) + 1)).items)).toEqual(times);
  });

  it('takes the start in and leaves the end out, on the very border of a month too', async () => {
    expect(timesOf((await list(at(october), at(novemberFirst))).items)).toEqual([october]);
    expect(timesOf((await list(at(novemberFirst), at(novemberLast))).items)).toEqual([novemberFirst]);
    expect(timesOf((await list(at(novemberLast), at(january))).items)).toEqual([novemberLast, december]);
    expect((await list(at(novemberFirst), at(novemberFirst))).items).toEqual([]);
  });

  it.each([1, 2, 3, 4])('goes on by cursor in pages of %i without a gap, a repeat or an empty end', async (limit) => {
    const pages = await pagesOf({ limit });
    expect(timesOf(pages.flat())).toEqual(times);
    expect(pages.map((page) => page.length)).toEqual(
      Array.from({ length: Math.ceil(times.length / limit) }, (_, index) =>
        Math.min(limit, times.length - index * limit),
      ),
    );
  });

  it('keeps posts of one instant apart, also where a page ends between them', async () => {
    const pages = await pagesOf({ limit: 1, brandId: 'twins' });
    expect(pages.map((page) => page.map((post) => post.postId))).toEqual([['twin-a'], ['twin-b'], ['twin-c']]);
  });

  it('shows nothing of another brand', async () => {
    expect((await list(at(october), at(january) + 1, { brandId: 'b3' })).items).toEqual([]);
  });

  it('tells when posts are due without reading them, the earliest first', async () => {
    const calendar = createPostCalendar({ table: table() });
    const entries = await calendar.entriesBetween({ brandId: 'b1', from: at(october), to: at(january), limit: 3 });
    expect(entries.map((entry) => entry.dueAt)).toEqual([october, novemberFirst, novemberLast].map(at));
  });

  it('tells on which accounts a post certainly is not', async () => {
    const deliveries = ['one', 'two'].map((accountId) => ({ ...buildPost().deliveries[0], accountId }));
    const dueAt = '2030-01-01T00:00:00.000Z';
    await posts.createIfAbsent(buildPost({ postId: 'tagged', brandId: 'b9', dueAt, deliveries: Object(deliveries) }));
    const range = { brandId: 'b9', from: at(dueAt), to: at(dueAt) + 1, limit: 3 };
    const [entry] = await createPostCalendar({ table: table() }).entriesBetween(range);
    expect(['one', 'two', 'three'].map((accountId) => entry?.mayBeOn(accountId))).toEqual([true, true, false]);
  });

  it('tells what a post certainly is not: of a campaign, or the same again on an account', async () => {
    const dueAt = '2031-01-01T00:00:00.000Z';
    const deliveries = [{ ...buildPost().deliveries[0], accountId: 'one', fingerprint: 'abc234' }];
    const post = buildPost({
      postId: 'told',
      brandId: 'b10',
      dueAt,
      campaign: '双十一',
      deliveries: Object(deliveries),
    });
    await posts.createIfAbsent(post);
    const range = { brandId: 'b10', from: at(dueAt), to: at(dueAt) + 1, limit: 3 };
    const [entry] = await createPostCalendar({ table: table() }).entriesBetween(range);
    expect(['双十一', '双十二'].map((name) => entry?.mayBeIn(name))).toEqual([true, false]);
    expect(entry?.mayBeOn('one')).toBe(true);
    expect(entry?.mayRepeat('one', 'abc234')).toBe(true);
    expect(entry?.mayRepeat('one', 'abc235')).toBe(false);
    expect(entry?.mayRepeat('two', 'abc234')).toBe(false);
  });

  it('answers those on an account and of a campaign, out of as many as may be looked at', async () => {
    const dueAt = '2032-01-01T00:00:00.000Z';
    for (const [index, accountId] of ['one', 'two', 'one'].entries()) {
      const deliveries = Object([{ ...buildPost().deliveries[0], accountId }]);
      const campaign = index === 2 ? {} : { campaign: '双十一' };
      await posts.createIfAbsent(buildPost({ postId: `of-${index}`, brandId: 'b11', dueAt, deliveries, ...campaign }));
    }
    const range = { brandId: 'b11', from: at(dueAt), to: at(dueAt) + 1 };
    const ids = async (wish: object) =>
      (await posts.listByDueTime({ ...range, limit: 10, ...wish })).items.map(({ postId }) => postId);
    expect(await ids({ accountId: 'one' })).toEqual(['of-0', 'of-2']);
    expect(await ids({ accountId: 'one', campaign: '双十一' })).toEqual(['of-0']);
    const first = await posts.listByDueTime({ ...range, limit: 2, accountId: 'two' });
    expect(first.items.map(({ postId }) => postId)).toEqual(['of-1']);
    expect(first.cursor).toBe(posts.positionAfter(first.items[0] ?? buildPost()));
  });
});
