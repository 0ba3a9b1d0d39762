import { describe, expect, it } from 'vitest';
import { rememberVisits } from '../../../functions/visit/recent-visits.ts';
import type { Visit } from '../../../shared/use-cases/visit-link.ts';

function scene(answer: (now: number) => Visit) {
  const state = { now: 0, reads: 0 };
  const find = rememberVisits(
    async () => {
      state.reads++;
      return answer(state.now);
    },
    { now: () => state.now, keepMs: 5_000 },
  );
  return { state, find };
}
const redirect = (until?: number): Visit => ({
  kind: 'redirect',
  brandId: 'b',
  location: 'https://shop.example/',
  ...(until === undefined ? {} : { until }),
});

describe('what a slug leads to', () => {
  it('is read once by a crowd, and again five seconds later', async () => {
    const { state, find } = scene(() => redirect());
    for (state.now = 0; state.now < 5_000; state.now += 100) await find('a');
    expect(state.reads).toBe(1);
    await find('a');
    expect(state.reads).toBe(2);
    await find('b');
    expect(state.reads).toBe(3);
  });

  it('is not remembered beyond its end', async () => {
    const { state, find } = scene((now) => (now < 1_000 ? redirect(1_000) : { kind: 'expired' }));
    expect((await find('a')).kind).toBe('redirect');
    state.now = 1_000;
    expect((await find('a')).kind).toBe('expired');
  });

  it('is looked for each time while it is nothing, because it may appear', async () => {
    const { state, find } = scene((now) => (now < 1 ? { kind: 'nothing' } : redirect()));
    expect((await find('a')).kind).toBe('nothing');
    state.now = 1;
    expect((await find('a')).kind).toBe('redirect');
  });

  it('takes a bounded room', async () => {
    const { state, find } = scene(() => redirect());
    for (let slug = 0; slug < 2_000; slug++) await find(String(slug));
    await find('1999');
    expect(state.reads).toBe(2_000);
    await find('0');
    expect(state.reads).toBe(2_001);
  });
});
