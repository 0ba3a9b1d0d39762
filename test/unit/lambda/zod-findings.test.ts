import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { ValidationError } from '../../../shared/domain/errors.ts';
import { inputError, parseInput } from '../../../shared/lambda/zod-findings.ts';

const own = inputError('odd', { message: { zh: '要双数', en: 'even' }, hint: { zh: '加一', en: 'add one' } });
const schema = z.strictObject({
  name: z.string().max(3),
  count: z.number().int().min(2),
  kind: z.enum(['a', 'b']),
  list: z.array(z.strictObject({ even: z.number().refine((value) => value % 2 === 0, { error: own }) })).max(2),
});

function findingsOf(input: unknown) {
  try {
    parseInput(schema, input);
    return [];
  } catch (error) {
    if (error instanceof ValidationError) return error.findings;
    throw error;
  }
}

describe('findings of an input', () => {
  it('name field and code of everything that is wrong at once', () => {
    const findings = findingsOf({
      name: 'long',
      count: 1,
      kind: 'c',
      list: [{ even: 1 }, { even: 2, odd: 3 }],
      extra: 1,
    });
    expect(findings.map(({ field, code, limit }) => [field, code, limit])).toEqual([
      ['name', 'too-large', 3],
      ['count', 'too-small', 2],
      ['kind', 'not-a-choice', undefined],
      ['list[0].even', 'odd', undefined],
      ['list[1].odd', 'unknown-field', undefined],
      ['extra', 'unknown-field', undefined],
    ]);
  });

  it('tell a missing value from one of the wrong type', () => {
    const findings = findingsOf({ name: 7, kind: 'a', list: 'none' });
    expect(findings.map(({ field, code }) => [field, code])).toEqual([
      ['name', 'wrong-type'],
      ['count', 'required'],
      ['list', 'wrong-type'],
    ]);
  });

  it('never hold the value itself', () => {
    expect(
      JSON.stringify(findingsOf({ name: 'top-secret', count: 'top-secret', kind: 'top-secret', list: 5 })),
    ).not.toContain('top-secret');
  });

  it('carry the words of the schema where it has its own', () => {
    expect(findingsOf({ name: 'a', count: 2, kind: 'a', list: [{ even: 1 }] })[0]).toMatchObject({
      message: { zh: '要双数', en: 'even' },
      hint: { zh: '加一', en: 'add one' },
    });
  });

  it.each([null, [], 'text', 7])('%j instead of an object is one finding', (input) => {
    expect(findingsOf(input)).toHaveLength(1);
  });
});
