import fc from 'fast-check';
import { expect, it } from 'vitest';
import { approvalOf } from '../../../shared/domain/approval.ts';
import type { DeliveryState } from '../../../shared/domain/delivery.ts';
import { canMove, transition } from '../../../shared/domain/delivery-machine.ts';
import { ConflictError } from '../../../shared/domain/errors.ts';
import { completeEdit } from '../../../shared/use-cases/complete-edit.ts';
import { decideOnApproval } from '../../../shared/use-cases/decide-on-approval.ts';
import { buildDelivery, buildPost, buildRevision, HOUR, MINUTE, SECOND } from '../../support/builders.ts';
import { createEngineWorld, type EngineWorld } from '../../support/engine-world.ts';

const key = { postId: 'p1', deliveryId: 'd1' };
const rule = { steps: 1, ownPosts: false } as const;
const at = '2026-11-10T10:00:00.000Z';
const works = { acts: true, answers: 'yes' } as const;

/** A message to a worker that may die, time, and people: each may break off before the deliveries have heard of it. */
const happening = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('message' as const),
      versionsAgo: fc.constantFrom(0, 0, 0, 1),
      diesAfter: fc.oneof(fc.constant(Number.POSITIVE_INFINITY), fc.nat({ max: 12 })),
      answers: fc.constantFrom('yes' as const, 'unavailable' as const),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('time' as const), seconds: fc.constantFrom(5, 20, 100, 400, 1_500) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constantFrom('approve' as const, 'edit' as const), breaksOff: fc.boolean() }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constantFrom('reject' as const, 'request' as const, 'cancel' as const) }),
  },
);
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;
type Scene = {
  readonly engine: EngineWorld;
  readonly scheduler: fc.Scheduler;
  /** Revisions that somebody has approved. */
  readonly approved: Set<number>;
};

function startScene(scheduler: fc.Scheduler): Scene {
  const delivery = buildDelivery({ state: 'in-review', attendLabel: 'in-review' });
  const engine = createEngineWorld({ delivery, effect: 'once', leadMs: 5 * SECOND });
  const approval = approvalOf(undefined, { rule, revision: 1, author: 'writer', at });
  if (approval === undefined) throw new TypeError('The rule wants an approval.');
  engine.world.post = buildPost({ approval });
  engine.world.revisions.set(1, revisionOf(1));
  return { engine, scheduler, approved: new Set() };
}

const revisionOf = (revision: number) => {
  const terms = { d1: { latenessLimitMs: HOUR, inReview: true as const } };
  return buildRevision({
    revision,
    variants: { d1: { platform: 'weibo', text: `第${revision}版` } },
    ...(revision === 1 ? {} : { edit: { editId: `e${revision}`, terms, removed: [], changes: [] } }),
  });
};

/** The use cases' own dependencies, with the post in memory. */
function peopleDeps({ engine, approved }: Scene, breaksOff: boolean) {
  const deps = engine.workerDeps(works);
  const { world } = engine;
  const deliveries = breaksOff ? { ...deps.deliveries, listByPost: async () => [] } : deps.deliveries;
  const decide = async (before: typeof world.post, after: NonNullable<typeof world.post.approval>) => {
    if (world.post !== before) return 'conflict' as const;
    world.post = { ...before, approval: after };
    if (after.state === 'approved') approved.add(after.revision);
    return 'saved' as const;
  };
  return { ...deps, deliveries, approvals: { decide } };
}

async function happen(scene: Scene, one: Happening): Promise<void> {
  const { world } = scene.engine;
  switch (one.kind) {
    case 'time':
      return scene.engine.advance(one.seconds * SECOND);
    case 'message':
      return sendMessage(scene, one);
    case 'edit':
      return edit(scene, one.breaksOff);
    case 'cancel': {
      const stored = await world.deliveries.get(key);
      if (stored === undefined || !canMove(stored.state, 'cancel') || stored.state === 'needs-person') return;
      const event = { type: 'cancel', problem: { kind: 'person', code: 'cancelled' } } as const;
      return world.deliveries.replace(stored, transition(stored, event, world.now).delivery);
    }
    default:
      return decide(scene, one.kind, one.kind === 'approve' && one.breaksOff);
  }
}

async function sendMessage({ engine, scheduler }: Scene, one: Happening & { kind: 'message' }): Promise<void> {
  const stored = await engine.world.deliveries.get(key);
  if (stored === undefined) return;
  const worker = engine.startWorker({
    diesAfter: one.diesAfter,
    behaviour: one.answers === 'yes' ? works : { acts: false, answers: one.answers },
    reach: (call) => scheduler.schedule(Promise.resolve(), 'outside').then(call),
  });
  void worker({ ...key, accountId: stored.accountId, version: stored.version - one.versionsAgo, via: 'dispatch' });
}

async function decide(scene: Scene, what: 'approve' | 'reject' | 'request', breaksOff: boolean): Promise<void> {
  const { postId, brandId, revision } = scene.engine.world.post;
  const decision = { what, revision, by: what === 'request' ? 'writer' : 'boss' };
  await asked(decideOnApproval(peopleDeps(scene, breaksOff), { brandId, postId, decision }));
}

/** The content is stored, then the post, which is the point of no return, then the delivery. */
async function edit(scene: Scene, breaksOff: boolean): Promise<void> {
  const { world } = scene.engine;
  const revision = world.post.revision + 1;
  const content = revisionOf(revision);
  world.revisions.set(revision, content);
  const approval = approvalOf(world.post.approval, { rule, revision, author: 'writer', at });
  world.post = { ...world.post, revision, ...(approval === undefined ? {} : { approval }) };
  const stored = await world.deliveries.get(key);
  if (breaksOff || stored === undefined || content.edit === undefined) return;
  await asked(completeEdit(peopleDeps(scene, false), [stored], { revision, edit: content.edit, createdBy: 'writer' }));
}

async function asked(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
  }
}

const ended: ReadonlySet<DeliveryState> = new Set(['published', 'failed', 'missed', 'cancelled']);

async function expectPromisesKept({ engine, approved }: Scene): Promise<void> {
  const { world } = engine;
  const final = await world.deliveries.get(key);
  expect(world.accepted).toBeLessThanOrEqual(1);
  for (const text of world.texts) expect([...approved].map((revision) => `第${revision}版`)).toContain(text);
  expect(final !== undefined && ended.has(final.state)).toBe(true);
  const overdue = world.events.filter(({ type }) => type === 'delivery.approval-overdue');
  expect(new Set(overdue.map(({ eventId }) => eventId)).size).toBeLessThanOrEqual(world.post.revision);
}

it('publishes no revision that nobody has approved, once at most, and leaves nothing waiting for ever', {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(happening, { minLength: 1, maxLength: 14 }),
      async (scheduler, happenings) => {
        const scene = startScene(scheduler);
        const { world } = scene.engine;
        await world.deliveries.createIfAbsent(buildDelivery({ state: 'in-review', attendLabel: 'in-review' }));
        for (const one of happenings) {
          await happen(scene, one);
          if (one.kind !== 'message') await scheduler.waitIdle();
        }
        for (let minute = 0; minute < 150; minute++) {
          await happen(scene, { kind: 'message', versionsAgo: 0, diesAfter: Number.POSITIVE_INFINITY, answers: 'yes' });
          await scheduler.waitIdle();
          scene.engine.advance(MINUTE);
          await scheduler.waitIdle();
        }
        await expectPromisesKept(scene);
      },
    ),
    { numRuns: Number(process.env['MODEL_RUNS'] ?? 500) },
  );
});
