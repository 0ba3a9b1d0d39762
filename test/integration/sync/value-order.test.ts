import { expect, it } from 'vitest';
import { nextBeijingReset } from '../../../shared/domain/beijing.ts';
import { MINUTE } from '../../support/builders.ts';
import { addressOf, baiduSite, createPushWorld, pushedUrls, scene, useSyncScene } from '../../support/sync-world.ts';

useSyncScene();

it('spends four days of a small quota on what is worth most, the newest first, and pushes each page once', async () => {
  scene.sandbox.seed({ baiduSites: [{ ...baiduSite, dailyQuota: 10 }] });
  const { queue, published, tick } = await createPushWorld();
  // 35 pages of three values come out one after the other, mixed.
  const priorities = ['low', 'high', 'normal', 'low', 'normal'] as const;
  const out: { readonly postId: string; readonly priority: (typeof priorities)[number] }[] = [];
  for (let round = 0; round < 7; round++) {
    for (const priority of priorities) {
      const [postId = ''] = await queue(1, { priority });
      await published([postId]);
      out.push({ postId, priority });
      scene.now += 1;
    }
  }
  const byDay: string[][] = [];
  for (let day = 0; day < 4; day++) {
    const before = pushedUrls().length;
    for (let minute = 0; minute < 3; minute++) {
      await tick();
      scene.now += MINUTE;
    }
    byDay.push(pushedUrls().slice(before));
    scene.now = nextBeijingReset(scene.now, 'day') + MINUTE;
  }
  const newestFirst = out.toReversed();
  const inOrder = (['high', 'normal', 'low'] as const).flatMap((value) =>
    newestFirst.filter(({ priority }) => priority === value).map(({ postId }) => addressOf(postId)),
  );
  expect(byDay).toEqual([inOrder.slice(0, 10), inOrder.slice(10, 20), inOrder.slice(20, 30), inOrder.slice(30)]);
});
