/** A limit on how much is under way at a time. */
export type Gate = {
  /** Runs `work` as soon as there is room, in the order in which it came. */
  readonly pass: <T>(work: () => Promise<T>) => Promise<T>;
  /** Resolves as soon as nobody waits for room, or after `patienceMs` of real time. */
  readonly whenFree: (patienceMs: number) => Promise<void>;
};
