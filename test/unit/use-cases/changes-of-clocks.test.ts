import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { formatDueTime, readDueTime } from '../../../shared/use-cases/read-due-time.ts';
import { testZones } from '../../support/zones.ts';

const [begin, end] = [Date.parse('2026-01-01T00:00Z'), Date.parse('2028-01-01T00:00Z')];
const quarterMs = 900_000;
const zoned = (at: number, timeZone: string) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);

type Change = { readonly at: number; readonly before: number; readonly after: number };

/** When the clocks of a zone are changed in 2026 and 2027, with the offsets on both sides in ms. */
function changesOf(timeZone: string): readonly Change[] {
  const changes: Change[] = [];
  for (let next = zoned(begin, timeZone).getTimeZoneTransition('next'); next !== null; ) {
    const at = next.epochMilliseconds;
    if (at >= end) break;
    const offsetMs = (instant: number) => zoned(instant, timeZone).offsetNanoseconds / 1e6;
    changes.push({ at, before: offsetMs(at - 1), after: offsetMs(at) });
    next = next.getTimeZoneTransition('next');
  }
  return changes;
}

const localText = (ms: number): string => new Date(ms).toISOString().slice(0, 19);

describe('the changes of 2026 and 2027', () => {
  it.each([
    ['Asia/Shanghai', 0],
    ['Europe/London', 4],
    ['America/New_York', 4],
    ['Australia/Lord_Howe', 4],
  ])('are in %s %i', (timeZone, count) => {
    expect(changesOf(timeZone)).toHaveLength(count);
  });
});

describe.each(testZones)('a local time in %s', (timeZone) => {
  const read = (dueAt: string, now: number) => readDueTime({ dueAt, timeZone, defaultZone: timeZone, now });

  it('is refused with both readings where a change of the clocks skips or repeats it, and read everywhere else', () => {
    for (const { at, before, after } of changesOf(timeZone)) {
      const now = at - 86_400_000;
      const [from, to] = [at + Math.min(before, after), at + Math.max(before, after)];
      for (let local = from - 8 * quarterMs; local < to + 8 * quarterMs; local += quarterMs) {
        const reading = read(localText(local), now);
        if (local < from || local >= to) {
          const offset = local < from ? before : after;
          expect(reading, localText(local)).toEqual({ dueTime: { at: local - offset, timeZone } });
          continue;
        }
        if (!('finding' in reading)) throw new Error(`${localText(local)} was read`);
        const isSkipped = after > before;
        expect(reading.finding.code).toBe(isSkipped ? 'due-time-does-not-exist' : 'due-time-exists-twice');
        for (const offset of [before, after]) {
          const text = formatDueTime({ at: local - offset, timeZone });
          expect(reading.finding.message.en).toContain(text);
          expect(read(text, now)).toEqual({ dueTime: { at: local - offset, timeZone } });
        }
      }
    }
    expect(read('2026-07-01T12:00:00', begin)).toHaveProperty('dueTime');
  });
});
