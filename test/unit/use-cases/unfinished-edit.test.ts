import { expect, it } from 'vitest';
import { attendDelivery } from '../../../shared/use-cases/attend-delivery.ts';
import { buildDelivery, buildPost, buildRevision, SECOND } from '../../support/builders.ts';
import { createEngineWorld } from '../../support/engine-world.ts';

const message = { postId: 'p1', deliveryId: 'd1', accountId: 'weibo1', version: 1, via: 'dispatch' } as const;
const edit = { editId: 'e1', terms: { d1: { latenessLimitMs: 3_600_000 } }, removed: [], changes: [] };

async function attend(post: ReturnType<typeof buildPost>) {
  const engine = createEngineWorld({ delivery: buildDelivery(), effect: 'once', leadMs: 5 * SECOND });
  const deps = engine.workerDeps({ acts: true, answers: 'yes' });
  engine.world.now += 10 * SECOND;
  await engine.world.deliveries.createIfAbsent(buildDelivery());
  const revisions = { ...deps.revisions, get: async () => buildRevision({ revision: 2, edit }) };
  await attendDelivery(
    { ...deps, posts: { ...deps.posts, get: async () => post }, revisions },
    buildDelivery(),
    message,
  );
  return { accepted: engine.world.accepted, stored: await engine.world.deliveries.get(message) };
}

it('moves what is behind its post to the new revision instead of publishing the old one', async () => {
  const { accepted, stored } = await attend(buildPost({ revision: 2 }));
  expect(accepted).toBe(0);
  expect(stored).toMatchObject({ revision: 2, version: 2, state: 'scheduled' });
});

it('does not publish what an edit was about to add and has not', async () => {
  const { accepted, stored } = await attend(buildPost({ deliveries: [] }));
  expect([accepted, stored?.state]).toEqual([0, undefined]);
});
