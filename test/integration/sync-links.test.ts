import { Logger } from '@aws-lambda-powertools/logger';
import type { Context, SQSEvent } from 'aws-lambda';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createSyncLinksHandler } from '../../functions/sync-links/sync-links.ts';
import { defaultCredentials } from '../../local/sandbox/default-credentials.ts';
import { createSandbox, type Sandbox } from '../../local/sandbox/sandbox.ts';
import { createLogRepository } from '../../shared/adapters/dynamo/log-repository.ts';
import { createPostRepository } from '../../shared/adapters/dynamo/post-repository.ts';
import { createRegistryRepository } from '../../shared/adapters/dynamo/registry-repository.ts';
import { createSyncRepository } from '../../shared/adapters/dynamo/sync-repository.ts';
import { createHttpClient } from '../../shared/adapters/http/http-client.ts';
import { createBaiduLinkPusher } from '../../shared/adapters/platforms/baidu-search/pusher.ts';
import { nextBeijingReset } from '../../shared/domain/beijing.ts';
import type { DomainEvent } from '../../shared/ports/messaging.ts';
import { collectLinks } from '../../shared/use-cases/collect-links.ts';
import { syncTarget } from '../../shared/use-cases/sync-target.ts';
import { buildPost, dueAt, MINUTE } from '../support/builders.ts';
import { startTestTable, type TestTable } from '../support/dynamo.ts';

const [site] = defaultCredentials.baiduSites;
if (site === undefined) throw new Error('The sandbox has no Baidu site.');

let store: TestTable;
let sandbox: Sandbox;
let listener: Awaited<ReturnType<Sandbox['listen']>>;
let now: number;
const events: DomainEvent[] = [];
const http = createHttpClient();

beforeAll(async () => {
  store = await startTestTable();
});
afterAll(async () => {
  http.close();
  await store.close();
});
beforeEach(async () => {
  now = dueAt;
  events.length = 0;
  sandbox = createSandbox({ clock: { now: () => now, at: () => () => undefined }, seed: defaultCredentials });
  listener = await sandbox.listen(0);
});
afterEach(async () => {
  await listener.close();
  sandbox.dispose();
});

let brands = 0;
/** A brand of its own with one Baidu target, and the handler over the real adapters. */
async function world() {
  const brandId = `b${++brands}`;
  const accountId = `baidu${brands}`;
  const { table } = store;
  const registry = createRegistryRepository({ table });
  const createdAt = new Date(now).toISOString();
  const { site: property, token } = site as NonNullable<typeof site>;
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
    clock: { now: () => now, sleepUntil: async () => undefined },
    randomness: { fraction: () => 0.5, newId: (prefix: string) => `${prefix}${brandId}${now}` },
    posts,
    registry,
    sync: createSyncRepository({ table }),
    credentials: { get: async () => JSON.stringify({ token }) },
    pusher: createBaiduLinkPusher({ http, baseUrl: listener.url }),
    log: createLogRepository({ table }),
    events: { publish: async (some: readonly DomainEvent[]) => void events.push(...some) },
  };
  const handler = createSyncLinksHandler({
    collectLinks: (postIds) => collectLinks(deps, postIds),
    dueTargets: async () => (await deps.sync.dueTargets(now)).filter((id) => id === accountId),
    syncTarget: (id) => syncTarget(deps, id),
    logger: new Logger({ logLevel: 'SILENT' }),
  });
  const queue = async (count: number): Promise<readonly string[]> => {
    const ids = Array.from({ length: count }, (_, index) => `p${brandId}x${now}x${index}`);
    for (const postId of ids) await posts.createIfAbsent(buildPost({ postId, brandId, syncAccountIds: [accountId] }));
    return ids;
  };
  const handle = (event: unknown) => handler(event, {} as Context); // the batch library asks it for nothing here
  const published = (postIds: readonly string[]) => handle(batchOf(postIds.map(bodyFor)));
  const schedule = () => handle({ scheduledAt: new Date(now).toISOString() });
  const log = async () => (await deps.log.listByOwner({ owner: `SYNC#${accountId}`, limit: 50 })).items;
  return { deps, accountId, queue, handle, published, schedule, log };
}

const bodyFor = (postId: string): string =>
  JSON.stringify({
    'detail-type': 'delivery.published',
    detail: {
      eventId: `e-${postId}`,
      brandId: 'b',
      postId,
      deliveryId: 'd',
      accountId: 'a',
      platform: 'weibo',
      state: 'published',
      hasFollowers: false,
      hasSyncTargets: true,
    },
  });

function batchOf(bodies: readonly string[]): SQSEvent {
  const records = bodies.map((body, index) => ({ messageId: `m${index}`, body, eventSource: 'aws:sqs' }));
  return { Records: records } as unknown as SQSEvent; // what the handler reads of a record
}

const pushedUrls = (): string[] => sandbox.inspect.baidu().pushes.flatMap((push) => push.urls);

describe('carrying links to Baidu', () => {
  it('pushes the pages of posts that came out together in one call, logs it and tells it', async () => {
    const { queue, published, log } = await world();
    const ids = await queue(3);
    expect(await published(ids)).toEqual({ batchItemFailures: [] });
    expect(sandbox.inspect.baidu().pushes).toHaveLength(1);
    expect(pushedUrls().toSorted()).toEqual(ids.map((id) => `https://go.yunshan.example/l/${id}`).toSorted());
    expect(await log()).toMatchObject([
      { kind: 'sync', outcome: 'pushed', counts: { accepted: 3, refused: 0, leftOver: 0 } },
    ]);
    expect(events).toMatchObject([{ type: 'sync.pushed' }]);
  });

  it('pushes a page once, whichever and how many of its deliveries come out', async () => {
    const { queue, published, schedule } = await world();
    const ids = await queue(1);
    await published([...ids, ...ids]);
    now += MINUTE;
    await published(ids);
    await schedule();
    expect(pushedUrls()).toHaveLength(1);
  });

  it("leaves what does not fit today's quota for tomorrow", async () => {
    sandbox.seed({ baiduSites: [{ ...(site as NonNullable<typeof site>), dailyQuota: 2 }] });
    const { queue, published, schedule } = await world();
    const ids = await queue(5);
    await published(ids);
    expect(pushedUrls()).toHaveLength(2);
    await schedule();
    expect(pushedUrls()).toHaveLength(2);
    now = nextBeijingReset(now, 'day') + MINUTE;
    await schedule();
    expect(new Set(pushedUrls()).size).toBe(4);
    now = nextBeijingReset(now, 'day') + MINUTE;
    await schedule();
    expect(pushedUrls().toSorted()).toEqual(ids.map((id) => `https://go.yunshan.example/l/${id}`).toSorted());
  });

  it('tries again after a failure, and says why in between', async () => {
    sandbox.faults.add({
      platform: 'baidu',
      mode: 'error',
      status: 500,
      code: 500,
      message: 'internal error',
      times: 1,
    });
    const { queue, published, schedule, log } = await world();
    await published(await queue(1));
    expect(pushedUrls()).toHaveLength(0);
    expect(await log()).toMatchObject([{ outcome: 'postponed', problemKind: 'unavailable' }]);
    now += 6 * MINUTE;
    await schedule();
    expect(pushedUrls()).toHaveLength(1);
  });

  it('reports a record that is no event, and carries the others', async () => {
    const { queue, handle } = await world();
    const [postId = ''] = await queue(1);
    const response = await handle(batchOf(['no event', bodyFor(postId)]));
    expect(response).toEqual({ batchItemFailures: [{ itemIdentifier: 'm0' }] });
    expect(pushedUrls()).toHaveLength(1);
  });

  it('keeps a target awake that was woken while its lease ran', async () => {
    const { deps, accountId, queue } = await world();
    const ids = await queue(1);
    const first = await collectLinks(deps, ids);
    const pusher: typeof deps.pusher = {
      push: async (input) => {
        const result = await deps.pusher.push(input);
        await collectLinks(deps, await queue(2)); // a post comes out in the middle of the run
        return result;
      },
    };
    await syncTarget({ ...deps, pusher }, accountId);
    expect(first).toEqual([accountId]);
    expect((await deps.sync.getTarget(accountId))?.attendAt).toBe(now);
    await syncTarget(deps, accountId);
    expect(pushedUrls()).toHaveLength(2);
  });

  it('looks once more after the index has had time to catch up, and then rests', async () => {
    const { deps, accountId, queue } = await world();
    await collectLinks(deps, await queue(1));
    const blind = { ...deps, sync: { ...deps.sync, waitingEntries: async () => [] } };
    expect(await syncTarget(blind, accountId)).toBeUndefined();
    expect((await deps.sync.getTarget(accountId))?.attendAt).toBe(now + MINUTE);
    now += MINUTE;
    await syncTarget(deps, accountId);
    expect(pushedUrls()).toHaveLength(1);
    expect((await deps.sync.getTarget(accountId))?.attendAt).toBeUndefined();
  });

  it('lets one run at a time work on a target', async () => {
    const { deps, accountId, queue } = await world();
    await collectLinks(deps, await queue(1));
    const seconds: unknown[] = [];
    const pusher: typeof deps.pusher = {
      push: async (input) => {
        seconds.push(await syncTarget(deps, accountId));
        return deps.pusher.push(input);
      },
    };
    await Promise.all([syncTarget({ ...deps, pusher }, accountId), syncTarget({ ...deps, pusher }, accountId)]);
    expect(seconds).toEqual([undefined]);
    expect(pushedUrls()).toHaveLength(1);
  });
});
