import { describe, expect, it } from 'vitest';
import { faultKinds } from '../bench/simulate/faults.ts';
import { runSeed } from '../bench/simulate/run-seed.ts';

const days = 20;

describe('a brand’s days in virtual time, with everything going wrong', () => {
  it.each([1, 2, 3, 4, 5])('keeps every promise with seed %i', { timeout: 30_000 }, async (seed) => {
    const { violations, deliveries, ends } = await runSeed({ seed, days });
    expect(violations).toEqual([]);
    expect(deliveries).toBeGreaterThan(50);
    expect(ends['published']).toBeGreaterThan(deliveries / 2);
  });

  it('replays exactly', { timeout: 30_000 }, async () => {
    const [first, second, other] = [
      await runSeed({ seed: 7, days: 10 }),
      await runSeed({ seed: 7, days: 10 }),
      await runSeed({ seed: 8, days: 10 }),
    ];
    expect(second).toEqual(first);
    expect(other.digest).not.toBe(first.digest);
  });

  it('does not spare the engine', { timeout: 30_000 }, async () => {
    const { faults } = await runSeed({ seed: 9, days: 60 });
    expect(faultKinds.filter((kind) => faults[kind] > 0).length).toBeGreaterThan(faultKinds.length / 2);
  });
});
