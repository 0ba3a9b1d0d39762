import { createSyncRepository } from '../../shared/adapters/dynamo/sync-repository.ts';
import { collectLinks } from '../../shared/use-cases/collect-links.ts';
import { createDigestCarrier } from '../../shared/use-cases/digest-carrier.ts';
import { loadBrand } from '../../shared/use-cases/load-brand.ts';
import type { QueuePostDeps } from '../../shared/use-cases/queue-post.ts';
import { type DigestWish, removeDigest, setUpDigest } from '../../shared/use-cases/set-up-sync-target.ts';
import { syncTarget } from '../../shared/use-cases/sync-target.ts';
import { takeOutWithdrawn } from '../../shared/use-cases/take-out-withdrawn.ts';
import { post as create, registerTestBrand } from './http/singles-day-brand.ts';
import type { TestApi } from './http/test-api.ts';

/** A brand whose WeChat account publishes a digest, over the API's own adapters. */
export async function createDigestWorld(api: TestApi) {
  const brand = await registerTestBrand(api);
  const key = { brandId: brand.brandId, accountId: brand.wechat };
  const ref = { accountId: brand.wechat, kind: 'digest' } as const;
  const clock = { now: () => api.now, sleepUntil: async () => undefined };
  const deps = { ...api.deps, clock, sync: createSyncRepository({ table: api.table.table }) };
  let ids = 0;
  const wish: DigestWish = {
    rhythm: { by: 'count' },
    posts: 2,
    order: 'newest',
    title: '{{date}}：{{count}} 款新茶',
    coverMediaId: brand.cover,
    notify: 'none',
  };
  const setUp = (over: Partial<DigestWish> = {}) => setUpDigest(deps, key, { ...wish, ...over });
  const remove = () => removeDigest(deps, key);
  const publish = async (title: string, over: object = {}): Promise<string> => {
    api.now += 1;
    const { postId } = await create(api, `${brand.path}/posts`, {
      title,
      summary: `${title}的故事`,
      dueAt: new Date(api.now + 60_000).toISOString(),
      deliveries: [{ accountId: brand.weibo, text: `${title}，一杯新茶` }],
      sync: [{ accountId: brand.wechat, target: 'digest' }],
      ...over,
    });
    await collectLinks(deps, postId);
    return postId;
  };
  /** Its page is gone, and the function that carries pages has heard of it. */
  const withdraw = async (postId: string): Promise<void> => {
    await deps.postPages.withdrawPage(postId, new Date(api.now).toISOString());
    await takeOutWithdrawn({ ...deps, carrierOf: () => createDigestCarrier(deps) }, postId);
  };
  const run = (over: Partial<Omit<QueuePostDeps, 'clock' | 'links' | 'log'>> = {}) => {
    const carrier = createDigestCarrier({ ...deps, ...over });
    const randomness = { fraction: () => 0.5, newId: (prefix: string) => `${prefix}${++ids}` };
    return syncTarget({ ...deps, randomness, carrierOf: () => carrier }, ref);
  };
  /** Every digest there is, as a reader of the table sees it, oldest first. */
  const digests = async () => {
    const { brandId } = await loadBrand(deps.registry, brand.brandId);
    const items = await api.items();
    const posts = items.filter(({ sk, createdBy }) => sk === 'POST' && createdBy === 'sync-links');
    const found = posts.map(async ({ postId }) => {
      const { body } = await api.call({ method: 'GET', path: `/v1/brands/${brandId}/posts/${String(postId)}` });
      const [delivery] = body.deliveries;
      return { postId: String(postId), dueAt: body.dueAt as string, title: body.title as string, delivery, body };
    });
    return (await Promise.all(found)).toSorted((a, b) => a.dueAt.localeCompare(b.dueAt));
  };
  const waiting = async () => (await deps.sync.waitingEntries(ref)).length;
  const target = () => deps.sync.getTarget(ref);
  const log = async () => (await deps.log.listByOwner({ owner: `SYNC#${ref.accountId}#digest`, limit: 50 })).items;
  return { brand, deps, setUp, remove, publish, withdraw, run, digests, waiting, target, log };
}
