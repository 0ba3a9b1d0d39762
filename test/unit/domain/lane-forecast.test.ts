import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LanePolicy } from '../../../shared/domain/lane.ts';
import { type Booking, forecastLane, isPrompt } from '../../../shared/domain/lane-forecast.ts';
import { blockLane, emptyLane, foreverAt, takeTicket } from '../../../shared/domain/lane-ticket.ts';
import { dueAt, HOUR, MINUTE, SECOND } from '../../support/builders.ts';

/** 20:00 in Beijing; its day ends at 24:00. */
const evening = dueAt;
const midnight = evening + 4 * HOUR;
const now = evening - 12 * HOUR;

const hourly: LanePolicy = { minGapMs: 0, limits: [{ name: 'hour', kinds: ['publish'], window: 'hour', max: 3 }] };
const daily: LanePolicy = { minGapMs: 0, limits: [{ name: 'day', kinds: ['publish'], window: 'day', max: 3 }] };
const paced: LanePolicy = { minGapMs: SECOND, limits: [] };

const booking = (id: string, at: number, limitMs = HOUR): Booking => ({ id, dueAt: at, missAt: at + limitMs });
const bookings = (count: number, at: number, stepMs = MINUTE) =>
  Array.from({ length: count }, (_, index) => booking(`b${index}`, at + index * stepMs));

function lastOf(policy: LanePolicy, all: readonly Booking[], lane = emptyLane('a')) {
  return forecastLane(lane, policy, { bookings: all, now }).at(-1);
}

describe('the forecast of a lane', () => {
  it('starts what fits when it is due', () => {
    const slots = forecastLane(emptyLane('a'), hourly, { bookings: bookings(3, evening), now });
    expect(slots.every((slot) => slot.startAt === slot.dueAt && isPrompt(slot))).toBe(true);
  });

  it('moves what an hour cannot take to the next, and names the limit', () => {
    expect(lastOf(hourly, bookings(4, evening))).toMatchObject({
      startAt: evening + HOUR,
      isMissed: false,
      full: { name: 'hour', max: 3, count: 3 },
    });
  });

  it('begins to count anew at the border of the hour', () => {
    const all = [...bookings(3, evening + 57 * MINUTE), booking('next', evening + HOUR)];
    expect(lastOf(hourly, all)).toMatchObject({ id: 'next', startAt: evening + HOUR, isMissed: false });
    const inTime = [...bookings(3, evening + 56 * MINUTE), booking('last', evening + HOUR - 1)];
    expect(lastOf(hourly, inTime)).toMatchObject({ id: 'last', startAt: evening + HOUR });
  });

  it('carries what waits into the next hour, where it takes the place of others', () => {
    const all = [...bookings(5, evening), ...bookings(2, evening + HOUR + MINUTE)];
    expect(lastOf(hourly, all)).toMatchObject({ startAt: evening + 2 * HOUR });
  });

  it('misses what a day cannot take within its lateness limit', () => {
    expect(lastOf(daily, bookings(4, evening))).toMatchObject({ startAt: midnight, isMissed: true });
  });

  it('lets it leave at the start of the next Beijing day where the limit allows that', () => {
    const all = [...bookings(3, evening), booking('late', midnight - 30 * MINUTE)];
    expect(lastOf(daily, all)).toMatchObject({ startAt: midnight, isMissed: false });
    expect(lastOf(daily, [...bookings(3, evening), booking('edge', midnight - HOUR)])).toMatchObject({
      isMissed: true,
    });
    expect(lastOf(daily, [...bookings(3, evening), booking('next day', midnight)])).toMatchObject({
      startAt: midnight,
    });
  });

  it('does not count what is missed', () => {
    const missed = ['m1', 'm2', 'm3'].map((id) => booking(id, evening + MINUTE, MINUTE));
    const all = [...bookings(3, evening, SECOND), ...missed, booking('after', evening + HOUR)];
    const slots = forecastLane(emptyLane('a'), hourly, { bookings: all, now });
    expect(slots.filter((slot) => slot.isMissed).map((slot) => slot.id)).toEqual(['m1', 'm2', 'm3']);
    expect(slots.at(-1)).toMatchObject({ startAt: evening + HOUR });
  });

  it('counts what the lane has used in the running windows, and not what it used before', () => {
    let lane = emptyLane('a');
    for (let call = 0; call < 3; call++) {
      const ticket = takeTicket(lane, hourly, { kind: 'publish', at: evening });
      if (ticket.granted) lane = ticket.lane;
    }
    expect(lastOf(hourly, [booking('new', evening + MINUTE)], lane)).toMatchObject({ startAt: evening + HOUR });
    expect(lastOf(hourly, [booking('new', evening + HOUR)], lane)).toMatchObject({ startAt: evening + HOUR });
  });

  it('keeps the gap between posts due at the same second', () => {
    const slots = forecastLane(emptyLane('a'), paced, { bookings: bookings(8, evening, 0), now });
    expect(slots.map((slot) => slot.startAt - evening)).toEqual([0, 1, 2, 3, 4, 5, 6, 7].map((n) => n * SECOND));
    expect(slots.map(isPrompt)).toEqual([true, true, true, true, true, true, false, false]);
  });

  it('waits for a block that ends by itself; one that a person ends is taken as lifted', () => {
    const until = (end: number) => blockLane(emptyLane('a'), 'quota:day', end === foreverAt ? 'a person acts' : end);
    expect(lastOf(hourly, [booking('new', evening)], until(evening + MINUTE))).toMatchObject({
      startAt: evening + MINUTE,
    });
    expect(lastOf(hourly, [booking('new', evening)], until(foreverAt))).toMatchObject({ startAt: evening });
  });

  it('never starts more in a window than its limit, nothing early, and nobody overtakes', () => {
    const policy: LanePolicy = {
      minGapMs: SECOND,
      limits: [...hourly.limits, { ...daily.limits[0], max: 5 }] as never,
    };
    const wishes = fc.array(fc.record({ minute: fc.nat({ max: 900 }), limit: fc.integer({ min: 1, max: 1_440 }) }));
    fc.assert(
      fc.property(wishes, (all) => {
        const wanted = all.map(({ minute, limit }, id) => booking(`${id}`, evening + minute * MINUTE, limit * MINUTE));
        const slots = forecastLane(emptyLane('a'), policy, { bookings: wanted, now });
        const started = slots.filter((slot) => !slot.isMissed).map((slot) => slot.startAt);
        expect(started).toEqual(started.toSorted((a, b) => a - b));
        expect(slots.every((slot) => slot.startAt >= slot.dueAt)).toBe(true);
        for (const [length, max] of [
          [HOUR, 3],
          [24 * HOUR, 5],
        ] as const) {
          const inWindow = Map.groupBy(started, (at) => Math.floor((at + 8 * HOUR) / length));
          expect(Math.max(0, ...[...inWindow.values()].map((group) => group.length))).toBeLessThanOrEqual(max);
        }
      }),
    );
  });
});
