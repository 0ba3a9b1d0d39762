import { expect, it } from 'vitest';
import { race, startRaces } from '../support/races/approval-races.ts';

const rounds = Number(process.env['RACE_ROUNDS'] ?? 400);

it('lets no old and no unapproved revision out in races of edit, cancellation, approval and claim', async () => {
  const world = await startRaces();
  const { violations, seen } = await race(world, { rounds, seed: 7 });
  await world.api.close();
  expect(violations).toEqual([]);
  expect(seen.published).toBeGreaterThan(rounds / 10);
  expect(seen['edited-first']).toBeGreaterThan(rounds / 20);
  expect(seen['claimed-first']).toBeGreaterThan(rounds / 100);
  expect(seen.cancelled).toBeGreaterThan(rounds / 20);
}, 900_000);
