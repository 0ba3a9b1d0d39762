import { Logger } from '@aws-lambda-powertools/logger';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createSyncLinksHandler } from '../../functions/sync-links/sync-links.ts';
import { defaultCredentials } from '../../local/sandbox/default-credentials.ts';
import type { FaultInput } from '../../local/sandbox/faults.ts';
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
import { buildPost, dueAt, MINUTE, SECOND } from '../support/builders.ts';
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
    collectLinks: (postId) => collectLinks(deps, postId),
    dueTargets: async () => (await deps.sync.dueTargets(now)).filter((id) => id === accountId),
    syncTarget: (id) => syncTarget(deps, id),
    logger: new Logger({ logLevel: 'SILENT' }),
  });
  const queue = async (count: number): Promise<readonly string[]> => {
    const ids = Array.from({ length: count }, (_, index) => `p${brandId}x${now}x${index}`);
    for (const postId of ids) await posts.createIfAbsent(buildPost({ postId, brandId, syncAccountIds: [accountId] }));
    return ids;
  };
  const published = async (postIds: readonly string[]): Promise<void> => {
    for (const postId of postIds) await handler(eventFor(postId));
  };
  const tick = () => handler({ scheduledAt: new Date(now).toISOString() });
  const log = async () => (await deps.log.listByOwner({ owner: `SYNC#${accountId}`, limit: 50 })).items;
  const target = () => deps.sync.getTarget(accountId);
  return { deps, accountId, queue, handler, published, tick, log, target };
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
    hasFollowers: false,
    hasSyncTargets: true,
  },
});

const pushedUrls = (): string[] => sandbox.inspect.baidu().pushes.flatMap((push) => push.urls);

const addressOf = (postId: string): string => `https://go.yunshan.example/l/${postId}`;

describe('carrying links to Baidu', () => {
  it('pushes the pages of posts that came out within a minute in one call, logs it and tells it', async () => {
    const { queue, published, tick, log, target } = await world();
    const ids = await queue(3);
    await published(ids);
    await tick();
    expect(sandbox.inspect.baidu().pushes).toHaveLength(1);
    expect(pushedUrls().toSorted()).toEqual(ids.map(addressOf).toSorted());
    expect(await log()).toMatchObject([
      { kind: 'sync', outcome: 'pushed', counts: { accepted: 3, refused: 0, leftOver: 0 } },
    ]);
    expect(events).toMatchObject([{ type: 'sync.pushed' }]);
    expect(await target()).not.toHaveProperty('attendAt');
  });

  it('pushes a page once, whichever and how many of its deliveries come out', async () => {
    const { queue, published, tick } = await world();
    const ids = await queue(1);
    await published([...ids, ...ids]);
    await tick();
    now += MINUTE;
    await published(ids);
    await tick();
    expect(pushedUrls()).toHaveLength(1);
  });

  it("leaves what does not fit today's quota for tomorrow, and the oldest go first", async () => {
    sandbox.seed({ baiduSites: [{ ...(site as NonNullable<typeof site>), dailyQuota: 2 }] });
    const { queue, published, tick, target } = await world();
    const old = await queue(2);
    await published(old);
    now += 1;
    const newer = await queue(3);
    await published(newer);
    await tick();
    expect(pushedUrls().toSorted()).toEqual(old.map(addressOf).toSorted());
    now += MINUTE;
    await tick();
    expect(pushedUrls()).toHaveLength(2);
    expect((await target())?.attendAt).toBe(nextBeijingReset(now, 'day'));
    for (let day = 0; day < 2; day++) {
      now = nextBeijingReset(now, 'day') + MINUTE;
      await tick();
    }
    expect(pushedUrls().toSorted()).toEqual([...old, ...newer].map(addressOf).toSorted());
  });

  it('says what Baidu refused for good, and does not send it again', async () => {
    sandbox.seed({ baiduSites: [{ ...(site as NonNullable<typeof site>), site: 'https://else.yunshan.example' }] });
    const { deps, accountId, queue, published, tick, log } = await world();
    const account = await deps.registry.getAccount({ accountId, brandId: `b${brands}` });
    const elsewhere = { ...account, site: 'https://else.yunshan.example' } as NonNullable<typeof account>;
    const ids = await queue(1);
    await published(ids);
    await syncTarget({ ...deps, registry: { ...deps.registry, getAccount: async () => elsewhere } }, accountId);
    expect(await log()).toMatchObject([
      {
        outcome: 'pushed',
        counts: { accepted: 0, refused: 1 },
        refusals: { [addressOf(ids[0] ?? '')]: 'not-same-site' },
      },
    ]);
    now += MINUTE;
    await published(ids);
    await tick();
    expect(await deps.sync.hasWaiting(accountId)).toBe(false);
  });

  it('tries again after a refusal, and says why in between', async () => {
    sandbox.faults.add({
      platform: 'baidu',
      mode: 'error',
      status: 401,
      code: 401,
      message: 'token is not valid',
      times: 1,
    });
    const { queue, published, tick, log } = await world();
    await published(await queue(1));
    await tick();
    expect(pushedUrls()).toHaveLength(0);
    expect(await log()).toMatchObject([{ outcome: 'postponed', problemKind: 'human' }]);
    now += 59 * MINUTE;
    await tick();
    expect(pushedUrls()).toHaveLength(0);
    now += MINUTE;
    await tick();
    expect(pushedUrls()).toHaveLength(1);
  });

  it('refuses an event that is none', async () => {
    const { handler } = await world();
    await expect(handler({ 'detail-type': 'delivery.published', detail: {} })).rejects.toThrow();
  });

  it('keeps a target awake that was woken while its push ran, and lets it rest after that', async () => {
    const { deps, accountId, queue, published, target } = await world();
    await published(await queue(1));
    const pusher: typeof deps.pusher = {
      ...deps.pusher,
      push: async (...input) => {
        const result = await deps.pusher.push(...input);
        await published(await queue(2)); // posts come out in the middle of the run
        return result;
      },
    };
    await syncTarget({ ...deps, pusher }, accountId);
    expect((await target())?.attendAt).toBe(now);
    await syncTarget(deps, accountId);
    expect(pushedUrls()).toHaveLength(2);
    expect(await target()).not.toHaveProperty('attendAt');
  });

  it('sees what was added between its look at what waits and its lease', async () => {
    const { deps, accountId, queue, published, target } = await world();
    const [first = '', second = ''] = await queue(2);
    await published([first]);
    const sync: typeof deps.sync = {
      ...deps.sync,
      waitingEntries: async (id) => {
        const seen = await deps.sync.waitingEntries(id);
        await published([second]);
        return seen;
      },
    };
    await syncTarget({ ...deps, sync }, accountId);
    expect((await target())?.attendAt).toBe(now);
    await syncTarget(deps, accountId);
    expect(pushedUrls()).toEqual([first, second].map(addressOf));
  });

  it('lets an alarm rest to which nothing belongs', async () => {
    const { deps, accountId, target } = await world();
    await deps.sync.saveTarget({ accountId, brandId: `b${brands}`, version: 1, attendAt: now });
    expect(await syncTarget(deps, accountId)).toBeUndefined();
    expect(await target()).not.toHaveProperty('attendAt');
    expect(await target()).not.toHaveProperty('batch');
  });

  it('lets one run at a time work on a target', async () => {
    const { deps, accountId, queue, published } = await world();
    await published(await queue(1));
    const seconds: unknown[] = [];
    const pusher: typeof deps.pusher = {
      ...deps.pusher,
      push: async (...input) => {
        seconds.push(await syncTarget(deps, accountId));
        return deps.pusher.push(...input);
      },
    };
    await Promise.all([syncTarget({ ...deps, pusher }, accountId), syncTarget({ ...deps, pusher }, accountId)]);
    expect(seconds).toEqual([undefined]);
    expect(pushedUrls()).toHaveLength(1);
  });

  it('goes on with the others when one target fails', async () => {
    const { deps, accountId, queue, published } = await world();
    await published(await queue(1));
    const handler = createSyncLinksHandler({
      collectLinks: async () => undefined,
      dueTargets: async () => ['broken', accountId],
      syncTarget: async (id) => {
        if (id === 'broken') throw new Error('broken');
        return syncTarget(deps, id);
      },
      logger: new Logger({ logLevel: 'SILENT' }),
    });
    await handler({ scheduledAt: new Date(now).toISOString() });
    expect(pushedUrls()).toHaveLength(1);
  });
});

/** From its start until its lease has ended and the margin after it has passed. */
const untilLost = 90 * SECOND;

describe('a push whose answer got lost', () => {
  /** A page whose push meets a fault; `syncTarget` says that it does not know. */
  async function inDoubt(fault: Omit<FaultInput, 'platform'>) {
    const made = await world();
    const { deps, accountId, queue, published } = made;
    const ids = await queue(2);
    await published(ids);
    const pusher: typeof deps.pusher = {
      ...deps.pusher,
      push: (...input) => {
        sandbox.faults.add({ platform: 'baidu', times: 1, ...fault });
        return deps.pusher.push(...input);
      },
    };
    expect(await syncTarget({ ...deps, pusher }, accountId)).toMatchObject({ kind: 'in-doubt' });
    return made;
  }
  const quotaCalls = () => sandbox.inspect.calls({ endpoint: 'urls' }).length - sandbox.inspect.baidu().pushes.length;
  const byOthers = async (deps: Awaited<ReturnType<typeof world>>['deps'], accountId: string, count: number) => {
    const account = await deps.registry.getAccount({ accountId, brandId: `b${brands}` });
    if (account?.platform !== 'baidu-search' || site === undefined) throw new Error('The world has no site.');
    const urls = Array.from({ length: count }, (_, index) => `https://go.yunshan.example/other/${index}`);
    await deps.pusher.push({ account, token: site.token, now: () => now }, urls, new AbortController().signal);
  };

  it('is left alone while its lease runs', async () => {
    const { tick } = await inDoubt({ mode: 'before' });
    const asked = quotaCalls();
    now += untilLost - 1;
    await tick();
    expect(quotaCalls()).toBe(asked);
  });

  it.each<{ name: string; fault: Omit<FaultInput, 'platform'> }>([
    { name: 'the connection broke', fault: { mode: 'after-commit' } },
    { name: 'Baidu failed', fault: { mode: 'error', acts: true, status: 500, code: 500, message: 'internal error' } },
  ])('is settled without pushing where the quota has fallen by it, after $name', async ({ fault }) => {
    const { tick, log, target, deps, accountId } = await inDoubt(fault);
    now += untilLost;
    await tick();
    expect(sandbox.inspect.baidu().pushes).toHaveLength(1);
    expect(await log()).toMatchObject([{ outcome: 'pushed', evidence: 'quota-fell', counts: { accepted: 2 } }]);
    expect(events).toMatchObject([{ type: 'sync.pushed' }]);
    expect(await deps.sync.hasWaiting(accountId)).toBe(false);
    expect(await target()).not.toHaveProperty('attendAt');
  });

  it('is pushed again where the quota is as it was', async () => {
    const { tick, log } = await inDoubt({ mode: 'before' });
    now += untilLost;
    await tick();
    expect(pushedUrls()).toHaveLength(2);
    const entries = await log();
    expect(entries).toMatchObject([{ outcome: 'pushed', counts: { accepted: 2 } }]);
    expect(entries[0]).not.toHaveProperty('evidence');
  });

  it('is repeated, and said to be, where somebody else has pushed meanwhile', async () => {
    const { tick, log, deps, accountId } = await inDoubt({ mode: 'after-commit' });
    await byOthers(deps, accountId, 1);
    now += untilLost;
    await tick();
    expect(pushedUrls()).toHaveLength(5);
    expect(await log()).toMatchObject([{ outcome: 'pushed', evidence: 'other-pushes' }]);
  });

  it('is repeated, and said to be, where the day has changed in Beijing', async () => {
    now = nextBeijingReset(now, 'day') - SECOND;
    const { tick, log } = await inDoubt({ mode: 'after-commit' });
    now += untilLost;
    await tick();
    expect(pushedUrls()).toHaveLength(4);
    expect(await log()).toMatchObject([{ outcome: 'pushed', evidence: 'another-day' }]);
  });

  it('waits for tomorrow where the rest of the quota is too small for it', async () => {
    sandbox.seed({ baiduSites: [{ ...(site as NonNullable<typeof site>), dailyQuota: 3 }] });
    const { tick, log, deps, accountId, target } = await inDoubt({ mode: 'before' });
    await byOthers(deps, accountId, 3);
    now += untilLost;
    await tick();
    expect(await log()).toMatchObject([{ outcome: 'postponed', problemKind: 'quota', evidence: 'other-pushes' }]);
    expect((await target())?.attendAt).toBe(nextBeijingReset(now, 'day'));
    expect(await target()).not.toHaveProperty('batch');
  });

  it('stays in doubt while Baidu does not say what is left, and is asked for each minute', async () => {
    const { tick } = await inDoubt({ mode: 'after-commit' });
    sandbox.faults.add({ platform: 'baidu', mode: 'before', times: 1 });
    now += untilLost;
    await tick();
    await tick();
    expect(sandbox.inspect.baidu().pushes).toHaveLength(1);
    now += MINUTE;
    await tick();
    expect(sandbox.inspect.baidu().pushes).toHaveLength(1);
    expect(events).toMatchObject([{ type: 'sync.pushed' }]);
  });

  it('is not made where its lease is about to end', async () => {
    const { deps, accountId, queue, published, tick } = await world();
    await published(await queue(1));
    const sync: typeof deps.sync = {
      ...deps.sync,
      saveTarget: async (next) => {
        const saved = await deps.sync.saveTarget(next);
        now += 61 * SECOND; // the worker slept
        return saved;
      },
    };
    expect(await syncTarget({ ...deps, sync }, accountId)).toEqual({ kind: 'in-doubt', code: 'lease-expired' });
    expect(pushedUrls()).toHaveLength(0);
    now += untilLost;
    await tick();
    expect(pushedUrls()).toHaveLength(1);
  });
});

describe('a run that ended with the answer in hand', () => {
  it.each(['events', 'entries', 'target'] as const)(
    'is finished from its log entry, when it lacks its %s',
    async (what) => {
      const { deps, accountId, queue, published, tick, log, target } = await world();
      await published(await queue(2));
      const fail = async () => {
        throw new Error('the worker was killed');
      };
      const broken = {
        events: { ...deps, events: { publish: fail } },
        entries: { ...deps, sync: { ...deps.sync, settleEntries: fail } },
        target: { ...deps, sync: { ...deps.sync, hasWaiting: fail } },
      };
      await expect(syncTarget(broken[what], accountId)).rejects.toThrow('killed');
      const asked = sandbox.inspect.calls({ endpoint: 'urls' }).length;
      now += untilLost;
      await tick();
      expect(sandbox.inspect.calls({ endpoint: 'urls' })).toHaveLength(asked);
      expect(new Set(events.map(({ eventId }) => eventId)).size).toBe(1);
      expect(await log()).toHaveLength(1);
      expect(await deps.sync.hasWaiting(accountId)).toBe(false);
      expect(await target()).not.toHaveProperty('batch');
    },
  );
});
