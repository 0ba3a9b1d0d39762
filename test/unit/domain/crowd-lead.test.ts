import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leadSecondsOf } from '../../../shared/domain/times.ts';

const lead = { seconds: 5, longestSeconds: 25, preparedPerSecond: 400 };

describe('the lead of a crowd', () => {
  it('is the stage’s own for a few', () => {
    expect(leadSecondsOf(1, lead)).toBe(5);
    expect(leadSecondsOf(399, lead)).toBe(5);
  });

  it('grows with what is due in one second, the more the less is prepared in one', () => {
    expect(leadSecondsOf(4_000, lead)).toBe(15);
    expect(leadSecondsOf(4_000, { ...lead, preparedPerSecond: 250 })).toBe(21);
  });

  it('never shrinks with the crowd, and never exceeds what a worker accepts', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(100_000), fc.nat(25), (a, b, seconds) => {
        const [small, large] = [Math.min(a, b), Math.max(a, b)];
        const longer = leadSecondsOf(large, { ...lead, seconds });
        expect(leadSecondsOf(small, { ...lead, seconds })).toBeLessThanOrEqual(longer);
        expect(longer).toBeLessThanOrEqual(25);
      }),
    );
  });
});
