import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { dateAfter, instantAt, wallClockAt } from '../../../shared/domain/wall-clock.ts';
import { testZones } from '../../support/zones.ts';

const [begin, end] = [Date.parse('2026-01-01T00:00Z'), Date.parse('2028-01-01T00:00Z')];
const zoned = (at: number, zone: string) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);

/** The instants at which the clocks of a zone are changed in 2026 and 2027. */
function changesOf(zone: string): readonly number[] {
  const changes: number[] = [];
  for (let at = begin; ; ) {
    const next = zoned(at, zone).getTimeZoneTransition('next')?.epochMilliseconds;
    if (next === undefined || next >= end) return changes;
    changes.push(next);
    at = next;
  }
}

describe.each(testZones)('the clocks of %s', (zone) => {
  it('show what Temporal says, at every quarter of an hour about every change and anywhere else', () => {
    const about = changesOf(zone).flatMap((at) => Array.from({ length: 24 }, (_, step) => at + (step - 12) * 900_000));
    const anywhere = fc.sample(fc.integer({ min: begin, max: end }), { numRuns: 200, seed: 1 });
    for (const at of [...about, ...anywhere]) {
      const { date, time } = wallClockAt(at, zone);
      expect(`${date}T${time}`).toBe(
        zoned(at, zone).toPlainDateTime().round({ smallestUnit: 'second', roundingMode: 'floor' }).toString(),
      );
    }
  });

  it('show a time of a day when Temporal says so, on the days about every change and on any other', () => {
    const near = changesOf(zone).flatMap((at) =>
      [-1, 0, 1].map((days) => zoned(at, zone).toPlainDate().add({ days }).toString()),
    );
    const others = ['2026-07-01', '2027-01-15'];
    for (const date of [...near, ...others]) {
      for (let minutes = 0; minutes < 24 * 60; minutes += 15) {
        const time = new Date(minutes * 60_000).toISOString().slice(11, 16);
        const wanted = Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone).epochMilliseconds;
        expect(instantAt({ date, time }, zone), `${date}T${time}`).toBe(wanted);
      }
    }
  });
});

describe('a date', () => {
  it('has one after it and one before it', () => {
    expect([dateAfter('2026-12-31', 1), dateAfter('2026-03-01', -1)]).toEqual(['2027-01-01', '2026-02-28']);
  });
});
