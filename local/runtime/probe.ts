import type { Outcome } from './lambda/function-worker.ts';

/** One invocation that a worker has begun. */
export interface BegunInvocation {
  readonly functionName: string;
  /** JSON text. */
  readonly event: string;
  /** Of the worker thread, as the thread itself sees it. */
  readonly threadId: number;
  /** Ends the thread in the middle of whatever it does. */
  kill(): Promise<void>;
  /** The invocation does nothing until this moment of the clock, so that a jumping clock may go there. */
  park(until: number): void;
  resume(): void;
}

export interface InvocationCall {
  readonly functionName: string;
  /** JSON text. */
  readonly event: string;
}

/** Stands between the runtime and its functions, for whoever must see, repeat or end their work at an exact point. */
export interface Probe {
  /** A module that each worker thread loads before its bundle. */
  readonly preload?: URL;
  /** Around every invocation: runs it once, several times, later, or with another event. */
  readonly invoke?: (call: InvocationCall, run: (event: string) => Promise<Outcome>) => Promise<Outcome>;
  /** A worker has begun an invocation; what is returned is called when that has ended, whatever way. */
  readonly begun?: (invocation: BegunInvocation) => () => void;
}
