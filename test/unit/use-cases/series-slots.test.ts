import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { createChinaDays } from '../../../shared/adapters/calendar/china-days.ts';
import type { DayFilter } from '../../../shared/domain/china-day.ts';
import { slotIdOf, slotOfId } from '../../../shared/domain/series.ts';
import { ruleSlots } from '../../../shared/use-cases/series-slots.ts';
import { testZones } from '../../support/zones.ts';

const chinaDays = createChinaDays();
type Given = { startsAt?: string; timeZone?: string; days?: DayFilter };
const rhythm = (
  rule: string,
  { startsAt = '2026-01-01T09:00', timeZone = 'Asia/Shanghai', days = 'every' }: Given = {},
) => ({
  by: 'rule' as const,
  rule,
  startsAt,
  timeZone,
  days,
});
const [begin, end] = [Date.parse('2025-12-31T00:00Z'), Date.parse('2027-12-31T00:00Z')];
const all = (of: ReturnType<typeof rhythm>, limit = 2_000) =>
  ruleSlots(of, { after: begin, until: end, limit }, chinaDays);
const localOf = (at: number, timeZone: string) =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
const textOf = (slots: readonly number[]) =>
  slots.map((at) => localOf(at, 'Asia/Shanghai').toPlainDateTime().toString().slice(0, 16));

describe('the slots of a rule', () => {
  it.each([
    ['FREQ=WEEKLY;BYDAY=MO,WE;COUNT=3', ['2026-01-05T09:00', '2026-01-07T09:00', '2026-01-12T09:00']],
    ['FREQ=MONTHLY;BYDAY=-1FR;COUNT=2', ['2026-01-30T09:00', '2026-02-27T09:00']],
    ['FREQ=DAILY;BYHOUR=9,18;UNTIL=20260102T000000Z', ['2026-01-01T09:00', '2026-01-01T18:00']],
    ['FREQ=DAILY;UNTIL=20260103', ['2026-01-01T09:00', '2026-01-02T09:00', '2026-01-03T09:00']],
    ['FREQ=DAILY;UNTIL=20260102T010000Z', ['2026-01-01T09:00', '2026-01-02T09:00']],
    ['FREQ=MONTHLY;BYMONTHDAY=31;COUNT=3', ['2026-01-31T09:00', '2026-03-31T09:00', '2026-05-31T09:00']],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TH;COUNT=2', ['2026-01-01T09:00', '2026-01-15T09:00']],
  ])('%s are those of RFC 5545', (rule, expected) => {
    expect(textOf(all(rhythm(rule)))).toEqual(expected);
  });

  it('may be of working days only', () => {
    const slots = ruleSlots(
      rhythm('FREQ=DAILY', { startsAt: '2026-09-28T09:00', days: 'working' }),
      { after: Date.parse('2026-09-28T00:00+08:00') - 1, until: Date.parse('2026-10-11T00:00+08:00'), limit: 20 },
      chinaDays,
    );
    expect(textOf(slots).map((text) => text.slice(5, 10))).toEqual([
      '09-28',
      '09-29',
      '09-30',
      '10-08',
      '10-09',
      '10-10',
    ]);
  });
});

describe.each(testZones)('a rule in %s, through 2026 and 2027', (timeZone) => {
  const clock = fc.integer({ min: 0, max: 95 }).map((quarters) => {
    const two = (value: number) => String(value).padStart(2, '0');
    return `${two(Math.floor(quarters / 4))}:${two((quarters % 4) * 15)}`;
  });

  it('gives every day once, at its time on the clock, across every change of it', () => {
    fc.assert(
      fc.property(clock, (time) => {
        const slots = all(rhythm('FREQ=DAILY', { startsAt: `2026-01-01T${time}`, timeZone }));
        const dates = slots.map((at) => localOf(at, timeZone).toPlainDate());
        const [first] = dates;
        if (first === undefined) throw new Error('There is no slot.');
        expect(dates.map(String)).toEqual(dates.map((_, days) => first.add({ days }).toString()));
        for (const at of slots) {
          const date = localOf(at, timeZone).toPlainDate();
          expect(at).toBe(date.toZonedDateTime({ timeZone, plainTime: time }).epochMilliseconds);
        }
      }),
      { numRuns: 8, examples: [['01:00'], ['01:30'], ['02:00'], ['02:15'], ['00:00']] },
    );
  });

  it('gives the same slots however often it is asked to go on from the last one', () => {
    const rules = [
      'FREQ=DAILY',
      'FREQ=WEEKLY;BYDAY=SU,MO',
      'FREQ=DAILY;INTERVAL=3',
      'FREQ=MONTHLY;BYDAY=2SU',
      'FREQ=WEEKLY;COUNT=40',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...rules),
        clock,
        fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 8 }),
        (rule, time, steps) => {
          const of = rhythm(rule, { startsAt: `2026-01-01T${time}`, timeZone });
          const whole = all(of, 60);
          const found: number[] = [];
          for (let run = 0; found.length < whole.length; run++) {
            const limit = steps[run % steps.length] ?? 1;
            const next = ruleSlots(of, { after: found.at(-1) ?? begin, until: end, limit }, chinaDays);
            if (next.length === 0) break;
            found.push(...next);
          }
          expect(found.slice(0, whole.length)).toEqual(whole);
        },
      ),
      { numRuns: 15 },
    );
  });
});

describe('the id of a slot', () => {
  it('stands for its instant', () => {
    const at = Date.parse('2026-12-01T01:00:00Z');
    expect(slotIdOf(at)).toBe('20261201T010000Z');
    expect(slotOfId(slotIdOf(at))).toBe(at);
    for (const text of ['', '20261301T010000Z', '2026-12-01T01:00:00Z']) expect(slotOfId(text)).toBeUndefined();
  });
});
