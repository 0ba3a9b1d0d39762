import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDueTime, isTimeZone, readDueTime } from '../../../shared/use-cases/read-due-time.ts';

const now = Date.parse('2026-02-01T00:00:00Z');
const read = (dueAt: string, timeZone?: string, at = now) =>
  readDueTime({ dueAt, timeZone, defaultZone: 'Asia/Shanghai', now: at });

function findingOf(reading: ReturnType<typeof read>) {
  if ('finding' in reading) return reading.finding;
  throw new Error(`was read as ${new Date(reading.dueTime.at).toISOString()}`);
}
const codeOf = (reading: ReturnType<typeof read>) => findingOf(reading).code;

describe('a due time', () => {
  it.each([
    { form: 'with offset and zone', dueAt: '2026-11-25T20:00:00+08:00[Asia/Shanghai]', at: '2026-11-25T12:00:00.000Z' },
    { form: 'with the offset alone', dueAt: '2026-11-25T20:00:00-05:00', at: '2026-11-26T01:00:00.000Z' },
    { form: 'in UTC', dueAt: '2026-11-25T20:00:00Z', at: '2026-11-25T20:00:00.000Z' },
    {
      form: 'in UTC with a zone beside it',
      dueAt: '2026-11-25T20:00Z',
      timeZone: 'America/New_York',
      at: '2026-11-25T20:00:00.000Z',
    },
    {
      form: 'local with a zone',
      dueAt: '2026-11-25T20:00:00',
      timeZone: 'America/New_York',
      at: '2026-11-26T01:00:00.000Z',
    },
    {
      form: 'local with the zone in brackets',
      dueAt: '2026-11-25T20:00[Europe/Berlin]',
      at: '2026-11-25T19:00:00.000Z',
    },
    { form: 'local in the zone of the brand', dueAt: '2026-11-25T20:00', at: '2026-11-25T12:00:00.000Z' },
    { form: 'with milliseconds', dueAt: '2026-11-25T20:00:00.250+08:00', at: '2026-11-25T12:00:00.250Z' },
  ])('is read $form', ({ dueAt, timeZone, at }) => {
    const reading = read(dueAt, timeZone);
    expect('dueTime' in reading && new Date(reading.dueTime.at).toISOString()).toBe(at);
  });

  it('that does not exist is refused with the time before and the time after the gap', () => {
    const finding = findingOf(read('2026-03-08T02:30:00', 'America/New_York'));
    expect(finding).toMatchObject({ field: 'dueAt', code: 'due-time-does-not-exist' });
    for (const reading of [
      '2026-03-08T01:30:00-05:00[America/New_York]',
      '2026-03-08T03:30:00-04:00[America/New_York]',
    ]) {
      expect(finding.message.zh).toContain(reading);
      expect(finding.message.en).toContain(reading);
    }
  });

  it('that comes twice is refused with both', () => {
    const finding = findingOf(read('2026-11-01T01:30:00', 'America/New_York'));
    expect(finding.code).toBe('due-time-exists-twice');
    expect(finding.message.en).toContain('2026-11-01T01:30:00-04:00[America/New_York]');
    expect(finding.message.en).toContain('2026-11-01T01:30:00-05:00[America/New_York]');
  });

  it.each([
    ['-04:00', '2026-11-01T05:30:00.000Z'],
    ['-05:00', '2026-11-01T06:30:00.000Z'],
  ])('that comes twice is settled by the offset %s', (offset, expected) => {
    const reading = read(`2026-11-01T01:30:00${offset}[America/New_York]`);
    expect('dueTime' in reading && new Date(reading.dueTime.at).toISOString()).toBe(expected);
  });

  it('whose offset contradicts its zone is refused with both readings', () => {
    const finding = findingOf(read('2026-11-25T20:00:00+09:00[Asia/Shanghai]'));
    expect(finding.code).toBe('due-time-offset-contradicts-zone');
    expect(finding.message.zh).toContain('2026-11-25T19:00:00+08:00[Asia/Shanghai]');
    expect(finding.message.zh).toContain('2026-11-25T20:00:00+08:00[Asia/Shanghai]');
  });

  it('whose offset contradicts the zone beside it is refused too', () => {
    expect(codeOf(read('2026-07-01T20:00:00-05:00', 'America/New_York'))).toBe('due-time-offset-contradicts-zone');
  });

  it.each([
    ['tomorrow at eight', 'due-time-format'],
    ['2026-11-25', 'due-time-format'],
    ['2026-11-25T20:00:00+08:00[+08:00]', 'due-time-format'],
    ['2026-02-30T20:00:00+08:00', 'due-time-no-such-date'],
    ['2026-11-25T25:00:00+08:00', 'due-time-no-such-date'],
    ['2026-11-25T20:00:00[Mars/Olympus]', 'time-zone-unknown'],
    ['2026-11-25T20:00:00+99:00', 'due-time-format'],
    ['', 'due-time-format'],
  ])('%j is refused as %s', (dueAt, code) => {
    expect(codeOf(read(dueAt))).toBe(code);
  });

  it('that names two zones is refused', () => {
    expect(codeOf(read('2026-11-25T20:00[Asia/Shanghai]', 'Asia/Tokyo'))).toBe('due-time-zones-differ');
  });

  it('may have passed by a minute, not by more', () => {
    expect(read('2026-01-31T23:59:00Z')).toHaveProperty('dueTime');
    expect(codeOf(read('2026-01-31T23:58:59Z'))).toBe('due-time-past');
  });

  it('may lie two years ahead, not more', () => {
    expect(read('2028-02-01T08:00:00+08:00')).toHaveProperty('dueTime');
    expect(codeOf(read('2028-02-01T08:00:01+08:00'))).toBe('due-time-too-far');
  });

  it('comes back as it was written, whatever the zone', () => {
    const zones = ['Asia/Shanghai', 'America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe', 'UTC'];
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 * 365 * 86_400 - 86_400 }),
        fc.constantFrom(...zones),
        (seconds, timeZone) => {
          const at = now + seconds * 1_000;
          const reading = read(formatDueTime({ at, timeZone }));
          expect(reading).toEqual({ dueTime: { at, timeZone } });
        },
      ),
    );
  });
});

describe('a time zone', () => {
  it.each([
    ['Asia/Shanghai', true],
    ['UTC', true],
    ['+08:00', false],
    ['Nowhere/City', false],
    ['', false],
  ])('%j: %s', (zone, expected) => {
    expect(isTimeZone(zone)).toBe(expected);
  });
});
