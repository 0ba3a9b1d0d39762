import { describe, expect, it } from 'vitest';
import { parseExpression } from '../../../../../local/runtime/scheduler/schedule-expression.ts';

const at = (iso: string) => Date.parse(iso);

function runs(expression: string, { after, timezone = 'UTC', count = 2 }: Record<string, unknown> & { after: string }) {
  const next = parseExpression({ expression, timezone: String(timezone), startAt: at('2026-11-25T00:00:30Z') });
  const found: string[] = [];
  let moment: number | undefined = at(after);
  for (let index = 0; index < Number(count) && moment !== undefined; index += 1) {
    moment = next(moment);
    if (moment !== undefined) found.push(new Date(moment).toISOString().replace(':00.000Z', 'Z'));
  }
  return found;
}

describe('a schedule expression', () => {
  it.each([
    {
      expression: 'cron(* * * * ? *)',
      after: '2026-11-25T00:00:00Z',
      expected: ['2026-11-25T00:01Z', '2026-11-25T00:02Z'],
    },
    {
      expression: 'cron(0/5 * * * ? *)',
      after: '2026-11-25T00:07:00Z',
      expected: ['2026-11-25T00:10Z', '2026-11-25T00:15Z'],
    },
    {
      expression: 'cron(3/20 9-10 * * ? *)',
      after: '2026-11-25T09:30:00Z',
      expected: ['2026-11-25T09:43Z', '2026-11-25T10:03Z'],
    },
    {
      name: 'weekdays counted from Sunday as 1',
      expression: 'cron(0 8 ? * 2-6 *)',
      after: '2026-11-27T09:00:00Z',
      expected: ['2026-11-30T08:00Z', '2026-12-01T08:00Z'],
    },
    {
      expression: 'cron(0 8 ? * 6#3 *)',
      after: '2026-11-01T00:00:00Z',
      expected: ['2026-11-20T08:00Z', '2026-12-18T08:00Z'],
    },
    {
      expression: 'cron(0 0 L * ? *)',
      after: '2026-11-25T00:00:00Z',
      expected: ['2026-11-30T00:00Z', '2026-12-31T00:00Z'],
    },
    { expression: 'cron(0 0 1 1 ? 2027)', after: '2026-11-25T00:00:00Z', expected: ['2027-01-01T00:00Z'] },
    {
      expression: 'rate(5 minutes)',
      after: '2026-11-25T00:00:30Z',
      expected: ['2026-11-25T00:05:30.000Z', '2026-11-25T00:10:30.000Z'],
    },
    { expression: 'at(2026-11-26T08:00:00)', after: '2026-11-25T00:00:00Z', expected: ['2026-11-26T08:00Z'] },
    { expression: 'at(2026-11-26T08:00:00)', after: '2026-11-26T08:00:00Z', expected: [] },
  ])('$expression after $after', ({ expression, after, expected }) => {
    expect(runs(expression, { after })).toEqual(expected);
  });

  it('follows its time zone', () => {
    const settings = { after: '2026-11-25T00:30:00Z', timezone: 'Asia/Shanghai' };
    expect(runs('cron(0 9 * * ? *)', settings)).toEqual(['2026-11-25T01:00Z', '2026-11-26T01:00Z']);
    expect(runs('at(2026-11-26T08:00:00)', settings)).toEqual(['2026-11-26T00:00Z']);
  });

  it.each(['every(5 minutes)', 'rate(0 minutes)', 'rate(five minutes)', 'cron(* * * * *)', 'cron(61 * * * ? *)'])(
    'refuses %s',
    (expression) => {
      expect(() => runs(expression, { after: '2026-11-25T00:00:00Z' })).toThrow(expression.split('(')[0]);
    },
  );
});
