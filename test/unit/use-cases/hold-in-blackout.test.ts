import { describe, expect, it } from 'vitest';
import { type Blackouts, noBlackouts } from '../../../shared/domain/blackout.ts';
import type { Delivery } from '../../../shared/domain/delivery.ts';
import { isInLine } from '../../../shared/domain/delivery.ts';
import { type AttendDeps, attendDelivery } from '../../../shared/use-cases/attend-delivery.ts';
import { buildDelivery, dueAt, MINUTE, SECOND } from '../../support/builders.ts';
import { createEngineWorld } from '../../support/engine-world.ts';

/** A delivery that its worker comes to at its second, while its brand is closed. */
function scene(blackouts: Partial<Blackouts>) {
  const world = createEngineWorld({ delivery: buildDelivery(), effect: 'once', leadMs: 3 * SECOND });
  const state = { blackouts: { ...noBlackouts('b1'), ...blackouts } };
  const deps: AttendDeps = {
    ...world.workerDeps({ acts: true, answers: 'yes' }),
    blackouts: { get: async () => state.blackouts },
  };
  const stored = async (): Promise<Delivery> => {
    const { postId, deliveryId } = buildDelivery();
    const found = await world.world.deliveries.get({ postId, deliveryId });
    if (found === undefined) throw new TypeError('The delivery is gone.');
    return found;
  };
  return {
    ...world,
    state,
    stored,
    async start() {
      await world.world.deliveries.createIfAbsent(buildDelivery());
    },
    async attendAt(at: number) {
      world.world.now = at;
      const delivery = await stored();
      const { postId, deliveryId, accountId, version } = delivery;
      return attendDelivery(deps, delivery, { postId, deliveryId, accountId, version, via: 'dispatch' });
    },
  };
}

const closedFor = (minutes: number): Partial<Blackouts> => ({
  rules: [{ name: '停发', when: { kind: 'range', from: dueAt - MINUTE, to: dueAt + minutes * MINUTE } }],
});

describe('a delivery that falls due while its brand is closed', () => {
  it('is held without a call, and goes out by itself when that is over', async () => {
    const { world, start, attendAt, stored } = scene(closedFor(10));
    await start();
    await attendAt(dueAt);
    const held = await stored();
    expect(held).toMatchObject({
      state: 'held',
      attempts: 0,
      problem: { kind: 'blackout', code: 'rule' },
      attendAt: dueAt + 10 * MINUTE,
    });
    expect(isInLine(held)).toBe(false);
    expect(world.events.map(({ type }) => type)).toEqual(['delivery.held']);
    await attendAt(dueAt + 10 * MINUTE);
    expect(await stored()).toMatchObject({ state: 'scheduled' });
    await attendAt(dueAt + 10 * MINUTE);
    expect(await stored()).toMatchObject({ state: 'published' });
    expect(world.accepted).toBe(1);
  });

  it('is missed when its limit comes first', async () => {
    const { world, start, attendAt, stored } = scene(closedFor(24 * 60));
    await start();
    await attendAt(dueAt);
    for (let looks = 0; looks < 20; looks++) {
      const { state, attendAt: next } = await stored();
      if (state === 'missed' || next === undefined) break;
      await attendAt(next);
      expect(['held', 'missed']).toContain((await stored()).state);
    }
    expect(await stored()).toMatchObject({ state: 'missed' });
    expect(world.accepted).toBe(0);
  });

  it('is held by a pause until that is ended, which it looks for every five minutes', async () => {
    const { world, start, attendAt, stored, state } = scene({ pause: { since: dueAt - MINUTE, by: 't1' } });
    await start();
    await attendAt(dueAt);
    expect(await stored()).toMatchObject({
      state: 'held',
      problem: { kind: 'blackout', code: 'pause' },
      attendAt: dueAt + 5 * MINUTE,
    });
    await attendAt(dueAt + 5 * MINUTE);
    expect(await stored()).toMatchObject({ state: 'held', attendAt: dueAt + 10 * MINUTE });
    state.blackouts = noBlackouts('b1');
    await attendAt(dueAt + 10 * MINUTE);
    await attendAt(dueAt + 10 * MINUTE);
    expect(await stored()).toMatchObject({ state: 'published' });
    expect(world.events.map(({ type }) => type)).toEqual(['delivery.held', 'delivery.published']);
  });

  it('of another account is not held by a rule that names accounts', async () => {
    const rules = closedFor(10).rules?.map((rule) => ({ ...rule, accountIds: ['another'] })) ?? [];
    const { start, attendAt, stored } = scene({ rules });
    await start();
    await attendAt(dueAt);
    expect(await stored()).toMatchObject({ state: 'published' });
  });
});
