import { expect, it } from 'vitest';
import { callbacks } from '../bench/callbacks.ts';

it('loses no message of people and answers none twice, though each tenth comes thrice', async () => {
  const { result, misses } = await callbacks.run({ perSecond: '20', seconds: '5' }, () => undefined);
  expect(result).toMatchObject({ messages: 100, unanswered: 0, keptMessages: 100, keptAnswers: 100 });
  expect(result['sendings']).toBeGreaterThanOrEqual(120);
  // How fast it goes is not a matter of a test.
  expect(misses.filter((miss) => !/^msP99|five seconds/.test(miss))).toEqual([]);
}, 240_000);
