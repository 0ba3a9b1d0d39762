import { describe, expect, it } from 'vitest';
import { createGate } from '../../../../shared/adapters/batching/gate.ts';

const hour = 3_600_000;

/** Works that end when they are told to, and the order in which they began. */
function createWorks() {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const work = (name: string) => () => {
    begun.push(name);
    return new Promise<string>((resolve) => ends.set(name, () => resolve(name)));
  };
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return { begun, work, settle, end: (name: string) => ends.get(name)?.() };
}

describe('a gate', () => {
  it('lets so many through at a time, the others in the order in which they came', async () => {
    const { begun, work, settle, end } = createWorks();
    const gate = createGate(2);
    const all = ['a', 'b', 'c', 'd'].map((name) => gate.pass(work(name)));
    await settle();
    expect(begun).toEqual(['a', 'b']);
    end('b');
    await settle();
    expect(begun).toEqual(['a', 'b', 'c']);
    for (const name of ['a', 'c']) end(name);
    await settle();
    end('d');
    expect(await Promise.all(all)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('goes on after a work that fails', async () => {
    const gate = createGate(1);
    const outcomes = await Promise.allSettled([
      gate.pass(() => Promise.reject(new RangeError('broken'))),
      gate.pass(async () => 'next'),
    ]);
    expect(outcomes).toMatchObject([{ reason: { message: 'broken' } }, { value: 'next' }]);
    expect(await gate.pass(async () => 'later')).toBe('later');
  });

  it('is free while nobody has to wait', async () => {
    const { work, end } = createWorks();
    const gate = createGate(1);
    const running = gate.pass(work('a'));
    await gate.whenFree(hour);
    end('a');
    expect(await running).toBe('a');
  });

  it('is free again as soon as the last one has got in', async () => {
    const { begun, work, settle, end } = createWorks();
    const gate = createGate(1);
    const all = ['a', 'b'].map((name) => gate.pass(work(name)));
    let isFree = false;
    const waiting = gate.whenFree(hour).then(() => {
      isFree = true;
    });
    await settle();
    expect(isFree).toBe(false);
    end('a');
    await waiting;
    await settle();
    expect(begun).toEqual(['a', 'b']);
    end('b');
    await Promise.all(all);
  });

  it('is not waited for longer than the patience lasts', async () => {
    const { work, end, settle } = createWorks();
    const gate = createGate(1);
    const all = ['a', 'b'].map((name) => gate.pass(work(name)));
    await gate.whenFree(1);
    end('a');
    await settle();
    end('b');
    expect(await Promise.all(all)).toEqual(['a', 'b']);
  });
});
