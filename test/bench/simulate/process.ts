import type { Clock } from '../../../shared/ports/clock.ts';
import type { EventLoop } from './event-loop.ts';

/** A running function instance: it has its own clock, may sleep, and dies without a word. */
export type Process = {
  readonly name: string;
  /** How far its clock is ahead of the truth. */
  readonly skewMs: number;
  readonly isAlive: () => boolean;
  readonly kill: () => void;
  readonly onDeath: (listener: () => void) => void;
  readonly sleep: (until: number) => void;
  readonly sleepsUntil: () => number;
  /** Goes on with an answer: never in a dead process, later in a sleeping one. */
  readonly resume: (action: () => void) => void;
  readonly clock: Clock;
};

export function createProcess(loop: EventLoop, name: string, skewMs: number): Process {
  let isAlive = true;
  let sleepsUntil = 0;
  let listeners: (() => void)[] = [];
  const resume = (action: () => void): void => {
    if (!isAlive) return;
    if (sleepsUntil > loop.now()) loop.at(sleepsUntil, () => resume(action));
    else action();
  };
  return {
    name,
    skewMs,
    isAlive: () => isAlive,
    kill() {
      isAlive = false;
      const heirs = listeners;
      listeners = [];
      for (const listener of heirs) listener();
    },
    onDeath: (listener) => void listeners.push(listener),
    sleep: (until) => {
      sleepsUntil = Math.max(sleepsUntil, until);
    },
    sleepsUntil: () => sleepsUntil,
    resume,
    clock: {
      now: () => loop.now() + skewMs,
      sleepUntil: (at) =>
        at <= loop.now() + skewMs ? Promise.resolve() : new Promise((wake) => loop.at(at - skewMs, () => resume(wake))),
    },
  };
}
