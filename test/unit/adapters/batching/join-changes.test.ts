import { describe, expect, it } from 'vitest';
import { joinChanges } from '../../../../shared/adapters/batching/join-changes.ts';

/** A number under each key, and what was asked of the store; `beforeWrite` is where another process comes in between. */
function createStore(beforeWrite: (stored: Map<string, number>, key: string) => void = () => undefined) {
  const stored = new Map<string, number>();
  const asked: string[] = [];
  const change = joinChanges<{ key: string; value: number }>({
    async read(key) {
      asked.push('read');
      return { key, value: stored.get(key) ?? 0 };
    },
    async write(before, after) {
      asked.push('write');
      beforeWrite(stored, before.key);
      if ((stored.get(before.key) ?? 0) !== before.value) return false;
      stored.set(after.key, after.value);
      return true;
    },
    gather: () => Promise.resolve(),
    contended: (key) => new Error(`${key} kept changing`),
  });
  const add = (key: string, more: number): Promise<number> =>
    change(key, (state) => ({ after: { ...state, value: state.value + more }, result: state.value + more }));
  const look = (key: string): Promise<number> => change(key, ({ value }) => ({ result: value }));
  return { stored, asked, change, add, look };
}

describe('changes to one state', () => {
  it('share one read and one write', async () => {
    const { add, asked } = createStore();
    expect(await Promise.all([add('a', 1), add('a', 10), add('a', 100)])).toEqual([1, 11, 111]);
    expect(asked).toEqual(['read', 'write']);
  });

  it('write nothing when all of them leave it as it is', async () => {
    const { look, asked } = createStore();
    expect(await Promise.all([look('a'), look('a')])).toEqual([0, 0]);
    expect(asked).toEqual(['read']);
  });

  it('are made again, all of them, on what a faster process has left', async () => {
    let isFirst = true;
    const { add, look, stored } = createStore((others, key) => {
      if (isFirst) others.set(key, 1_000);
      isFirst = false;
    });
    expect(await Promise.all([look('a'), add('a', 1), look('a')])).toEqual([1_000, 1_001, 1_001]);
    expect(stored.get('a')).toBe(1_001);
  });

  it('that come while others are being stored read again', async () => {
    const late: Promise<number>[] = [];
    const { add, asked } = createStore(() => {
      if (late.length === 0) late.push(add('a', 10));
    });
    expect(await add('a', 1)).toBe(1);
    expect(await Promise.all(late)).toEqual([11]);
    expect(asked).toEqual(['read', 'write', 'read', 'write']);
  });

  it('fail alone when they cannot be decided', async () => {
    const { add, change, stored } = createStore();
    const [before, failing, after] = await Promise.allSettled([
      add('a', 1),
      change('a', () => {
        throw new RangeError('no such pace');
      }),
      add('a', 1),
    ]);
    expect(failing).toMatchObject({ status: 'rejected', reason: { message: 'no such pace' } });
    expect([before, after]).toMatchObject([{ value: 1 }, { value: 2 }]);
    expect(stored.get('a')).toBe(2);
  });

  it('end with an error for all of them when others are faster every time', async () => {
    const { add, look } = createStore((others, key) => others.set(key, (others.get(key) ?? 0) + 1));
    const outcomes = await Promise.allSettled([add('a', 1), look('a')]);
    expect(outcomes).toMatchObject([
      { status: 'rejected', reason: { message: 'a kept changing' } },
      { status: 'rejected', reason: { message: 'a kept changing' } },
    ]);
    expect(await look('b')).toBe(0);
  });

  it('do not wait for those to another state', async () => {
    const { add, asked } = createStore();
    await Promise.all([add('a', 1), add('b', 1)]);
    expect(asked).toEqual(['read', 'read', 'write', 'write']);
  });
});
