import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeliveryRepository } from '../../shared/ports/repositories.ts';
import { race, startRaces } from '../support/races/approval-races.ts';

let world: Awaited<ReturnType<typeof startRaces>>;
/** A thousand more are in the slow tests. */
const rounds = 30;
const timeout = 120_000;

beforeAll(async () => {
  world = await startRaces();
});
afterAll(() => world.api.close());

describe('an edit, a cancellation and an approval against the claim', () => {
  it('never let an old revision out, nor one that nobody has approved', { timeout }, async () => {
    const { violations, seen } = await race(world, { rounds, seed: 11 });
    expect(violations).toEqual([]);
    for (const [outcome, times] of Object.entries(seen)) {
      if (outcome !== 'never-approved') expect(times, outcome).toBeGreaterThan(0);
    }
  });

  it('would, were the claim not one conditional write', { timeout }, async () => {
    const { violations } = await race(world, { rounds, seed: 11, weaken: withoutCondition });
    expect(violations.length).toBeGreaterThan(0);
  });
});

/** Writes over whatever is there by now. */
const withoutCondition = (deliveries: DeliveryRepository): DeliveryRepository => ({
  ...deliveries,
  async replace(before, after) {
    await deliveries.replace((await deliveries.get(before)) ?? before, after);
  },
});
