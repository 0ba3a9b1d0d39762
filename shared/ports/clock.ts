export type Clock = {
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Resolves at the instant, or at once when it has passed. Rejects when the signal aborts. */
  readonly sleepUntil: (at: number, signal?: AbortSignal) => Promise<void>;
};
