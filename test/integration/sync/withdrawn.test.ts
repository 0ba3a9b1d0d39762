import { describe, expect, it } from 'vitest';
import { nextBeijingReset } from '../../../shared/domain/beijing.ts';
import { MINUTE } from '../../support/builders.ts';
import { addressOf, baiduSite, createPushWorld, scene, untilLost, useSyncScene } from '../../support/sync-world.ts';

useSyncScene();

const told = (action: 'urls' | 'del'): string[] =>
  scene.sandbox.inspect.baidu().pushes.flatMap((push) => (push.action === action ? push.urls : []));

describe('a page that is withdrawn', () => {
  it('is reported as gone once where it was pushed', async () => {
    const { queue, published, withdrawn, tick, deps, ref } = await createPushWorld();
    const [kept = '', gone = ''] = await queue(2);
    await published([kept, gone]);
    await tick();
    await withdrawn(gone);
    await withdrawn(gone);
    await tick();
    scene.now += MINUTE;
    await tick();
    expect(told('urls')).toHaveLength(2);
    expect(told('del')).toEqual([addressOf(gone)]);
    const removal = { ...ref, kind: 'removal' } as const;
    expect(await deps.sync.getTarget(removal)).not.toHaveProperty('attendAt');
    const log = await deps.log.listByOwner({ owner: `SYNC#${ref.accountId}#removal`, limit: 5 });
    expect(log.items).toMatchObject([{ outcome: 'carried', platform: 'baidu-search', counts: { accepted: 1 } }]);
  });

  it('waits no more where it was not pushed yet, and is never pushed', async () => {
    scene.sandbox.seed({ baiduSites: [{ ...baiduSite, dailyQuota: 1 }] });
    const { queue, published, withdrawn, tick, isWaiting, deps, ref } = await createPushWorld();
    const [late = ''] = await queue(1);
    await published([late]);
    scene.now += 1;
    await published(await queue(1));
    await tick();
    await withdrawn(late);
    expect(await isWaiting()).toBe(false);
    expect(await deps.sync.getSettled(ref, late)).toMatchObject({ state: 'dropped', reason: 'withdrawn' });
    scene.now = nextBeijingReset(scene.now, 'day') + MINUTE;
    await tick();
    await published([late]);
    await tick();
    expect([...told('urls'), ...told('del')]).not.toContain(addressOf(late));
  });

  it('is dropped by the run whose event got lost', async () => {
    const { queue, published, handler, tick, isWaiting, withdrawn } = await createPushWorld();
    const [gone = '', kept = ''] = await queue(2);
    await withdrawn(gone);
    await published([kept]);
    // Its own announcement is behind.
    await handler({ 'detail-type': 'delivery.published', detail: { postId: gone } });
    await tick();
    expect(told('urls')).toEqual([addressOf(kept)]);
    expect(await isWaiting()).toBe(false);
  });

  it('is dropped by a run that finds it waiting', async () => {
    const { deps, run, queue, published, withdrawn, isWaiting } = await createPushWorld();
    const [gone = '', kept = ''] = await queue(2);
    await published([gone, kept]);
    const sync: typeof deps.sync = {
      ...deps.sync,
      waitingEntries: async (of) => {
        const seen = await deps.sync.waitingEntries(of);
        if (seen.length === 2) await withdrawn(gone);
        return seen;
      },
    };
    await run({ sync });
    await run();
    expect(told('urls')).toEqual([addressOf(kept)]);
    expect(await isWaiting()).toBe(false);
  });

  it('is reported as gone where it was withdrawn while its push ran', async () => {
    const { deps, run, queue, published, withdrawn, tick } = await createPushWorld();
    const [gone = ''] = await queue(1);
    await published([gone]);
    const pusher: typeof deps.pusher = {
      ...deps.pusher,
      push: async (...input) => {
        await withdrawn(gone);
        return deps.pusher.push(...input);
      },
    };
    await run({ pusher });
    scene.now += MINUTE;
    await tick();
    expect(told('urls')).toEqual([addressOf(gone)]);
    expect(told('del')).toEqual([addressOf(gone)]);
  });

  it.each(['before', 'after-commit'] as const)(
    'is not pushed again where the answer of its push got lost (%s), and is reported as gone',
    async (mode) => {
      const { deps, run, queue, published, withdrawn, tick } = await createPushWorld();
      const [gone = '', kept = ''] = await queue(2);
      await published([gone, kept]);
      const pusher: typeof deps.pusher = {
        ...deps.pusher,
        push: (...input) => {
          scene.sandbox.faults.add({ platform: 'baidu', times: 1, mode });
          return deps.pusher.push(...input);
        },
      };
      expect(await run({ pusher })).toMatchObject({ kind: 'in-doubt' });
      await withdrawn(gone);
      scene.now += untilLost;
      await tick();
      scene.now += MINUTE;
      await tick();
      expect(told('urls').filter((url) => url === addressOf(gone))).toHaveLength(mode === 'before' ? 0 : 1);
      expect(told('urls').filter((url) => url === addressOf(kept))).toHaveLength(1);
      expect(told('del')).toEqual([addressOf(gone)]);
    },
  );
});
