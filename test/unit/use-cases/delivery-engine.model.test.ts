import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Delivery, DeliveryState } from '../../../shared/domain/delivery.ts';
import { canMove, transition } from '../../../shared/domain/delivery-machine.ts';
import { isWishOpen } from '../../../shared/domain/withdrawal.ts';
import { buildDelivery, MINUTE, SECOND } from '../../support/builders.ts';
import { createEngineWorld, type EngineWorld, type PlatformBehaviour } from '../../support/engine-world.ts';

const behaviour: fc.Arbitrary<PlatformBehaviour> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ acts: true as const, answers: 'yes' as const }) },
  { weight: 2, arbitrary: fc.constant({ acts: true as const, answers: 'nothing' as const }) },
  fc.constantFrom(
    ...(['unavailable', 'rejected', 'auth', 'quota', 'duplicate', 'nothing'] as const).map((answers) => ({
      acts: false as const,
      answers,
    })),
  ),
);

/** What can happen: a message (fresh or with an old version) to a worker that may die, time, a person's cancel or withdrawal. */
const happening = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('message' as const),
      versionsAgo: fc.constantFrom(0, 0, 0, 1),
      diesAfter: fc.oneof(fc.constant(Number.POSITIVE_INFINITY), fc.nat({ max: 12 })),
      behaviour,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('time' as const),
      ms: fc.constantFrom(1, 5, 20, 80, 100, 400).map((s) => s * SECOND),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('cancel' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('withdraw' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('blindness' as const), isOn: fc.boolean() }) },
);
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;

/** Continuous integration asks for more. */
const interleavings = Number(process.env['MODEL_RUNS'] ?? 2_000);

const key = { postId: 'p1', deliveryId: 'd1' };
const ended: ReadonlySet<DeliveryState> = new Set(['published', 'failed', 'missed', 'cancelled', 'withdrawn']);

async function happen(engine: EngineWorld, scheduler: fc.Scheduler, one: Happening): Promise<void> {
  const { world } = engine;
  if (one.kind === 'time') return engine.advance(one.ms);
  if (one.kind === 'blindness') return engine.blind(one.isOn);
  const stored = await world.deliveries.get(key);
  if (stored === undefined) return;
  if (one.kind === 'cancel') {
    // What may be out is not cancelled: the API refuses that, and has a person decide.
    if (!canMove(stored.state, 'cancel') || stored.state === 'needs-person') return;
    const cancelled = transition(stored, { type: 'cancel', problem: { kind: 'person', code: 'cancelled' } }, world.now);
    return world.deliveries.replace(stored, cancelled.delivery);
  }
  if (one.kind === 'withdraw') return wantBack(engine, stored);
  const worker = engine.startWorker({
    diesAfter: one.diesAfter,
    behaviour: one.behaviour,
    reach: (call) => scheduler.schedule(Promise.resolve(), 'outside').then(call),
  });
  void worker({ ...key, accountId: stored.accountId, version: stored.version - one.versionsAgo, via: 'dispatch' });
}

/** As the API does it; who loses a race here is a person who asks again, or does not. */
async function wantBack({ world }: EngineWorld, stored: Delivery): Promise<void> {
  const move = (['withdraw', 'wish-withdrawal'] as const).find((name) => canMove(stored.state, name));
  if (move === undefined || isWishOpen(stored)) return;
  await world.deliveries.replace(stored, transition(stored, { type: move }, world.now).delivery);
}

/** Brings everything that is under way or due to its end, with a platform that works. */
async function settleDown(engine: EngineWorld, scheduler: fc.Scheduler): Promise<void> {
  engine.blind(false);
  for (let minute = 0; minute < 90; minute++) {
    await happen(engine, scheduler, {
      kind: 'message',
      versionsAgo: 0,
      diesAfter: Number.POSITIVE_INFINITY,
      behaviour: { acts: true, answers: 'yes' },
    });
    await scheduler.waitIdle();
    engine.advance(MINUTE);
    await scheduler.waitIdle();
  }
}

async function expectPromisesKept({ world }: EngineWorld): Promise<void> {
  const final = await world.deliveries.get(key);
  const state = final?.state ?? 'scheduled';
  expect(world.accepted).toBeLessThanOrEqual(1);
  // A post that is out is known as published. Only where the platform could not be read is a person asked.
  if (world.accepted === 1) expect(['published', 'withdrawing', 'withdrawn', 'needs-person']).toContain(state);
  // Gone is said of what is gone, and a wish is never forgotten: it is fulfilled, refused, or a person's.
  if (state === 'withdrawn') expect(world.isTakenBack || world.accepted === 0).toBe(true);
  if (final !== undefined && isWishOpen(final)) {
    expect(['withdrawn', 'withdrawing', 'cancelled', 'failed', 'missed', 'needs-person']).toContain(state);
  }
  if (!world.wasUnreadable) expect(state).not.toBe('needs-person');
  if (state === 'published') expect(world.accepted).toBe(1);
  // Nothing is stuck: it has ended, or its alarm is set and not long gone.
  const isOpen = final?.attendAt !== undefined && final.attendAt > world.now - MINUTE;
  expect(ended.has(state) || isOpen).toBe(true);
  // No end without its event.
  const said = world.events.map((event) => event.type);
  if (['published', 'failed', 'missed'].includes(state)) expect(said).toContain(`delivery.${state}`);
}

describe('the delivery engine under random crashes, repeats and answers', () => {
  it('publishes at most once, never silently, and leaves nothing stuck', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(happening, { minLength: 1, maxLength: 14 }),
        async (scheduler, happenings) => {
          const engine = createEngineWorld({ delivery: buildDelivery(), effect: 'once', leadMs: 5 * SECOND });
          const { world } = engine;
          await world.deliveries.createIfAbsent(buildDelivery());
          for (const one of happenings) {
            await happen(engine, scheduler, one);
            if (one.kind !== 'message') await scheduler.waitIdle();
            expect(world.accepted).toBeLessThanOrEqual(1);
          }
          await settleDown(engine, scheduler);
          await expectPromisesKept(engine);
        },
      ),
      { numRuns: interleavings },
    );
  });

  it('may repeat a keyed step, and still knows the end', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(happening, { minLength: 1, maxLength: 8 }),
        async (scheduler, happenings) => {
          const engine = createEngineWorld({ delivery: buildDelivery(), effect: 'keyed', leadMs: 5 * SECOND });
          const { world } = engine;
          await world.deliveries.createIfAbsent(buildDelivery());
          for (const one of happenings) {
            await happen(engine, scheduler, one);
            if (one.kind !== 'message') await scheduler.waitIdle();
          }
          await settleDown(engine, scheduler);
          const final = await world.deliveries.get(key);
          expect(ended.has(final?.state ?? 'scheduled') || final?.attendAt !== undefined).toBe(true);
          if (final?.state === 'published') expect(world.accepted).toBeGreaterThanOrEqual(1);
        },
      ),
      { numRuns: 100 },
    );
  });
});
