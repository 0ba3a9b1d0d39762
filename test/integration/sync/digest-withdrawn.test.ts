import { afterEach, beforeEach, expect, it } from 'vitest';
import type { QueuePostDeps } from '../../../shared/use-cases/queue-post.ts';
import { MINUTE, SECOND } from '../../support/builders.ts';
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
const titlesIn = (body: string): string[] =>
  [...body.matchAll(/<h3>\d+\. (.*?)<\/h3>/g)].map(([, title = '']) => title);
const logOf = async (postId: string) =>
  (await world.deps.log.listByOwner({ owner: `POST#${postId}`, limit: 20 })).items;

/** Throws right after the digest is queued, as a worker that is lost there. */
const lostAfterQueueing = (): Partial<Pick<QueuePostDeps, 'posts'>> => ({
  posts: {
    ...world.deps.posts,
    createIfAbsent: async (post) => {
      await world.deps.posts.createIfAbsent(post);
      throw new Error('lost');
    },
  },
});

it('rewrites a digest that is queued, without the post that is withdrawn', async () => {
  const { setUp, publish, withdraw, run, digests } = world;
  await setUp();
  const [gone] = [await publish('晚枫'), await publish('足火')];
  await run();
  await withdraw(gone);
  await withdraw(gone);
  const [digest, ...others] = await digests();
  expect(others).toEqual([]);
  expect(titlesIn(digest?.delivery.content.body)).toEqual(['足火']);
  expect(digest).toMatchObject({ title: '11月10日：1 款新茶', delivery: { state: 'scheduled' } });
  expect(digest?.body.landing.text).not.toContain(gone);
  expect(digest?.body.revision).toBe(2);
  expect(await logOf(gone)).not.toContainEqual(expect.objectContaining({ outcome: 'stays-in-digest' }));
});

it('cancels a digest of which nothing is left', async () => {
  const { setUp, publish, withdraw, run, digests } = world;
  await setUp();
  const posts = [await publish('晚枫'), await publish('足火')];
  await run();
  for (const postId of posts) await withdraw(postId);
  expect(await digests()).toMatchObject([{ delivery: { state: 'cancelled' } }]);
});

it('cancels a digest that nobody can rewrite any more, because the account publishes none', async () => {
  const { setUp, publish, withdraw, run, digests, remove } = world;
  await setUp();
  const [gone] = [await publish('晚枫'), await publish('足火')];
  await run();
  await remove();
  await withdraw(gone);
  expect(await digests()).toMatchObject([{ delivery: { state: 'cancelled' } }]);
});

it('rewrites it where the post is withdrawn while the digest is queued', async () => {
  const { deps, setUp, publish, withdraw, run, digests } = world;
  await setUp();
  const [gone] = [await publish('晚枫'), await publish('足火')];
  const posts: QueuePostDeps['posts'] = {
    ...deps.posts,
    createIfAbsent: async (post) => {
      await withdraw(gone);
      return deps.posts.createIfAbsent(post);
    },
  };
  await run({ posts });
  expect(titlesIn((await digests())[0]?.delivery.content.body)).toEqual(['足火']);
});

it('rewrites it where its worker was lost, before anybody carries on', async () => {
  const { setUp, publish, withdraw, run, digests, waiting } = world;
  await setUp();
  const [gone] = [await publish('晚枫'), await publish('足火')];
  await run(lostAfterQueueing()).catch(() => undefined);
  await withdraw(gone);
  api.now += untilLost;
  await run();
  expect(titlesIn((await digests())[0]?.delivery.content.body)).toEqual(['足火']);
  expect(await waiting()).toBe(0);
});

it('cancels it where its worker was lost and all of its posts are withdrawn', async () => {
  const { setUp, publish, withdraw, run, digests } = world;
  await setUp();
  const posts = [await publish('晚枫'), await publish('足火')];
  await run(lostAfterQueueing()).catch(() => undefined);
  for (const postId of posts) await withdraw(postId);
  api.now += untilLost;
  await run();
  expect(await digests()).toMatchObject([{ delivery: { state: 'cancelled' } }]);
});

it('leaves a digest that is out as it is, and says so in the log of the post', async () => {
  const { deps, setUp, publish, withdraw, run, digests } = world;
  await setUp();
  const [gone] = [await publish('晚枫'), await publish('足火')];
  await run();
  const [queued] = await digests();
  const [delivery] = await deps.deliveries.listByPost(queued?.postId ?? '');
  if (delivery === undefined) throw new TypeError('The digest has no delivery.');
  const url = 'https://mp.weixin.qq.com/s/digest';
  const { attendAt: _, attendLabel: _label, ...rest } = delivery;
  await deps.deliveries.replace(delivery, { ...rest, state: 'published', result: { url, at: api.now } });
  await withdraw(gone);
  await withdraw(gone);
  const said = (await logOf(gone)).filter(({ outcome }) => outcome === 'stays-in-digest');
  expect(said).toMatchObject([{ url, accountId: delivery.accountId }]);
  expect(titlesIn((await digests())[0]?.delivery.content.body)).toContain('晚枫');
});
