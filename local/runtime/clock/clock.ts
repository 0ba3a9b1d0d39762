import { DueQueue } from './due-queue.ts';

// The one clock of the runtime: now = real time + offset.
//
// `real` mode: the offset changes only through `advance`.
// `jumping` mode: as soon as nothing is in flight and nobody holds the clock, it jumps to the next moment that
// somebody registered with `at`. Real time keeps flowing in between, so a function that waits is not starved.
//
// Work in flight is a token from `begin`. A token whose work does nothing but wait for a moment of this clock is
// parked: it no longer keeps the clock from jumping, but the clock first waits for a short quiet spell, because other
// work of the same invocation may be between two requests.

export type Cancel = () => void;
type Release = () => void;

export interface InFlight {
  /** The work waits for this moment; `resume` ends the wait. */
  park(until: number): void;
  resume(): void;
  end(): void;
}

export interface Clock {
  readonly mode: 'real' | 'jumping';
  now(): number;
  offsetMs(): number;
  /** Runs `run` once when the clock reaches the moment (at once, but asynchronously, when it has passed). */
  at(moment: number, run: () => void): Cancel;
  begin(): InFlight;
  /** Adds a counter of work that others keep, such as a server's open requests: above zero, the clock does not jump. */
  watch(counter: () => number): Cancel;
  /** Keeps a jumping clock from jumping until released, e.g. while a driver queues its posts. */
  hold(): Release;
  inFlight(): number;
  whenReached(moment: number): Promise<void>;
  /** Moves the clock by hand and runs what has become due. */
  advance(ms: number): void;
  /** Lets a jumping clock go on up to this moment; resolves when it is there. */
  jumpUntil(moment: number): Promise<void>;
  onJump(listener: (offsetMs: number) => void): Cancel;
  stop(): void;
}

export interface ClockOptions {
  readonly mode: 'real' | 'jumping';
  /** The clock's time when it is created; default: the real time. */
  readonly startAt?: number;
  /** A jumping clock does not jump beyond this moment. */
  readonly endAt?: number;
  readonly realNow?: () => number;
}

const MAX_TIMEOUT_MS = 2 ** 31 - 1;
const QUIET_MS = 25;
const WATCH_MS = 5;

export function createClock(options: ClockOptions): Clock {
  return new RuntimeClock(options);
}

class RuntimeClock implements Clock {
  readonly mode: 'real' | 'jumping';
  readonly #realNow: () => number;
  readonly #due = new DueQueue();
  readonly #jumpListeners = new Set<(offsetMs: number) => void>();
  readonly #watched = new Set<() => number>();
  #offset: number;
  #endAt: number;
  #sequence = 0;
  #running = 0;
  #parked = 0;
  #holds = 0;
  #activity = 0;
  #timer: NodeJS.Timeout | undefined;
  /** The real time at which the timer fires. */
  #timerAt = Number.POSITIVE_INFINITY;
  #checkPending = false;
  #stopped = false;

  constructor(options: ClockOptions) {
    this.mode = options.mode;
    this.#realNow = options.realNow ?? Date.now;
    this.#offset = options.startAt === undefined ? 0 : Math.round(options.startAt - this.#realNow());
    this.#endAt = options.endAt ?? Number.POSITIVE_INFINITY;
  }

  now(): number {
    return this.#realNow() + this.#offset;
  }

  offsetMs(): number {
    return this.#offset;
  }

  at(moment: number, run: () => void): Cancel {
    this.#sequence += 1;
    const entry = { at: moment, sequence: this.#sequence, run, cancelled: false };
    this.#due.push(entry);
    this.#armTimer();
    this.#checkIdleSoon();
    return () => {
      entry.cancelled = true;
    };
  }

  begin(): InFlight {
    this.#running += 1;
    this.#activity += 1;
    let cancelWait: Cancel | undefined;
    let ended = false;
    const resume = (): void => {
      if (!cancelWait) return;
      cancelWait();
      cancelWait = undefined;
      this.#parked -= 1;
      this.#activity += 1;
    };
    return {
      park: (until) => {
        if (ended) return;
        resume();
        this.#parked += 1;
        this.#activity += 1;
        cancelWait = this.at(until, () => undefined);
        this.#checkIdleSoon();
      },
      resume,
      end: () => {
        if (ended) return;
        ended = true;
        resume();
        this.#running -= 1;
        this.#activity += 1;
        this.#checkIdleSoon();
      },
    };
  }

  watch(counter: () => number): Cancel {
    this.#watched.add(counter);
    return () => {
      this.#watched.delete(counter);
    };
  }

  hold(): Release {
    this.#holds += 1;
    let released = false;
    return () => {
      if (released) return;
      released = true;
      this.#holds -= 1;
      this.#checkIdleSoon();
    };
  }

  inFlight(): number {
    return this.#running + this.#elsewhere();
  }

  #elsewhere(): number {
    let sum = 0;
    for (const counter of this.#watched) sum += counter();
    return sum;
  }

  whenReached(moment: number): Promise<void> {
    return new Promise((resolve) => {
      this.at(moment, resolve);
    });
  }

  advance(ms: number): void {
    this.#jumpTo(this.now() + ms);
  }

  jumpUntil(moment: number): Promise<void> {
    this.#endAt = moment;
    return this.whenReached(moment);
  }

  onJump(listener: (offsetMs: number) => void): Cancel {
    this.#jumpListeners.add(listener);
    return () => {
      this.#jumpListeners.delete(listener);
    };
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.#due.clear();
  }

  #jumpTo(moment: number): void {
    this.#offset = Math.round(moment - this.#realNow());
    for (const listener of this.#jumpListeners) listener(this.#offset);
    this.#runDue();
  }

  #runDue(): void {
    const now = this.now();
    for (let next = this.#due.peek(); next && next.at <= now && !this.#stopped; next = this.#due.peek()) {
      this.#due.pop();
      next.run();
    }
    this.#armTimer();
    this.#checkIdleSoon();
  }

  #armTimer(): void {
    if (this.#stopped) return;
    const next = this.#due.peek()?.at ?? Number.POSITIVE_INFINITY;
    const realAt = next - this.#offset;
    if (realAt === this.#timerAt) return;
    clearTimeout(this.#timer);
    this.#timerAt = realAt;
    if (next === Number.POSITIVE_INFINITY) return;
    const wait = Math.min(Math.max(next - this.now(), 0), MAX_TIMEOUT_MS);
    this.#timer = setTimeout(() => {
      this.#timerAt = Number.POSITIVE_INFINITY;
      this.#runDue();
    }, wait);
  }

  #isIdle(): boolean {
    return !this.#stopped && this.mode === 'jumping' && this.#holds === 0 && this.#running === this.#parked;
  }

  #checkIdleSoon(): void {
    if (this.#checkPending || !this.#isIdle()) return;
    this.#checkPending = true;
    const activity = this.#activity;
    const check = (): void => {
      this.#checkPending = false;
      if (this.#isIdle()) this.#jumpIfQuiet(activity);
    };
    if (this.#parked > 0) setTimeout(check, QUIET_MS);
    else if (this.#elsewhere() > 0) setTimeout(check, WATCH_MS);
    else setImmediate(check);
  }

  #jumpIfQuiet(activityBefore: number): void {
    if (this.#elsewhere() > 0) this.#activity += 1;
    const isQuiet = this.#elsewhere() === 0 && (this.#parked === 0 || activityBefore === this.#activity);
    if (isQuiet) this.#jumpToNext();
    else this.#checkIdleSoon();
  }

  #jumpToNext(): void {
    const next = this.#due.peek();
    if (!next || next.at > this.#endAt) return;
    this.#jumpTo(Math.max(next.at, this.now()));
  }
}
