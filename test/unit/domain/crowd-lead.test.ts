import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leadSecondsOf, longestLeadMs } from '../../../shared/domain/times.ts';

describe('the lead of a crowd', () => {
  it('is the stage’s own for a few', () => {
    expect(leadSecondsOf(1, 5)).toBe(5);
    expect(leadSecondsOf(399, 5)).toBe(5);
  });

  it('grows with what is due in one second', () => {
    expect(leadSecondsOf(4_000, 5)).toBe(15);
  });

  it('never shrinks with the crowd, and never exceeds what a worker accepts', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(100_000), fc.nat(25), (a, b, lead) => {
        const [small, large] = [Math.min(a, b), Math.max(a, b)];
        expect(leadSecondsOf(small, lead)).toBeLessThanOrEqual(leadSecondsOf(large, lead));
        expect(leadSecondsOf(large, lead) * 1_000).toBeLessThanOrEqual(longestLeadMs);
      }),
    );
  });
});
