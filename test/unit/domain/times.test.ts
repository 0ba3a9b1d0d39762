import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beijingBucket, nextBeijingReset } from '../../../shared/domain/beijing.ts';
import {
  delaySecondsUntil,
  dueWindow,
  intervals,
  isWithinSelfSendHorizon,
  startsPass,
} from '../../../shared/domain/times.ts';
import { dueAt, HOUR, MINUTE, SECOND } from '../../support/builders.ts';

describe('the clockwork', () => {
  it('leaves no instant that neither a later tick nor whoever makes it due sends', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 * HOUR }), fc.nat({ max: HOUR }), (created, ahead) => {
        const due = created + ahead;
        if (isWithinSelfSendHorizon(due, created)) return;
        const tick = Math.floor((due - 90 * SECOND) / MINUTE) * MINUTE;
        const window = dueWindow(tick);
        expect(due).toBeGreaterThanOrEqual(window.from);
        expect(due).toBeLessThan(window.to);
        // The schedule may fire at any moment of its minute, and must still find what was written before.
        expect(tick).toBeGreaterThan(created);
        expect(tick + 59 * SECOND).toBeLessThan(due);
      }),
    );
  });

  it('looks at all that is overdue on the quarters of an hour', () => {
    const minutes = Array.from({ length: 60 }, (_, minute) => minute);
    expect(minutes.filter((minute) => startsPass(dueAt + minute * MINUTE))).toEqual([0, 15, 30, 45]);
  });

  it('holds a message back until the lead before its time, in whole seconds and never more than a queue can', () => {
    expect(delaySecondsUntil(dueAt, dueAt - 100_900, 5)).toBe(95);
    expect(delaySecondsUntil(dueAt, dueAt + MINUTE, 5)).toBe(0);
    expect(delaySecondsUntil(dueAt, dueAt - 2 * HOUR, 5)).toBe(900);
  });

  it('never brings a message without a lead before its time', () => {
    expect(delaySecondsUntil(dueAt, dueAt - 29_001, 0)).toBe(30);
    expect(delaySecondsUntil(dueAt, dueAt - 30_000, 0)).toBe(30);
  });

  it('keeps its intervals in the order that recovery relies on', () => {
    expect(intervals.functionTimeoutMs + intervals.onceMarginMs).toBeLessThanOrEqual(intervals.leaseMs);
    expect(intervals.onceCallTimeoutMs).toBeLessThan(intervals.onceMarginMs);
  });

  it('counts hours, days and months by the Beijing wall clock', () => {
    const at = Date.parse('2026-11-30T16:30:00Z');
    expect(beijingBucket(at, 'hour')).toBe('2026-12-01T00');
    expect(nextBeijingReset(at, 'hour')).toBe(Date.parse('2026-11-30T17:00:00Z'));
    expect(nextBeijingReset(at, 'day')).toBe(Date.parse('2026-12-01T16:00:00Z'));
    expect(nextBeijingReset(at, 'month')).toBe(Date.parse('2026-12-31T16:00:00Z'));
  });
});
