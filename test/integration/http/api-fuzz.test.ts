import { expect, it } from 'vitest';
import { fuzzApi } from '../../support/fuzz/fuzz-api.ts';
import { eveningBefore } from '../../support/http/singles-day-brand.ts';

it('answers whatever the contract allows, and much that it does not, without a fault and without a trace of what it refuses', async () => {
  const { breaches, byStatus } = await fuzzApi({ requests: 500, seed: 20261111, now: eveningBefore });
  expect(breaches).toEqual([]);
  expect(Object.keys(byStatus)).toEqual(expect.arrayContaining(['200', '201', '400', '404', '409', '422']));
}, 120_000);
