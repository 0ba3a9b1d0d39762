import { describe, expect, it } from 'vitest';
import { clickShards, createClickSpread } from '../../../shared/adapters/dynamo/click-spread.ts';

const clicksPerSecond = 5_000;
/** Half of what one partition of the table takes. */
const maxUnitsPerKey = 500;
const seconds = 4;

/** Park and Miller: the same every time, and even enough. */
function createFraction(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Write units that the busiest partition takes in one second; a click is one unit. */
function busiestSecond(instances: number): number {
  const fraction = createFraction(instances);
  const spreads = Array.from({ length: instances }, () => createClickSpread(fraction));
  let busiest = 0;
  for (let second = 0; second < seconds; second++) {
    const units = new Array<number>(clickShards).fill(0);
    const moments = Array.from({ length: clicksPerSecond }, () => (second + fraction()) * 1_000).toSorted(
      (a, b) => a - b,
    );
    for (const at of moments) {
      const shard = spreads[Math.floor(fraction() * instances)]?.(at) ?? 0;
      units[shard] = (units[shard] ?? 0) + 1;
    }
    busiest = Math.max(busiest, ...units);
  }
  return busiest;
}

describe('5,000 clicks a second on one link', () => {
  it.each([1, 10, 50, 100, 200, 300, 500, 1_000, 2_000, 5_000])(
    'take at most 500 write units of any partition, on %i instances',
    (instances) => {
      expect(busiestSecond(instances)).toBeLessThanOrEqual(maxUnitsPerKey);
    },
  );
});

describe('a reader now and then', () => {
  it('is counted where the one before was', () => {
    const shardFor = createClickSpread(createFraction(7));
    expect(new Set([0, 1, 2, 3, 4, 5].map((second) => shardFor(second * 1_000))).size).toBe(1);
  });
});
