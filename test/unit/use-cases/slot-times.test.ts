import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { createChinaDays } from '../../../shared/adapters/calendar/china-days.ts';
import type { DayFilter } from '../../../shared/domain/china-day.ts';
import { slotTimes } from '../../../shared/use-cases/slot-times.ts';
import { testZones } from '../../support/zones.ts';

const chinaDays = createChinaDays();
const everyDay = [1, 2, 3, 4, 5, 6, 7];
const workWeek = [1, 2, 3, 4, 5];
const slot = (at: string, weekdays = everyDay, days: DayFilter = 'every') => ({ at, weekdays, days });
const range = (from: string, to: string) => ({ from: Date.parse(from), to: Date.parse(to) });
const datesOf = (slots: ReturnType<typeof slot>[], from: string, to: string) =>
  slotTimes({ slots }, range(`${from}T00:00+08:00`, `${to}T00:00+08:00`), { timeZone: 'Asia/Shanghai', chinaDays }).map(
    ({ at }) => new Date(at + 8 * 3_600_000).toISOString().slice(0, 10),
  );

describe('slots in the Chinese year', () => {
  it('of working days leave out the holiday and take in the days that are worked for it', () => {
    // National Day 2026: off from Thursday 1 to Wednesday 7 October; worked on Sunday 20 September and Saturday 10 October.
    const dates = datesOf([slot('09:00', workWeek, 'working')], '2026-09-19', '2026-10-12');
    expect(dates).toEqual([
      ...['2026-09-20', '2026-09-21', '2026-09-22', '2026-09-23', '2026-09-24'],
      ...['2026-09-28', '2026-09-29', '2026-09-30', '2026-10-08', '2026-10-09', '2026-10-10'],
    ]);
  });

  it('of one working day a week do not take in days that are worked for others', () => {
    expect(datesOf([slot('09:00', [4], 'working')], '2026-09-28', '2026-10-12')).toEqual(['2026-10-08']);
  });

  it('of days off take in holidays, and no weekend that is worked', () => {
    const dates = datesOf([slot('10:00', [6, 7], 'off')], '2026-09-28', '2026-10-12');
    expect(dates).toEqual([
      ...[
        '2026-10-01',
        '2026-10-02',
        '2026-10-03',
        '2026-10-04',
        '2026-10-05',
        '2026-10-06',
        '2026-10-07',
        '2026-10-11',
      ],
    ]);
  });

  it('that are not for holidays keep to their weekday otherwise', () => {
    expect(datesOf([slot('10:00', [4], 'not-holidays')], '2026-09-25', '2026-10-16')).toEqual([
      '2026-10-08',
      '2026-10-15',
    ]);
  });

  it('are one where two fall together, and only those of a label where one is asked for', () => {
    const slots = [slot('10:00'), { ...slot('10:00'), label: '秒杀' }, { ...slot('11:00'), label: '秒杀' }];
    const around = { timeZone: 'Asia/Shanghai', chinaDays };
    const day = range('2026-11-25T00:00+08:00', '2026-11-26T00:00+08:00');
    expect(slotTimes({ slots }, day, around)).toHaveLength(2);
    expect(slotTimes({ slots }, { ...day, label: '秒杀' }, around)).toHaveLength(2);
    expect(slotTimes({ slots }, { ...day, label: '早安' }, around)).toEqual([]);
  });
});

describe.each(testZones)('slots in %s, through 2026 and 2027', (timeZone) => {
  const years = range('2026-01-01T00:00Z', '2028-01-01T00:00Z');
  const clock = fc.integer({ min: 0, max: 24 * 60 - 1 }).map((minutes) => {
    const two = (value: number) => String(value).padStart(2, '0');
    return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  });

  it('come once on every day that they are meant for, and at their time on the clock', () => {
    fc.assert(
      fc.property(clock, fc.subarray(everyDay, { minLength: 1 }), (at, weekdays) => {
        const times = slotTimes({ slots: [slot(at, weekdays)] }, years, { timeZone, chinaDays });
        const local = times.map((time) => Temporal.Instant.fromEpochMilliseconds(time.at).toZonedDateTimeISO(timeZone));
        const dates = local.map((one) => one.toPlainDate().toString());
        expect(new Set(dates).size).toBe(dates.length);
        for (const one of local) {
          expect(weekdays).toContain(one.dayOfWeek);
          const wanted = one.toPlainDate().toPlainDateTime(at);
          const isSkipped = !wanted
            .toZonedDateTime(timeZone, { disambiguation: 'later' })
            .toPlainDateTime()
            .equals(wanted);
          if (isSkipped) expect(one.equals(wanted.toZonedDateTime(timeZone, { disambiguation: 'later' }))).toBe(true);
          else expect(one.equals(wanted.toZonedDateTime(timeZone, { disambiguation: 'earlier' }))).toBe(true);
        }
        const [first, last] = [local.at(0), local.at(-1)];
        if (first === undefined || last === undefined) throw new Error('There are no slots at all.');
        const days = first.toPlainDate().until(last.toPlainDate()).days + 1;
        const meant = Array.from({ length: days }, (_, index) => first.toPlainDate().add({ days: index })).filter(
          (date) => weekdays.includes(date.dayOfWeek),
        );
        expect(dates).toEqual(meant.map(String));
      }),
      { numRuns: 12 },
    );
  });

  it('are the same however the time is cut into stretches', () => {
    fc.assert(
      fc.property(clock, fc.array(fc.integer({ min: years.from, max: years.to }), { maxLength: 6 }), (at, cuts) => {
        const around = { timeZone, chinaDays };
        const ends = [years.from, ...cuts.toSorted((a, b) => a - b), years.to];
        const parts = ends
          .slice(1)
          .flatMap((to, index) =>
            slotTimes({ slots: [slot(at)] }, { from: ends[index] ?? to, to }, around).map((time) => time.at),
          );
        expect(parts).toEqual(slotTimes({ slots: [slot(at)] }, years, around).map((time) => time.at));
      }),
      { numRuns: 8 },
    );
  });
});
