import { describe, expect, it } from 'vitest';
import { createPushWorld, scene, untilLost, useSyncScene } from '../../support/sync-world.ts';

useSyncScene();

describe('a run that ended with the answer in hand', () => {
  it.each(['events', 'entries', 'target'] as const)(
    'is finished from its log entry, when it lacks its %s',
    async (what) => {
      const { deps, run, isWaiting, queue, published, tick, log, target } = await createPushWorld();
      await published(await queue(2));
      const fail = async () => {
        throw new Error('the worker was killed');
      };
      const unlessClosing: typeof deps.sync.saveTarget = async (next) =>
        next.batch === undefined ? fail() : deps.sync.saveTarget(next);
      const broken = {
        events: { events: { publish: fail } },
        entries: { sync: { ...deps.sync, settleEntries: fail } },
        target: { sync: { ...deps.sync, saveTarget: unlessClosing } },
      };
      await expect(run(broken[what])).rejects.toThrow('killed');
      const asked = scene.sandbox.inspect.calls({ endpoint: 'urls' }).length;
      scene.now += untilLost;
      await tick();
      expect(scene.sandbox.inspect.calls({ endpoint: 'urls' })).toHaveLength(asked);
      expect(new Set(scene.events.map(({ eventId }) => eventId)).size).toBe(1);
      expect(await log()).toHaveLength(1);
      expect(await isWaiting()).toBe(false);
      expect(await target()).not.toHaveProperty('batch');
    },
  );
});
