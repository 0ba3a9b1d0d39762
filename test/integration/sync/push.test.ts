import { Logger } from '@aws-lambda-powertools/logger';
import { describe, expect, it } from 'vitest';
import { createSyncLinksHandler } from '../../../functions/sync-links/sync-links.ts';
import { nextBeijingReset } from '../../../shared/domain/beijing.ts';
import { MINUTE } from '../../support/builders.ts';
import { addressOf, baiduSite, createPushWorld, pushedUrls, scene, useSyncScene } from '../../support/sync-world.ts';

useSyncScene();

describe('carrying links to Baidu', () => {
  it('pushes the pages of posts that came out within a minute in one call, logs it and tells it', async () => {
    const { queue, published, tick, log, target } = await createPushWorld();
    const ids = await queue(3);
    await published(ids);
    await tick();
    expect(scene.sandbox.inspect.baidu().pushes).toHaveLength(1);
    expect(pushedUrls().toSorted()).toEqual(ids.map(addressOf).toSorted());
    expect(await log()).toMatchObject([
      { kind: 'sync', outcome: 'carried', counts: { accepted: 3, refused: 0, leftOver: 0 } },
    ]);
    expect(scene.events).toMatchObject([{ type: 'sync.carried' }]);
    expect(await target()).not.toHaveProperty('attendAt');
  });

  it('pushes a page once, whichever and how many of its deliveries come out', async () => {
    const { queue, published, tick } = await createPushWorld();
    const ids = await queue(1);
    await published([...ids, ...ids]);
    await tick();
    scene.now += MINUTE;
    await published(ids);
    await tick();
    expect(pushedUrls()).toHaveLength(1);
  });

  it("leaves what does not fit today's quota for tomorrow, and pushes each page once", async () => {
    scene.sandbox.seed({ baiduSites: [{ ...baiduSite, dailyQuota: 2 }] });
    const { queue, published, tick, target } = await createPushWorld();
    const old = await queue(3);
    await published(old);
    scene.now += 1;
    const newer = await queue(2);
    await published(newer);
    await tick();
    expect(pushedUrls().toSorted()).toEqual(newer.map(addressOf).toSorted());
    scene.now += MINUTE;
    await tick();
    expect(pushedUrls()).toHaveLength(2);
    expect((await target())?.attendAt).toBe(nextBeijingReset(scene.now, 'day'));
    for (let day = 0; day < 2; day++) {
      scene.now = nextBeijingReset(scene.now, 'day') + MINUTE;
      await tick();
    }
    expect(pushedUrls().toSorted()).toEqual([...old, ...newer].map(addressOf).toSorted());
  });

  it('says what Baidu refused for good, and does not send it again', async () => {
    scene.sandbox.seed({ baiduSites: [{ ...baiduSite, site: 'https://else.yunshan.example' }] });
    const { deps, ref, run, isWaiting, queue, published, tick, log } = await createPushWorld();
    const account = await deps.registry.getAccount(ref);
    const elsewhere = { ...account, site: 'https://else.yunshan.example' } as NonNullable<typeof account>;
    const ids = await queue(1);
    await published(ids);
    await run({ registry: { ...deps.registry, getAccount: async () => elsewhere } });
    expect(await log()).toMatchObject([
      {
        outcome: 'carried',
        counts: { accepted: 0, refused: 1 },
        refusals: { [addressOf(ids[0] ?? '')]: 'not-same-site' },
      },
    ]);
    scene.now += MINUTE;
    await published(ids);
    await tick();
    expect(await isWaiting()).toBe(false);
  });

  it('tries again after a refusal, and says why in between', async () => {
    scene.sandbox.faults.add({
      platform: 'baidu',
      mode: 'error',
      status: 401,
      code: 401,
      message: 'token is not valid',
      times: 1,
    });
    const { queue, published, tick, log } = await createPushWorld();
    await published(await queue(1));
    await tick();
    expect(pushedUrls()).toHaveLength(0);
    expect(await log()).toMatchObject([{ outcome: 'postponed', problemKind: 'human' }]);
    scene.now += 59 * MINUTE;
    await tick();
    expect(pushedUrls()).toHaveLength(0);
    scene.now += MINUTE;
    await tick();
    expect(pushedUrls()).toHaveLength(1);
  });

  it('refuses an event that is none', async () => {
    const { handler } = await createPushWorld();
    await expect(handler({ 'detail-type': 'delivery.published', detail: {} })).rejects.toThrow();
  });

  it('keeps a target awake that was woken while its push ran, and lets it rest after that', async () => {
    const { deps, run, queue, published, target } = await createPushWorld();
    await published(await queue(1));
    const pusher: typeof deps.pusher = {
      ...deps.pusher,
      push: async (...input) => {
        const result = await deps.pusher.push(...input);
        await published(await queue(1)); // a post comes out in the middle of the run
        return result;
      },
    };
    await run({ pusher });
    expect((await target())?.attendAt).toBe(scene.now);
    await run();
    expect(pushedUrls()).toHaveLength(2);
    expect(await target()).not.toHaveProperty('attendAt');
  });

  it('sees what was added between its look at what waits and its lease', async () => {
    const { deps, run, queue, published, target } = await createPushWorld();
    const [first = '', second = ''] = await queue(2);
    await published([first]);
    const sync: typeof deps.sync = {
      ...deps.sync,
      waitingEntries: async (of) => {
        const seen = await deps.sync.waitingEntries(of);
        await published([second]);
        return seen;
      },
    };
    await run({ sync });
    expect((await target())?.attendAt).toBe(scene.now);
    await run();
    expect(pushedUrls()).toEqual([first, second].map(addressOf));
  });

  it('lets an alarm rest to which nothing belongs', async () => {
    const { deps, ref, run, target } = await createPushWorld();
    await deps.sync.saveTarget({ ...ref, brandId: 'b', version: 1, attendAt: scene.now });
    expect(await run()).toBeUndefined();
    expect(await target()).not.toHaveProperty('attendAt');
    expect(await target()).not.toHaveProperty('batch');
  });

  it('lets one run at a time work on a target', async () => {
    const { deps, run, queue, published } = await createPushWorld();
    await published(await queue(1));
    const seconds: unknown[] = [];
    const pusher: typeof deps.pusher = {
      ...deps.pusher,
      push: async (...input) => {
        seconds.push(await run());
        return deps.pusher.push(...input);
      },
    };
    await Promise.all([run({ pusher }), run({ pusher })]);
    expect(seconds).toEqual([undefined]);
    expect(pushedUrls()).toHaveLength(1);
  });

  it('goes on with the others when one target fails', async () => {
    const { ref, run, queue, published } = await createPushWorld();
    await published(await queue(1));
    const handler = createSyncLinksHandler({
      collectLinks: async () => undefined,
      takeOutWithdrawn: async () => undefined,
      dueTargets: async () => [{ ...ref, accountId: 'broken' }, ref],
      syncTarget: async ({ accountId }) => {
        if (accountId === 'broken') throw new Error('broken');
        return run();
      },
      logger: new Logger({ logLevel: 'SILENT' }),
    });
    await handler({ scheduledAt: new Date(scene.now).toISOString() });
    expect(pushedUrls()).toHaveLength(1);
  });
});
