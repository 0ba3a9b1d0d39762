import { Logger } from '@aws-lambda-powertools/logger';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { createSyncLinksHandler } from '../../functions/sync-links/sync-links.ts';
import { defaultCredentials } from '../../local/sandbox/default-credentials.ts';
import { createSandbox, type Sandbox } from '../../local/sandbox/sandbox.ts';
import { createLogRepository } from '../../shared/adapters/dynamo/log-repository.ts';
import { createPostPages, createPostRepository } from '../../shared/adapters/dynamo/post-repository.ts';
import { createRegistryRepository } from '../../shared/adapters/dynamo/registry-repository.ts';
import { createSyncRepository } from '../../shared/adapters/dynamo/sync-repository.ts';
import { createHttpClient } from '../../shared/adapters/http/http-client.ts';
import { createBaiduLinkPusher } from '../../shared/adapters/platforms/baidu-search/pusher.ts';
import type { Post } from '../../shared/domain/post.ts';
import type { SyncRef, TargetKind } from '../../shared/domain/sync.ts';
import { collectLinks } from '../../shared/use-cases/collect-links.ts';
import { createPushCarrier } from '../../shared/use-cases/push-carrier.ts';
import { syncTarget } from '../../shared/use-cases/sync-target.ts';
import { takeOutWithdrawn } from '../../shared/use-cases/take-out-withdrawn.ts';
import { buildPost, dueAt, SECOND } from './builders.ts';
import { startTestTable, type TestTable } from './dynamo.ts';
import { type RecordedEvent, recordEvents } from './recorded-event.ts';

const [site] = defaultCredentials.baiduSites;
if (site === undefined) throw new Error('The sandbox has no Baidu site.');
export const baiduSite = site;

/** The table and the sandbox of a file of tests about links, and the time by which both go. */
export const scene = { now: dueAt, events: [] as RecordedEvent[] } as {
  now: number;
  readonly events: RecordedEvent[];
  store: TestTable;
  sandbox: Sandbox;
  url: string;
};
const http = createHttpClient();

export function useSyncScene(): void {
  let listener: Awaited<ReturnType<Sandbox['listen']>>;
  beforeAll(async () => {
    scene.store = await startTestTable();
  });
  afterAll(async () => {
    http.close();
    await scene.store.close();
  });
  beforeEach(async () => {
    scene.now = dueAt;
    scene.events.length = 0;
    const clock = { now: () => scene.now, at: () => () => undefined };
    scene.sandbox = createSandbox({ clock, seed: defaultCredentials });
    listener = await scene.sandbox.listen(0);
    scene.url = listener.url;
  });
  afterEach(async () => {
    await listener.close();
    scene.sandbox.dispose();
  });
}

let brands = 0;
let made = 0;
/** A brand of its own with one Baidu target, and the handler over the real adapters. */
export async function createPushWorld() {
  const brandId = `b${++brands}`;
  const accountId = `baidu${brands}`;
  const ref = { accountId, brandId, kind: 'push' } as const;
  const { table } = scene.store;
  const registry = createRegistryRepository({ table });
  const createdAt = new Date(scene.now).toISOString();
  const { site: property, token } = baiduSite;
  await registry.putAccount({
    platform: 'baidu-search',
    accountId,
    brandId,
    name: '落地页',
    site: property,
    createdAt,
  });
  const posts = createPostRepository({ table });
  const deps = {
    clock: { now: () => scene.now, sleepUntil: async () => undefined },
    randomness: { fraction: () => 0.5, newId: (prefix: string) => `${prefix}${brandId}${scene.now}` },
    posts,
    registry,
    sync: createSyncRepository({ table }),
    credentials: { get: async () => JSON.stringify({ token }) },
    pusher: createBaiduLinkPusher({ http, baseUrl: scene.url }),
    log: createLogRepository({ table }),
    events: {
      publish: async (some: Parameters<ReturnType<typeof recordEvents>>[0]) => recordEvents(scene.events)(some),
    },
  };
  const carrierWith = (own: typeof deps) => (kind: TargetKind) =>
    createPushCarrier(own, kind === 'removal' ? 'remove' : 'push');
  const run = (over: Partial<typeof deps> = {}, of: SyncRef = ref) => {
    const own = { ...deps, ...over };
    return syncTarget({ ...own, carrierOf: carrierWith(own) }, of);
  };
  const handler = createSyncLinksHandler({
    collectLinks: (postId) => collectLinks(deps, postId),
    dueTargets: async () => (await deps.sync.dueTargets(scene.now)).filter((one) => one.accountId === accountId),
    takeOutWithdrawn: (postId) => takeOutWithdrawn({ ...deps, carrierOf: carrierWith(deps) }, postId),
    syncTarget: (of) => run({}, of),
    logger: new Logger({ logLevel: 'SILENT' }),
  });
  const queue = async (count: number, over: Partial<Post> = {}): Promise<readonly string[]> => {
    const ids = Array.from({ length: count }, (_, index) => `p${brandId}x${scene.now}x${++made}x${index}`);
    for (const postId of ids) await posts.createIfAbsent(buildPost({ postId, brandId, sync: [ref], ...over }));
    return ids;
  };
  const published = async (postIds: readonly string[]): Promise<void> => {
    for (const postId of postIds) await handler(eventFor(postId));
  };
  const withdrawn = async (postId: string): Promise<void> => {
    await createPostPages({ table }).withdrawPage(postId, new Date(scene.now).toISOString());
    await handler({ 'detail-type': 'post.withdrawn', detail: { postId } });
  };
  const tick = () => handler({ scheduledAt: new Date(scene.now).toISOString() });
  const log = async () => (await deps.log.listByOwner({ owner: `SYNC#${accountId}#push`, limit: 50 })).items;
  const target = () => deps.sync.getTarget(ref);
  const isWaiting = async () => (await deps.sync.waitingEntries(ref)).length > 0;
  return { deps, ref, run, isWaiting, queue, handler, published, withdrawn, tick, log, target };
}

const eventFor = (postId: string) => ({
  'detail-type': 'delivery.published',
  detail: {
    eventId: `e-${postId}`,
    brandId: 'b',
    postId,
    deliveryId: 'd',
    accountId: 'a',
    platform: 'weibo',
    state: 'published',
    version: 1,
    hasFollowers: false,
    hasSyncTargets: true,
  },
});

export const pushedUrls = (): string[] => scene.sandbox.inspect.baidu().pushes.flatMap((push) => push.urls);

export const addressOf = (postId: string): string => `https://go.yunshan.example/l/${postId}`;

/** From its start until its lease has ended and the margin after it has passed. */
export const untilLost = 90 * SECOND;
