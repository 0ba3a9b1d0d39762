import { expect, it } from 'vitest';
import { fuzzApi } from '../support/fuzz/fuzz-api.ts';
import { eveningBefore } from '../support/http/singles-day-brand.ts';

/** As many as a run may take; ten thousand find no more. */
const requests = Number(process.env['FUZZ_REQUESTS'] ?? 3_000);

it('answers thousands of requests made from the contract without a fault, and writes nothing for what it refuses', async () => {
  const { breaches, neverDone } = await fuzzApi({ requests, seed: 20261111, now: eveningBefore });
  expect(breaches).toEqual([]);
  // About a third of the operations need a series, a webhook, a code or a picture that nobody comes upon by chance.
  expect(neverDone.length).toBeLessThan(75);
}, 900_000);
