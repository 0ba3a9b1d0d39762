import { expect, it } from 'vitest';
import { fuzzApi } from '../support/fuzz/fuzz-api.ts';
import { eveningBefore } from '../support/http/singles-day-brand.ts';

it('answers ten thousand requests made from the contract without a fault, and writes nothing for what it refuses', async () => {
  const { breaches, neverDone } = await fuzzApi({ requests: 10_000, seed: 20261111, now: eveningBefore });
  expect(breaches).toEqual([]);
  // About a third of the operations need a series, a webhook, a code or a picture that nobody comes upon by chance.
  expect(neverDone.length).toBeLessThan(50);
}, 900_000);
