import type { NetworkDeps } from './network.ts';
import { createProcess, type Process } from './process.ts';

/** Instances of one function: kept warm between calls, recycled now and then, gone when they die. */
export type FunctionPool<T> = {
  /** Runs `work` in an idle or new instance. Always answers: false where it threw, died or ran out of time. */
  readonly invoke: (work: (instance: T) => Promise<void>) => Promise<boolean>;
};

export type PoolOptions<T> = {
  readonly name: string;
  readonly timeoutMs: number;
  readonly make: (process: Process) => T;
};

const maxSkewMs = 2_000;
const noticeableSkewMs = 500;
const maxIdle = 3;
/** One that slept is granted this much awake before it is ended. */
const graceAfterSleepMs = 30_000;

export function createFunctionPool<T>(deps: NetworkDeps, options: PoolOptions<T>): FunctionPool<T> {
  const { loop, random, faults, trace } = deps;
  type Warm = { readonly process: Process; readonly instance: T };
  const idle: Warm[] = [];
  let started = 0;

  const start = (): Warm => {
    const isSkewed = faults.strikes('clock-skewed', 0.15);
    const skew = isSkewed ? random.between(noticeableSkewMs, maxSkewMs) : random.between(0, 20);
    const process = createProcess(loop, `${options.name}-${++started}`, random.chance(0.5) ? skew : -skew);
    trace.line(`${loop.now()} start ${process.name} ${process.skewMs}`);
    return { process, instance: options.make(process) };
  };
  const endOverdue = (process: Process, isOver: () => boolean): void => {
    if (isOver()) return;
    const sleepsUntil = process.sleepsUntil();
    if (sleepsUntil + graceAfterSleepMs > loop.now()) {
      loop.at(sleepsUntil + graceAfterSleepMs, () => endOverdue(process, isOver));
      return;
    }
    faults.count('function-timed-out');
    process.kill();
  };
  return {
    invoke: (work) =>
      new Promise((resolve) => {
        const warm = idle.pop() ?? start();
        let isOver = false;
        const end = (isDone: boolean): void => {
          if (isOver) return;
          isOver = true;
          const isKept = warm.process.isAlive() && idle.length < maxIdle && !random.chance(0.02);
          if (isKept) idle.push(warm);
          resolve(isDone);
        };
        warm.process.onDeath(() => end(false));
        loop.after(options.timeoutMs, () => endOverdue(warm.process, () => isOver));
        work(warm.instance).then(
          () => end(true),
          (error: unknown) => {
            trace.line(`${loop.now()} ${warm.process.name} threw ${String(error)}`);
            end(false);
          },
        );
      }),
  };
}
