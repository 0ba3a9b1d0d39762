// What the runtime and a worker thread tell each other. Events and results travel as JSON text, as on Lambda.

export interface WorkerData {
  readonly bundlePath: string;
  readonly handlerName: string;
  readonly functionName: string;
  readonly functionArn: string;
  readonly memoryMb: number;
  readonly logGroupName: string;
}

export interface InvokeMessage {
  readonly kind: 'invoke';
  readonly requestId: string;
  readonly event: string;
  readonly timeoutMs: number;
  readonly offsetMs: number;
}

interface OffsetMessage {
  readonly kind: 'offset';
  readonly offsetMs: number;
}

export type ToWorker = InvokeMessage | OffsetMessage;

interface ResultMessage {
  readonly kind: 'result';
  readonly ok: boolean;
  readonly payload: string;
}

/** The invocation waits for a moment of the clock and for nothing else that is known; undefined: it no longer does. */
interface WaitMessage {
  readonly kind: 'wait';
  readonly until: number | undefined;
}

/** The bundle is loaded, or has failed to: from now on the time-out of an invocation runs. */
interface ReadyMessage {
  readonly kind: 'ready';
}

export type FromWorker = ReadyMessage | ResultMessage | WaitMessage;

/**
 * Whoever waits for a moment may announce it on this `node:diagnostics_channel`. A jumping clock then need not wait in
 * real time: it moves on and calls `wake`. Without a subscriber the announcement costs nothing.
 */
export const CLOCK_WAIT_CHANNEL = 'lianbo:clock-wait';

export interface ClockWait {
  /** Milliseconds since the epoch, on the function's own clock. */
  readonly until: number;
  readonly wake: () => void;
  readonly ended: Promise<unknown>;
}
