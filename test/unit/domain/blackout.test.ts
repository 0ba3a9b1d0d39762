import { describe, expect, it } from 'vitest';
import { type BlackoutRule, type Blackouts, closureAt, noBlackouts } from '../../../shared/domain/blackout.ts';

const accountId = 'weibo1';
const ruled = (...rules: BlackoutRule[]): Blackouts => ({ ...noBlackouts('b1'), timeZone: 'Asia/Shanghai', rules });
const at = (text: string): number => Date.parse(`${text}+08:00`);
const closure = (blackouts: Blackouts, time: string, account = accountId) => {
  const found = closureAt(blackouts, { at: at(time), accountId: account });
  return found?.until === undefined
    ? found
    : { ...found, until: new Date(found.until + 8 * 3_600_000).toISOString().slice(0, 16) };
};
const night: BlackoutRule = {
  name: '夜间',
  when: { kind: 'weekly', weekdays: [1, 2, 3, 4, 5, 6, 7], days: 'every', from: '22:00', to: '07:00' },
};
const memorial: BlackoutRule = { name: '国家公祭日', when: { kind: 'yearly', days: ['12-13'] } };

describe('a blackout', () => {
  it('of hours that end on the next day covers both sides of midnight', () => {
    expect(closure(ruled(night), '2026-11-24T21:59')).toBeUndefined();
    expect(closure(ruled(night), '2026-11-24T22:00')).toEqual({ by: 'rule', name: '夜间', until: '2026-11-25T07:00' });
    expect(closure(ruled(night), '2026-11-25T06:59')).toEqual({ by: 'rule', name: '夜间', until: '2026-11-25T07:00' });
    expect(closure(ruled(night), '2026-11-25T07:00')).toBeUndefined();
  });

  it('of a day of the year comes back each year, for the whole day', () => {
    expect(closure(ruled(memorial), '2026-12-12T23:59')).toBeUndefined();
    expect(closure(ruled(memorial), '2027-12-13T00:00')).toMatchObject({ until: '2027-12-14T00:00' });
  });

  it('lasts as long as others follow on it without a gap', () => {
    const day: BlackoutRule = { name: '停发', when: { kind: 'days', dates: ['2026-12-14', '2026-12-15'] } };
    expect(closure(ruled(memorial, day, night), '2026-12-13T12:00')).toEqual({
      by: 'rule',
      name: '国家公祭日',
      until: '2026-12-16T07:00',
    });
  });

  it('of a range ends where it ends, and may be for some accounts only', () => {
    const range: BlackoutRule = {
      name: '维护',
      when: { kind: 'range', from: at('2026-12-01T10:00'), to: at('2026-12-01T12:00') },
      accountIds: ['other'],
    };
    expect(closure(ruled(range), '2026-12-01T11:00')).toBeUndefined();
    expect(closure(ruled(range), '2026-12-01T11:00', 'other')).toMatchObject({ until: '2026-12-01T12:00' });
    expect(closure(ruled(range), '2026-12-01T12:00', 'other')).toBeUndefined();
  });

  it('of working days follows the calendar that it was given', () => {
    const office: BlackoutRule = {
      name: '上班时间',
      when: { kind: 'weekly', weekdays: [1, 2, 3, 4, 5], days: 'working', from: '09:00', to: '18:00' },
    };
    const blackouts = {
      ...ruled(office),
      knownDays: { through: 2026, holidays: ['2026-10-01'], makeUpDays: ['2026-10-10'] },
    };
    expect(closure(blackouts, '2026-10-01T10:00')).toBeUndefined();
    expect(closure(blackouts, '2026-10-10T10:00')).toMatchObject({ until: '2026-10-10T18:00' });
    expect(closure(blackouts, '2026-10-12T10:00')).toMatchObject({ until: '2026-10-12T18:00' });
    expect(closure(ruled(office), '2026-10-11T10:00')).toBeUndefined();
  });

  it('that never ends has no end', () => {
    const always: BlackoutRule = {
      name: '全部',
      when: { kind: 'weekly', weekdays: [1, 2, 3, 4, 5, 6, 7], days: 'every', from: '00:00', to: '00:00' },
    };
    expect(closure(ruled(always), '2026-11-24T12:00')).toEqual({ by: 'rule', name: '全部' });
  });
});

describe('a pause', () => {
  it('closes every account until its end, or until somebody ends it', () => {
    const paused = { ...ruled(), pause: { since: at('2026-11-24T12:00'), by: 't1', reason: '突发' } };
    expect(closure(paused, '2026-11-24T11:59')).toBeUndefined();
    expect(closure(paused, '2026-11-25T12:00')).toEqual({ by: 'pause', name: '突发' });
    const ending = { ...paused, pause: { ...paused.pause, until: at('2026-11-24T13:00') } };
    expect(closure(ending, '2026-11-24T12:30')).toMatchObject({ by: 'pause', until: '2026-11-24T13:00' });
    expect(closure(ending, '2026-11-24T13:00')).toBeUndefined();
  });
});
