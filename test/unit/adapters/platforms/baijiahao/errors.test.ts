import { describe, expect, it } from 'vitest';
import { baijiahaoErrorTable, toBaijiahaoError } from '../../../../../shared/adapters/platforms/baijiahao/errors.ts';
import type { PlatformErrorKind } from '../../../../../shared/domain/platform-error.ts';
import { eveningOfSinglesDay as now } from '../../../../support/platforms/builders.ts';

const errorOf = (code: string, message = '') =>
  toBaijiahaoError({ code, status: 200, message }, { effect: 'keyed', now: () => now });

const codesByKind: readonly { kind: PlatformErrorKind; codes: readonly number[] }[] = [
  { kind: 'rejected', codes: [10009, 2, 300016, 301001, 60001003, 800000201, 99999] },
  { kind: 'auth', codes: [60001001] },
  { kind: 'human', codes: [10002, 60000005, 60000009, 60001004] },
  { kind: 'quota', codes: [27012, 301002, 60001002, 60001008, 60001009] },
  { kind: 'duplicate', codes: [301003] },
  { kind: 'gone', codes: [301004, 80000107] },
  { kind: 'outcome-unknown', codes: [4, 5, 10003, 10005, 60000006, 60000020] },
];

describe('toBaijiahaoError', () => {
  const rows = codesByKind.flatMap(({ kind, codes }) => codes.map((code) => ({ code: String(code), kind })));

  it.each(rows)('takes $code for $kind', ({ code, kind }) => {
    expect(errorOf(code)).toMatchObject({ kind, platformCode: code });
  });

  it('has no code in its table that the list above leaves out', () => {
    const listed = new Set(rows.map(({ code }) => code));
    expect([...baijiahaoErrorTable.keys()].filter((code) => !listed.has(code))).toEqual([]);
  });

  it.each([
    { code: '60001003', message: '文章重复提交：origin_url 已存在', kind: 'duplicate' },
    { code: '99999', message: 'Duplicate origin_url', kind: 'duplicate' },
    { code: '60001001', message: 'duplicate', kind: 'auth' },
    { code: '60001003', message: '状态错误', kind: 'rejected' },
  ])('lets the message "$message" make $code a $kind', ({ code, message, kind }) => {
    expect(errorOf(code, message).kind).toBe(kind);
  });

  it('expects the article quota back at midnight in Beijing', () => {
    expect(errorOf('60001009').retryAt).toBe(Date.parse('2026-11-11T16:00:00Z'));
  });
});
