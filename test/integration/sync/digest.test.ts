import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { QueuePostDeps } from '../../../shared/use-cases/queue-post.ts';
import type { DigestWish } from '../../../shared/use-cases/set-up-sync-target.ts';
import { HOUR, MINUTE, SECOND } from '../../support/builders.ts';
import { createDigestWorld } from '../../support/digest-world.ts';
import { eveningBefore } from '../../support/http/singles-day-brand.ts';
import { startTestApi, type TestApi } from '../../support/http/test-api.ts';

let api: TestApi;
let world: Awaited<ReturnType<typeof createDigestWorld>>;
beforeEach(async () => {
  api = await startTestApi(eveningBefore);
  world = await createDigestWorld(api);
});
afterEach(() => api.close());

const untilLost = 90 * SECOND + MINUTE;
const daily = { by: 'time' as const, at: '20:00', weekdays: [1, 2, 3, 4, 5, 6, 7] } satisfies DigestWish['rhythm'];
const at = (time: string) => Date.parse(`2026-11-${time}+08:00`);

describe('by number', () => {
  it('lists the posts in an article as soon as so many wait, and leaves the rest for the next one', async () => {
    const { brand, setUp, publish, run, digests, waiting, target } = world;
    await setUp({ intro: '这周值得一看的：' });
    const first = await publish('晚枫', { coverMediaId: brand.cover });
    await run();
    expect(await digests()).toEqual([]);
    expect(await target()).not.toHaveProperty('attendAt');
    await publish('足火');
    await publish('月白');
    expect(await run()).toMatchObject({ kind: 'carried', counts: { accepted: 2 } });
    const [digest, ...others] = await digests();
    expect(others).toEqual([]);
    expect(digest).toMatchObject({
      title: '11月10日：2 款新茶',
      delivery: { accountId: brand.wechat, state: 'scheduled' },
    });
    const { body, coverMediaId, notify } = digest?.delivery.content ?? {};
    expect({ coverMediaId, notify }).toEqual({ coverMediaId: brand.cover, notify: 'none' });
    expect(body).toMatch(/这周值得一看的.*1\. 足火.*2\. 晚枫.*阅读原文/s);
    expect(body).toContain(`<img src="media:${brand.cover}"`);
    expect(body).toContain(`<p>https://go.yunshan.example/l/${first}</p>`);
    expect(digest?.body.landing).toMatchObject({ target: 'https://go.yunshan.example/' });
    expect(digest?.body.landing.text).toContain(`/l/${first}`);
    expect(await waiting()).toBe(1);
    expect(await run()).toBeUndefined();
    expect(await digests()).toHaveLength(1);
  });

  it('is due at a whole minute that the dispatcher can still keep', async () => {
    const { setUp, publish, run, digests } = world;
    await setUp();
    await publish('晚枫');
    await publish('足火');
    await run();
    const dueAt = Date.parse((await digests())[0]?.dueAt.replace(/\[.*/, '') ?? '');
    expect(dueAt % MINUTE).toBe(0);
    expect(dueAt - api.now).toBeGreaterThanOrEqual(3 * MINUTE);
    expect(dueAt - api.now).toBeLessThan(4 * MINUTE);
    expect(api.sent.map(({ platform }) => platform)).not.toContain('wechat');
  });

  it('links to the article of a post at WeChat, which readers can follow', async () => {
    const { brand, deps, setUp, publish, run, digests } = world;
    const articleUrl = 'https://mp.weixin.qq.com/s/abc?a=1&b=2';
    await setUp({ posts: 1 });
    const article = { accountId: brand.wechat, title: '晚枫', body: '<p>慢慢喝</p>', coverMediaId: brand.cover };
    await publish('晚枫', { deliveries: [article] });
    const published: QueuePostDeps['deliveries'] = {
      ...deps.deliveries,
      getMany: async (keys) =>
        (await deps.deliveries.getMany(keys)).map((one) => ({
          ...one,
          state: 'published' as const,
          result: { url: articleUrl, at: api.now },
        })),
    };
    await run({ deliveries: published });
    expect((await digests())[0]?.delivery.content.body).toContain(
      '<a href="https://mp.weixin.qq.com/s/abc?a=1&amp;b=2">阅读全文</a>',
    );
  });

  it('puts what is worth most first, and what has waited longest last, where the brand wants that', async () => {
    const { setUp, publish, run, digests } = world;
    await setUp({ order: 'value' });
    await publish('平常');
    await publish('要紧', { priority: 'high' });
    await publish('稍后');
    await run();
    expect((await digests())[0]?.delivery.content.body).toMatch(/1\. 要紧.*2\. 稍后/s);
  });
});

describe('at set times', () => {
  it('is queued five minutes ahead for its second, and lists what came out by then', async () => {
    const { setUp, publish, run, digests, target } = world;
    await setUp({ rhythm: daily, posts: 8, order: 'oldest' });
    await publish('晚枫');
    await run();
    expect((await target())?.attendAt).toBe(at('10T19:55:00'));
    api.now = at('10T19:54:30');
    await publish('足火');
    await run();
    expect(await digests()).toEqual([]);
    api.now = at('10T19:55:20');
    await run();
    expect(await digests()).toMatchObject([{ dueAt: '2026-11-10T20:00:00+08:00[Asia/Shanghai]' }]);
    expect((await digests())[0]?.delivery.content.body).toMatch(/1\. 晚枫.*2\. 足火/s);
    await publish('月白');
    await run();
    expect(await digests()).toHaveLength(1);
    expect((await target())?.attendAt).toBe(at('11T19:55:00'));
  });

  it('keeps to its weekdays and to the zone that the brand gave', async () => {
    const { setUp, publish, run, target } = world;
    await setUp({ rhythm: { ...daily, weekdays: [6], timeZone: 'America/New_York' } });
    await publish('晚枫');
    await run();
    expect((await target())?.attendAt).toBe(Date.parse('2026-11-14T19:55:00-05:00'));
  });

  it('is not published where nothing has come out', async () => {
    const { setUp, run, digests, target } = world;
    await setUp({ rhythm: daily });
    await run();
    expect(await target()).not.toHaveProperty('attendAt');
    expect(await digests()).toEqual([]);
  });

  it('is made good within the hour where nobody looked in time, and goes with the next one after that', async () => {
    const { setUp, publish, run, digests, target } = world;
    await setUp({ rhythm: daily });
    await publish('晚枫');
    await run();
    api.now = at('10T20:40:30');
    await run();
    expect(await digests()).toMatchObject([{ dueAt: '2026-11-10T20:44:00+08:00[Asia/Shanghai]' }]);
    await publish('足火');
    await run();
    api.now = at('11T21:00:00') + SECOND;
    await run();
    expect(await digests()).toHaveLength(1);
    expect((await target())?.attendAt).toBe(at('12T19:55:00'));
  });

  it('leaves a moment alone that had passed when the brand chose it', async () => {
    const { setUp, publish, run, target } = world;
    await setUp({ rhythm: daily, posts: 8 });
    await publish('晚枫');
    await run();
    await setUp({ rhythm: { ...daily, at: '17:50' }, posts: 8 });
    await run();
    expect((await target())?.attendAt).toBe(at('11T17:45:00'));
  });
});

describe('whose worker is lost', () => {
  const steps = ['revisions', 'links', 'deliveries', 'posts'] as const;
  const killed = async (): Promise<never> => {
    throw new TypeError('the worker was killed');
  };

  /** The first write of one repository is the last thing that the worker does, or the first that it does not. */
  function broken(step: (typeof steps)[number], when: 'before' | 'after'): Partial<QueuePostDeps> {
    const { deps } = world;
    const hit = <A extends unknown[]>(write: (...input: A) => Promise<unknown>) => {
      return async (...input: A): Promise<never> => {
        if (when === 'after') await write(...input);
        return killed();
      };
    };
    switch (step) {
      case 'revisions':
        return { revisions: { ...deps.revisions, putIfAbsent: hit(deps.revisions.putIfAbsent) } };
      case 'links':
        return { links: { ...deps.links, createIfAbsent: hit(deps.links.createIfAbsent) } };
      case 'deliveries':
        return { deliveries: { ...deps.deliveries, createIfAbsent: hit(deps.deliveries.createIfAbsent) } };
      case 'posts':
        return { posts: { ...deps.posts, createIfAbsent: hit(deps.posts.createIfAbsent) } };
    }
  }

  const cases = steps.flatMap((step) => (['before', 'after'] as const).map((when) => [when, step] as const));
  it.each(cases)('%s its %s were written is published once, word for word', async (when, step) => {
    const { setUp, publish, run, digests, waiting, log, target } = world;
    await setUp();
    await publish('晚枫');
    await publish('足火');
    await expect(run(broken(step, when))).rejects.toThrow('killed');
    const planned = (await target())?.batch?.digest;
    // What has changed since is none of this digest's business.
    await setUp({ title: '另一个标题' });
    await publish('月白');
    api.now += untilLost;
    expect(await run()).toMatchObject({ kind: 'carried', counts: { accepted: 2 } });
    const found = await digests();
    expect(found.map(({ postId }) => postId)).toEqual([planned?.postId]);
    expect(found[0]).toMatchObject({ title: '11月10日：2 款新茶', dueAt: planned?.dueAt });
    expect(await waiting()).toBe(1);
    expect(await log()).toHaveLength(1);
    expect(await run()).toBeUndefined();
  });

  it('until its moment has passed, before anything was stored, is replaced by one that is due later', async () => {
    const { setUp, publish, run, digests, waiting, log } = world;
    await setUp();
    await publish('晚枫');
    await publish('足火');
    await expect(run(broken('deliveries', 'after'))).rejects.toThrow('killed');
    api.now += HOUR;
    expect(await run()).toMatchObject({ kind: 'postponed', code: 'digest-late' });
    await run();
    const [digest, ...others] = await digests();
    expect(others).toEqual([]);
    expect(Date.parse(digest?.dueAt.replace(/\[.*/, '') ?? '')).toBeGreaterThan(api.now);
    expect(await waiting()).toBe(0);
    expect((await log()).map(({ outcome }) => outcome)).toEqual(['postponed', 'carried']);
  });
});

it('says why it cannot be queued, keeps what waits, and is queued once that is mended', async () => {
  const { brand, deps, setUp, publish, run, digests, waiting } = world;
  await setUp();
  await publish('晚枫');
  await publish('足火');
  const without = { media: { get: async () => undefined } };
  expect(await run(without)).toMatchObject({ kind: 'postponed', code: 'media-unknown' });
  expect(await waiting()).toBe(2);
  const { body } = await api.call({ method: 'GET', path: `${brand.path}/accounts/${brand.wechat}/sync-targets` });
  expect(body.items).toMatchObject([{ target: 'digest', waiting: 2, lastRefusal: { code: 'media-unknown' } }]);
  expect(body.items[0].lastRefusal.message.zh).toContain(brand.cover);
  api.now += HOUR;
  await run({ media: deps.media });
  expect(await digests()).toHaveLength(1);
  const { body: after } = await api.call({
    method: 'GET',
    path: `${brand.path}/accounts/${brand.wechat}/sync-targets`,
  });
  expect(after.items[0]).not.toHaveProperty('lastRefusal');
});

it('sent to all followers takes the message of the day like any other post, and waits where none is left', async () => {
  const { brand, setUp, publish, run, digests, waiting } = world;
  await setUp({ posts: 1, notify: 'followers' });
  await publish('晚枫');
  await run();
  expect(await digests()).toMatchObject([{ delivery: { content: { notify: 'followers' } } }]);
  const { body } = await api.call({ path: `${brand.path}/accounts/${brand.wechat}` });
  expect(body.lane.limits).toContainEqual(expect.objectContaining({ name: 'mass-messages-per-day', left: 0 }));
  await publish('足火');
  expect(await run()).toMatchObject({ kind: 'postponed', code: 'wechat-mass-quota' });
  expect(await waiting()).toBe(1);
  api.now = at('11T00:30:00');
  await run();
  expect(await digests()).toHaveLength(2);
});
