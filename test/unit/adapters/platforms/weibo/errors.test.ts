import { describe, expect, it } from 'vitest';
import { weiboErrorTable } from '../../../../../shared/adapters/platforms/weibo/error-table.ts';
import { isSlowSuccess, toWeiboError } from '../../../../../shared/adapters/platforms/weibo/errors.ts';
import type { PlatformErrorKind } from '../../../../../shared/domain/platform-error.ts';
import type { StepEffect } from '../../../../../shared/ports/platform-publisher.ts';
import { eveningOfSinglesDay as now } from '../../../../support/platforms/builders.ts';

const context = (effect: StepEffect) => ({ effect, now: () => now, signal: new AbortController().signal });
const errorOf = (code: string, effect: StepEffect = 'once', more: { status?: number; message?: string } = {}) =>
  toWeiboError({ code, status: more.status ?? 400, message: more.message ?? '' }, context(effect));

const codesByKind: readonly { kind: PlatformErrorKind; codes: readonly number[] }[] = [
  {
    kind: 'rejected',
    codes: [
      10007, 10008, 10012, 10016, 10017, 10018, 10020, 10021, 20001, 20002, 20005, 20006, 20007, 20008, 20009, 20012,
      20013, 20018, 20020, 20021, 20102, 20103, 20104, 20109, 20112, 20120, 20121, 20202, 20203, 20204, 20206, 20207,
      20301, 20302, 20303, 20304, 20307, 21305, 21306, 21320, 21322, 21323, 21324, 21328, 21329, 21501, 21502, 21503,
      21504, 21602, 99999,
    ],
  },
  {
    kind: 'auth',
    codes: [10006, 21301, 21302, 21314, 21315, 21316, 21317, 21318, 21319, 21325, 21327, 21332],
  },
  {
    kind: 'human',
    codes: [10004, 10005, 10013, 10014, 20015, 20022, 20031, 20033, 20507, 21321, 21326, 21330, 21335],
  },
  { kind: 'quota', codes: [10022, 10023, 10024, 20016, 20505, 21303] },
  { kind: 'duplicate', codes: [20017, 20019, 20038, 20111, 20306, 20506] },
  { kind: 'gone', codes: [20003, 20101, 20201, 20305] },
  { kind: 'unavailable', codes: [10002, 10009, 10025, 20014, 20032, 21331] },
  { kind: 'outcome-unknown', codes: [10001, 10003, 10010, 10011] },
];

describe('toWeiboError', () => {
  const rows = codesByKind.flatMap(({ kind, codes }) => codes.map((code) => ({ code: String(code), kind })));

  it.each(rows)('takes $code on a step of effect once for $kind', ({ code, kind }) => {
    const error = errorOf(code);
    expect(error.kind).toBe(kind);
    expect(error.platformCode).toBe(code);
  });

  it('has no code in its table that the list above leaves out', () => {
    const listed = new Set(rows.map(({ code }) => code));
    expect([...weiboErrorTable.keys()].filter((code) => !listed.has(code))).toEqual([]);
  });

  it.each(['10001', '10003', '10010', '10011'])('lets a repeatable step, and no other, try %s again', (code) => {
    expect(errorOf(code, 'repeatable').kind).toBe('unavailable');
    expect(errorOf(code, 'keyed').kind).toBe('outcome-unknown');
  });

  it.each([
    { code: '10022', retryAt: '2026-11-11T13:00:00.000Z' },
    { code: '10023', retryAt: '2026-11-11T16:00:00.000Z' },
    { code: '10024', retryAt: '2026-11-11T13:00:00.000Z' },
    { code: '20016', retryAt: '2026-11-11T12:30:00.000Z' },
  ])('expects the quota of $code back at $retryAt', ({ code, retryAt }) => {
    expect(new Date(errorOf(code).retryAt ?? 0).toISOString()).toBe(retryAt);
  });

  it('doubts an unknown code that comes with a server failure on a step of effect once', () => {
    expect(errorOf('99999', 'once', { status: 500 }).kind).toBe('outcome-unknown');
    expect(errorOf('99999', 'repeatable', { status: 500 }).kind).toBe('unavailable');
  });

  it('speaks Chinese and English in every row', () => {
    for (const code of weiboErrorTable.keys()) {
      const { text, hint } = errorOf(code);
      expect(text.zh).toMatch(/\p{Script=Han}/u);
      expect(hint.zh).toMatch(/\p{Script=Han}/u);
      expect(`${text.en}${hint.en}`).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it.each([
    { message: 'text not find domain!', en: 'no link on the application' },
    { message: 'appkey not bind domain!', en: 'has no safe domain' },
    { message: 'param error', en: 'value of a parameter' },
  ])('tells the refusals under 10017 apart: $message', ({ message, en }) => {
    expect(errorOf('10017', 'once', { message }).text.en).toContain(en);
  });

  it('takes 20032 for a success where something is published, and asks again for what it has not named', () => {
    expect(isSlowSuccess('20032')).toBe(true);
  });
});
