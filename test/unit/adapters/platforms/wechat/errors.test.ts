import { describe, expect, it } from 'vitest';
import { wechatErrorTable } from '../../../../../shared/adapters/platforms/wechat/error-table.ts';
import {
  isStaleToken,
  submitOverrides,
  toWechatError,
} from '../../../../../shared/adapters/platforms/wechat/errors.ts';
import type { PlatformErrorKind } from '../../../../../shared/domain/platform-error.ts';
import type { StepEffect } from '../../../../../shared/ports/platform-publisher.ts';
import { eveningOfSinglesDay as now } from '../../../../support/platforms/builders.ts';

function errorOf(code: string, effect: StepEffect = 'once', message = 'x rid: 1-2-3') {
  return toWechatError({ code, status: 200, message }, { effect, now: () => now });
}

const range = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, index) => first + index);

const codesByKind: readonly { kind: PlatformErrorKind; codes: readonly number[] }[] = [
  {
    kind: 'rejected',
    codes: [
      43004,
      43005,
      43019,
      45015,
      48002,
      50001,
      50002,
      50005,
      40002,
      40003,
      ...range(40004, 40012),
      40013,
      ...range(40015, 40028),
      40031,
      40032,
      40033,
      40035,
      40038,
      40039,
      ...range(40052, 40053),
      40054,
      40055,
      40059,
      40060,
      40066,
      40097,
      40113,
      40114,
      40130,
      40132,
      40137,
      40152,
      40155,
      40215,
      ...range(41002, 41009),
      41039,
      41040,
      43001,
      43002,
      43003,
      ...range(44001, 44004),
      ...range(45001, 45008),
      45010,
      ...range(45056, 45059),
      45067,
      45072,
      45080,
      45081,
      45110,
      45113,
      45157,
      45158,
      45159,
      45162,
      45166,
      47001,
      47003,
      48005,
      48022,
      53402,
      53405,
      53503,
      ...range(61451, 61459),
      61500,
      61501,
      ...range(65301, 65320),
      70000,
      43004,
      43005,
      43019,
      45015,
      45029,
      45047,
      48002,
      50005,
      87009,
      87014,
      88002,
      88003,
      88006,
      88007,
      ...range(88009, 88010),
      ...range(9001001, 9001036),
      99999,
    ],
  },
  { kind: 'auth', codes: [40001, 40014, 40029, 40030, 40163, 41001, 42001, 42002, 42003, 42007] },
  {
    kind: 'human',
    codes: [
      40125,
      40164,
      40200,
      40243,
      45062,
      48001,
      48004,
      48008,
      48021,
      50004,
      50007,
      53404,
      53406,
      53500,
      53504,
      53505,
      ...range(61003, 61007),
      88000,
      ...range(89503, 89507),
    ],
  },
  { kind: 'quota', codes: [42010, 45009, 45011, 45028, 48006, 53501] },
  { kind: 'duplicate', codes: [45065, 53502, 88005] },
  { kind: 'gone', codes: [...range(46001, 46004), 53600, 88001, 88004, 88008] },
  { kind: 'unavailable', codes: [45066, 61503, 268487001, 268487002] },
  { kind: 'outcome-unknown', codes: [-1] },
];

describe('toWechatError', () => {
  const rows = codesByKind.flatMap(({ kind, codes }) => codes.map((code) => ({ code: String(code), kind })));

  it.each(rows)('takes $code on a step of effect once for $kind', ({ code, kind }) => {
    expect(errorOf(code)).toMatchObject({ kind, platformCode: code });
  });

  it('has no code in its table that the list above leaves out', () => {
    const listed = new Set(rows.map(({ code }) => code));
    expect([...wechatErrorTable.keys()].filter((code) => !listed.has(code))).toEqual([]);
  });

  it('lets a repeatable step try a busy system again', () => {
    expect(errorOf('-1', 'repeatable').kind).toBe('unavailable');
  });

  it.each([
    { code: '45009', retryAt: '2026-11-11T16:00:00.000Z' },
    { code: '45011', retryAt: '2026-11-11T12:01:00.000Z' },
    { code: '45066', retryAt: '2026-11-11T12:01:00.000Z' },
    { code: '48006', retryAt: '2026-11-30T16:00:00.000Z' },
  ])('expects $code to pass at $retryAt', ({ code, retryAt }) => {
    expect(new Date(errorOf(code).retryAt ?? 0).toISOString()).toBe(retryAt);
  });

  it('names the address that must go on the allowlist', () => {
    const message = 'invalid ip 203.0.113.7 ipv6 ::ffff:203.0.113.7, not in whitelist rid: 1-2-3';
    const { text, hint } = errorOf('40164', 'repeatable', message);
    for (const words of [text.zh, text.en, hint.zh, hint.en]) expect(words).toContain('203.0.113.7');
    expect(errorOf('40164').hint.en).not.toContain('undefined');
  });

  it('takes a draft that is missing at submit for a possible duplicate', () => {
    const context = { effect: 'once', now: () => now } as const;
    const answer = { code: '40007', status: 200, message: '' };
    expect(toWechatError(answer, context, submitOverrides).kind).toBe('duplicate');
    expect(toWechatError(answer, context).kind).toBe('rejected');
  });

  it.each(['40001', '40014', '42001'])('would try %s once more with a fresh token', (code) => {
    expect(isStaleToken(errorOf(code))).toBe(true);
  });

  it.each(['42007', '40125', '48001'])('would not for %s', (code) => {
    expect(isStaleToken(errorOf(code))).toBe(false);
  });

  it('speaks Chinese and English in every row', () => {
    for (const code of wechatErrorTable.keys()) {
      const { text, hint } = errorOf(code);
      expect(`${text.zh}${hint.zh}`).toMatch(/\p{Script=Han}/u);
      expect(`${text.en}${hint.en}`).not.toMatch(/\p{Script=Han}/u);
    }
  });
});
