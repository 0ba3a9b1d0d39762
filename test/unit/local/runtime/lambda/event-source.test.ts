import { describe, expect, it } from 'vitest';
import { failedIds } from '../../../../../local/runtime/lambda/event-source.ts';

const ids = new Set(['a', 'b']);
const answered = (value: unknown) => failedIds({ ok: true, payload: JSON.stringify(value) }, ids);

describe('a report of failed items', () => {
  it.each([
    { name: 'nothing', value: null },
    { name: 'an empty object', value: {} },
    { name: 'an empty list', value: { batchItemFailures: [] } },
    { name: 'null for the list', value: { batchItemFailures: null } },
  ])('with $name means that all succeeded', ({ value }) => {
    expect(answered(value)).toEqual(new Set());
  });

  it('names those that failed', () => {
    expect(answered({ batchItemFailures: [{ itemIdentifier: 'b' }] })).toEqual(new Set(['b']));
  });

  it.each([
    { name: 'an unknown id', value: { batchItemFailures: [{ itemIdentifier: 'x' }] } },
    { name: 'an empty id', value: { batchItemFailures: [{ itemIdentifier: '' }] } },
    { name: 'another key', value: { batchItemFailures: [{ id: 'a' }] } },
    { name: 'text', value: 'done' },
  ])('with $name means that all failed', ({ value }) => {
    expect(answered(value)).toBeUndefined();
  });

  it('is not looked at when the function failed', () => {
    expect(failedIds({ ok: false, payload: '{}' }, ids)).toBeUndefined();
  });
});
