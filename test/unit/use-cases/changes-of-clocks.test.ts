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

/** Every quarter of an hour about a change, as the clocks show it. */
function timesAbout({ at, before, after }: Change): readonly { local: number; isOpen: boolean }[] {
  const [from, to] = [at + Math.min(before, after), at + Math.max(before, after)];
  const count = (to - from) / quarterMs + 16;
  return Array.from({ length: count }, (_, step) => from + (step - 8) * quarterMs).map((local) => ({
    local,
    isOpen: local >= from && local < to,
  }));
}

describe.each(testZones)('a local time in %s', (timeZone) => {
  const read = (dueAt: string, now: number) => readDueTime({ dueAt, timeZone, defaultZone: timeZone, now });
  const changes = changesOf(timeZone);

  it('is read where a change of the clocks leaves it alone', () => {
    for (const change of changes) {
      for (const { local } of timesAbout(change).filter(({ isOpen }) => !isOpen)) {
        const offset = local < change.at + Math.min(change.before, change.after) ? change.before : change.after;
        const reading = read(localText(local), change.at - 86_400_000);
        expect(reading, localText(local)).toEqual({ dueTime: { at: local - offset, timeZone } });
      }
    }
    expect(read('2026-07-01T12:00:00', begin)).toHaveProperty('dueTime');
  });

  const open = changes.flatMap((change) =>
    timesAbout(change)
      .filter(({ isOpen }) => isOpen)
      .map(({ local }) => ({ ...change, local })),
  );

  it('is refused with both readings, each of which is taken, where the change skips or repeats it', () => {
    for (const { at, before, after, local } of open) {
      const now = at - 86_400_000;
      const code = after > before ? 'due-time-does-not-exist' : 'due-time-exists-twice';
      const reading = read(localText(local), now);
      const instants = [local - before, local - after];
      const texts = instants.map((instant) => formatDueTime({ at: instant, timeZone }));
      expect(reading).toMatchObject({ finding: { code } });
      for (const text of texts) expect(JSON.stringify(reading)).toContain(text);
      expect(texts.map((text) => read(text, now))).toEqual(
        instants.map((instant) => ({ dueTime: { at: instant, timeZone } })),
      );
    }
    expect(changes.length === 0).toBe(open.length === 0);
  });
});
