import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DueEntry, DueQueue } from '../../../../../local/runtime/clock/due-queue.ts';

function drain(queue: DueQueue): DueEntry[] {
  const entries: DueEntry[] = [];
  for (let entry = queue.pop(); entry; entry = queue.pop()) entries.push(entry);
  return entries;
}

describe('a due queue', () => {
  it('gives out what was not cancelled, sorted by moment and registration', () => {
    const entry = fc.record({ at: fc.integer({ min: 0, max: 20 }), cancelled: fc.boolean() });
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        const queue = new DueQueue();
        const all = entries.map((one, sequence) => ({ ...one, sequence, run: () => undefined }));
        for (const one of all) queue.push(one);
        const expected = all.filter((one) => !one.cancelled).sort((a, b) => a.at - b.at || a.sequence - b.sequence);
        expect(drain(queue)).toEqual(expected);
      }),
    );
  });
});
