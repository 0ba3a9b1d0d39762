import { expect, it } from 'vitest';
import { links } from '../bench/links.ts';

it('counts every click of people once, none of programs, and loses none to faults', async () => {
  const said: string[] = [];
  const { result, misses } = await links.run({ clicks: '400', faulty: '200' }, (text) => said.push(text));
  expect(result).toMatchObject({ clicks: 400, answered: 400, counted: 400, botsCounted: 0, faultyAnswered: 600 });
  const { overCount, lostAnswers, countedLater } = result;
  for (const value of [overCount, lostAnswers, countedLater]) expect(value).toBeGreaterThan(0);
  expect(overCount).toBeLessThanOrEqual(Number(lostAnswers));
  // How fast it goes is not a matter of a test.
  expect(misses.filter((miss) => !miss.startsWith('redirectMsP99'))).toEqual([]);
  for (const value of Object.values(result)) expect(value).toBeGreaterThanOrEqual(0);
  expect(said).toHaveLength(2);
}, 240_000);
