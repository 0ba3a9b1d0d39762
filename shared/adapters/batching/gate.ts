import type { Gate } from '../../ports/gate.ts';

/** Lets `max` works run at a time. */
export function createGate(max: number): Gate {
  const waiting: (() => void)[] = [];
  const polite = new Set<() => void>();
  let running = 0;

  const leave = (): void => {
    const next = waiting.shift();
    if (next !== undefined) next();
    else running -= 1;
    if (waiting.length === 0) for (const goOn of polite) goOn();
  };

  return {
    async pass(work) {
      if (running >= max) await new Promise<void>((enter) => waiting.push(enter));
      else running += 1;
      try {
        return await work();
      } finally {
        leave();
      }
    },
    whenFree(patienceMs) {
      if (waiting.length === 0) return Promise.resolve();
      return new Promise((resolve) => {
        const goOn = (): void => {
          clearTimeout(timer);
          polite.delete(goOn);
          resolve();
        };
        const timer = setTimeout(goOn, patienceMs);
        polite.add(goOn);
      });
    },
  };
}
