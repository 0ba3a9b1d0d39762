export type Randomness = {
  /** In [0, 1). */
  readonly fraction: () => number;
  /** Unique and unguessable, lower-case letters and digits. */
  readonly newId: (prefix: string) => string;
};
