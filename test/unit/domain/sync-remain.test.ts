import { describe, expect, it } from 'vitest';
import { freshRemain, readEvidence } from '../../../shared/domain/sync-remain.ts';

const at = Date.parse('2026-11-25T12:00:00Z');
const midnight = Date.parse('2026-11-25T16:00:00Z'); // in Beijing
const slugs = ['s1', 's2', 's3'];

describe('what the quota says of a push whose answer got lost', () => {
  it.each([
    { name: 'it fell by the batch', before: 10, after: 7, kind: 'arrived' },
    { name: 'it is as it was', before: 10, after: 10, kind: 'absent' },
    { name: 'it fell by less', before: 10, after: 8, kind: 'cannot-tell', because: 'other-pushes' },
    { name: 'it fell by more', before: 10, after: 6, kind: 'cannot-tell', because: 'other-pushes' },
    { name: 'it rose', before: 10, after: 40, kind: 'cannot-tell', because: 'other-pushes' },
    { name: 'it is not counted', before: 4_999_999, after: 4_999_999, kind: 'cannot-tell', because: 'not-counted' },
    { name: 'the last of it was used up', before: 3, after: 0, kind: 'arrived' },
  ])('says $kind when $name', ({ before, after, kind, because }) => {
    const evidence = readEvidence({ slugs, before: { left: before, at } }, { left: after, at: at + 90_000 });
    expect(evidence).toEqual(because === undefined ? { kind } : { kind, because });
  });

  it('tells nothing across midnight in Beijing, when it starts anew', () => {
    const before = { left: 10, at: midnight - 1 };
    const told = readEvidence({ slugs, before }, { left: 7, at: midnight });
    expect(told).toEqual({ kind: 'cannot-tell', because: 'another-day' });
    expect(readEvidence({ slugs, before }, { left: 7, at: midnight - 1 })).toEqual({ kind: 'arrived' });
  });

  it('tells nothing where the target did not tell it before, or does not now', () => {
    const told = { left: 10, at };
    expect(readEvidence({ slugs }, told)).toEqual({ kind: 'cannot-tell', because: 'not-told' });
    expect(readEvidence({ slugs, before: told }, undefined)).toEqual({ kind: 'cannot-tell', because: 'not-told' });
  });
});

describe('a quota that was told before', () => {
  it('counts for a minute, and not beyond midnight in Beijing', () => {
    const told = { left: 10, at };
    expect(freshRemain(told, at + 60_000)).toBe(told);
    expect(freshRemain(told, at + 60_001)).toBeUndefined();
    expect(freshRemain({ left: 10, at: midnight - 1 }, midnight)).toBeUndefined();
    expect(freshRemain(undefined, at)).toBeUndefined();
  });
});
