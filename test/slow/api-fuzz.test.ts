import { expect, it } from 'vitest';
import { fuzzApi } from '../support/fuzz/fuzz-api.ts';
import { eveningBefore } from '../support/http/singles-day-brand.ts';

it('answers ten thousand requests made from the contract without a fault, and writes nothing for what it refuses', async () => {
  const { breaches, neverDone } = await fuzzApi({ requests: 10_000, seed: 20261111, now: eveningBefore });
  expect(breaches).toEqual([]);
  // Some need a code, a picture or a page that nobody comes upon by chance.
  expect(neverDone.length).toBeLessThan(30);
}, 900_000);
