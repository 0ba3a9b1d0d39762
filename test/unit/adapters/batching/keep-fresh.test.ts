import { describe, expect, it } from 'vitest';
import { keepFresh } from '../../../../shared/adapters/batching/keep-fresh.ts';

/** Answers each reading with its number. */
function createKeeper() {
  const world = { now: 0, readings: 0, isBroken: false };
  const get = keepFresh<number>({
    maxAgeMs: 60,
    maxEntries: 2,
    now: () => world.now,
    async read() {
      world.readings += 1;
      if (world.isBroken) throw new RangeError('out of order');
      return world.readings;
    },
  });
  return { world, get };
}

describe('what is kept for a while', () => {
  it('is read once by all who come meanwhile', async () => {
    const { get } = createKeeper();
    expect(await Promise.all([get('a'), get('a'), get('b')])).toEqual([1, 1, 2]);
  });

  it('is read again when it has grown old', async () => {
    const { get, world } = createKeeper();
    await get('a');
    world.now = 59;
    expect(await get('a')).toBe(1);
    world.now = 60;
    expect(await get('a')).toBe(2);
  });

  it('is read again for who wants it fresh, and then kept for all', async () => {
    const { get } = createKeeper();
    await get('a');
    expect(await get('a', { fresh: true })).toBe(2);
    expect(await get('a')).toBe(2);
  });

  it('is not kept when it could not be read', async () => {
    const { get, world } = createKeeper();
    world.isBroken = true;
    await expect(get('a')).rejects.toThrow('out of order');
    world.isBroken = false;
    expect(await get('a')).toBe(2);
  });

  it('makes room for what was read last', async () => {
    const { get } = createKeeper();
    for (const key of ['a', 'b', 'c']) await get(key);
    expect(await get('b')).toBe(2);
    expect(await get('c')).toBe(3);
    expect(await get('a')).toBe(4);
  });
});
