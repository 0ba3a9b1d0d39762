import { describe, expect, it } from 'vitest';
import type { FaultInput } from '../../../local/sandbox/faults.ts';
import { nextBeijingReset } from '../../../shared/domain/beijing.ts';
import type { SyncRef } from '../../../shared/domain/sync.ts';
import { MINUTE, SECOND } from '../../support/builders.ts';
import { baiduSite, createPushWorld, pushedUrls, scene, untilLost, useSyncScene } from '../../support/sync-world.ts';

useSyncScene();

describe('a push whose answer got lost', () => {
  /** A page whose push meets a fault; `syncTarget` says that it does not know. */
  async function inDoubt(fault: Omit<FaultInput, 'platform'>) {
    const made = await createPushWorld();
    const { deps, run, queue, published } = made;
    const ids = await queue(2);
    await published(ids);
    const pusher: typeof deps.pusher = {
      ...deps.pusher,
      push: (...input) => {
        scene.sandbox.faults.add({ platform: 'baidu', times: 1, ...fault });
        return deps.pusher.push(...input);
      },
    };
    expect(await run({ pusher })).toMatchObject({ kind: 'in-doubt' });
    return made;
  }
  const quotaCalls = () =>
    scene.sandbox.inspect.calls({ endpoint: 'urls' }).length - scene.sandbox.inspect.baidu().pushes.length;
  const byOthers = async (
    deps: Awaited<ReturnType<typeof createPushWorld>>['deps'],
    ref: SyncRef & { readonly brandId: string },
    count: number,
  ) => {
    const account = await deps.registry.getAccount(ref);
    if (account?.platform !== 'baidu-search') throw new Error('The world has no site.');
    const urls = Array.from({ length: count }, (_, index) => `https://go.yunshan.example/other/${index}`);
    await deps.pusher.push(
      { account, token: baiduSite.token, now: () => scene.now },
      urls,
      new AbortController().signal,
    );
  };

  it('is left alone while its lease runs', async () => {
    const { tick } = await inDoubt({ mode: 'before' });
    const asked = quotaCalls();
    scene.now += untilLost - 1;
    await tick();
    expect(quotaCalls()).toBe(asked);
  });

  it.each<{ name: string; fault: Omit<FaultInput, 'platform'> }>([
    { name: 'the connection broke', fault: { mode: 'after-commit' } },
    { name: 'Baidu failed', fault: { mode: 'error', acts: true, status: 500, code: 500, message: 'internal error' } },
  ])('is settled without pushing where the quota has fallen by it, after $name', async ({ fault }) => {
    const { isWaiting, tick, log, target } = await inDoubt(fault);
    scene.now += untilLost;
    await tick();
    expect(scene.sandbox.inspect.baidu().pushes).toHaveLength(1);
    expect(await log()).toMatchObject([{ outcome: 'carried', evidence: 'quota-fell', counts: { accepted: 2 } }]);
    expect(scene.events).toMatchObject([{ type: 'sync.carried' }]);
    expect(await isWaiting()).toBe(false);
    expect(await target()).not.toHaveProperty('attendAt');
  });

  it('is pushed again where the quota is as it was', async () => {
    const { tick, log } = await inDoubt({ mode: 'before' });
    scene.now += untilLost;
    await tick();
    expect(pushedUrls()).toHaveLength(2);
    const entries = await log();
    expect(entries).toMatchObject([{ outcome: 'carried', counts: { accepted: 2 } }]);
    expect(entries[0]).not.toHaveProperty('evidence');
  });

  it('is repeated, and said to be, where somebody else has pushed meanwhile', async () => {
    const { deps, ref, tick, log } = await inDoubt({ mode: 'after-commit' });
    await byOthers(deps, ref, 1);
    scene.now += untilLost;
    await tick();
    expect(pushedUrls()).toHaveLength(5);
    expect(await log()).toMatchObject([{ outcome: 'carried', evidence: 'other-pushes' }]);
  });

  it('is repeated, and said to be, where the day has changed in Beijing', async () => {
    scene.now = nextBeijingReset(scene.now, 'day') - SECOND;
    const { tick, log } = await inDoubt({ mode: 'after-commit' });
    scene.now += untilLost;
    await tick();
    expect(pushedUrls()).toHaveLength(4);
    expect(await log()).toMatchObject([{ outcome: 'carried', evidence: 'another-day' }]);
  });

  it('waits for tomorrow where the rest of the quota is too small for it', async () => {
    scene.sandbox.seed({ baiduSites: [{ ...baiduSite, dailyQuota: 3 }] });
    const { deps, ref, tick, log, target } = await inDoubt({ mode: 'before' });
    await byOthers(deps, ref, 3);
    scene.now += untilLost;
    await tick();
    expect(await log()).toMatchObject([{ outcome: 'postponed', problemKind: 'quota', evidence: 'other-pushes' }]);
    expect((await target())?.attendAt).toBe(nextBeijingReset(scene.now, 'day'));
    expect(await target()).not.toHaveProperty('batch');
  });

  it('stays in doubt while Baidu does not say what is left, and is asked for each minute', async () => {
    const { tick } = await inDoubt({ mode: 'after-commit' });
    scene.sandbox.faults.add({ platform: 'baidu', mode: 'before', times: 1 });
    scene.now += untilLost;
    await tick();
    await tick();
    expect(scene.sandbox.inspect.baidu().pushes).toHaveLength(1);
    scene.now += MINUTE;
    await tick();
    expect(scene.sandbox.inspect.baidu().pushes).toHaveLength(1);
    expect(scene.events).toMatchObject([{ type: 'sync.carried' }]);
  });

  it('is not made where its lease is about to end', async () => {
    const { deps, run, queue, published, tick } = await createPushWorld();
    await published(await queue(1));
    const sync: typeof deps.sync = {
      ...deps.sync,
      saveTarget: async (next) => {
        const saved = await deps.sync.saveTarget(next);
        scene.now += 61 * SECOND; // the worker slept
        return saved;
      },
    };
    expect(await run({ sync })).toEqual({ kind: 'in-doubt', code: 'lease-expired' });
    expect(pushedUrls()).toHaveLength(0);
    scene.now += untilLost;
    await tick();
    expect(pushedUrls()).toHaveLength(1);
  });
});
