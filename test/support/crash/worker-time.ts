// What the matrix and its workers tell each other about time-outs that a function waits for.

export const timeChannel = 'lianbo:crash-matrix';
/** Tells which worker thread a request comes from. */
export const threadHeader = 'x-lianbo-thread';
/** Counts the requests and timers of a thread. */
export const sequenceHeader = 'x-lianbo-sequence';

export type ToWorker =
  | { readonly kind: 'ask' | 'fire'; readonly threadId: number }
  | { readonly kind: 'wake'; readonly threadId: number; readonly sleptMs: number; readonly before: number };
export type ToClock =
  | { readonly kind: 'left'; readonly threadId: number; readonly leftMs: number | undefined }
  | { readonly kind: 'done'; readonly threadId: number };

export type WorkerTimes = {
  /** Milliseconds until the worker's next time-out of a second or more; undefined when it waits for none. */
  readonly nextTimeout: (threadId: number) => Promise<number | undefined>;
  /** Lets that time-out pass now. */
  readonly fire: (threadId: number) => Promise<void>;
  /** Lets the time-outs pass that a thread had before its request `before`, as far as they lie within its sleep. */
  readonly wake: (threadId: number, slept: { readonly sleptMs: number; readonly before: number }) => Promise<void>;
  readonly close: () => void;
};

/** A worker that does not answer has been ended. */
const answerLimitMs = 1_000;

export function openWorkerTimes(): WorkerTimes {
  const channel = new BroadcastChannel(timeChannel);
  const waiting = new Map<number, (message: ToClock | undefined) => void>();
  channel.onmessage = ({ data }) => {
    const message = data as ToClock | ToWorker; // nobody else knows the channel
    if (message.kind === 'left' || message.kind === 'done') waiting.get(message.threadId)?.(message);
  };
  const say = (message: ToWorker): Promise<ToClock | undefined> =>
    new Promise((resolve) => {
      const done = (answer: ToClock | undefined): void => {
        clearTimeout(timer);
        waiting.delete(message.threadId);
        resolve(answer);
      };
      const timer = setTimeout(() => done(undefined), answerLimitMs);
      waiting.set(message.threadId, done);
      channel.postMessage(message);
    });
  return {
    nextTimeout: async (threadId) => {
      const answer = await say({ kind: 'ask', threadId });
      return answer?.kind === 'left' ? answer.leftMs : undefined;
    },
    fire: async (threadId) => {
      await say({ kind: 'fire', threadId });
    },
    wake: async (threadId, slept) => {
      await say({ kind: 'wake', threadId, ...slept });
    },
    close: () => channel.close(),
  };
}
