import { describe, expect, it } from 'vitest';
import { gatherReads } from '../../../../shared/adapters/batching/gather-reads.ts';

const hour = 3_600_000;

/** Doubles numbers; 13 does not exist. `maxWaitMs` of an hour: a group goes only when it is full. */
function createReader(options: { readonly maxKeys: number; readonly maxWaitMs: number }) {
  const requests: (readonly number[])[] = [];
  const get = gatherReads<number, number>({
    ...options,
    nameOf: String,
    async read(keys) {
      requests.push(keys);
      if (keys.includes(0)) throw new RangeError('zero cannot be read');
      return new Map(keys.filter((key) => key !== 13).map((key) => [String(key), 2 * key]));
    },
  });
  return { get, requests };
}

describe('reads of the same moment', () => {
  it('share a request, each key once', async () => {
    const { get, requests } = createReader({ maxKeys: 100, maxWaitMs: 1 });
    expect(await Promise.all([1, 2, 1, 3].map(get))).toEqual([2, 4, 2, 6]);
    expect(requests).toEqual([[1, 2, 3]]);
  });

  it('do not wait when they fill a request', async () => {
    const { get, requests } = createReader({ maxKeys: 2, maxWaitMs: hour });
    expect(await Promise.all([1, 2, 3, 4].map(get))).toEqual([2, 4, 6, 8]);
    expect(requests).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  it('that come after a request has left are in the next one', async () => {
    const { get, requests } = createReader({ maxKeys: 100, maxWaitMs: 1 });
    await get(1);
    await get(1);
    expect(requests).toEqual([[1], [1]]);
  });

  it('find nothing where nothing is', async () => {
    const { get } = createReader({ maxKeys: 2, maxWaitMs: hour });
    expect(await Promise.all([1, 13].map(get))).toEqual([2, undefined]);
  });

  it('share the error of their request, and of no other', async () => {
    const { get } = createReader({ maxKeys: 2, maxWaitMs: hour });
    const outcomes = await Promise.allSettled([0, 1, 2, 3].map(get));
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled', 'fulfilled']);
  });
});
