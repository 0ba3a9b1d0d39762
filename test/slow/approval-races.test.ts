import { expect, it } from 'vitest';
import { race, startRaces } from '../support/races/approval-races.ts';

it('lets no old and no unapproved revision out in a thousand races of edit, cancellation, approval and claim', async () => {
  const world = await startRaces();
  const { violations, seen } = await race(world, { rounds: 1_000, seed: 7 });
  await world.api.close();
  expect(violations).toEqual([]);
  expect(seen.published).toBeGreaterThan(100);
  expect(seen['edited-first']).toBeGreaterThan(50);
  expect(seen['claimed-first']).toBeGreaterThan(10);
  expect(seen.cancelled).toBeGreaterThan(50);
}, 900_000);
