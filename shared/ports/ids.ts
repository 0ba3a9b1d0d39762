export type Ids = {
  /** Unique and unguessable. */
  readonly random: (prefix: string) => string;
  /** The same parts always give the same id. */
  readonly derive: (prefix: string, parts: readonly string[], length: number) => string;
  /** Short, and not to be guessed without the key. */
  readonly slug: (signingKey: string, id: string) => string;
  /** SHA-256 in hex. */
  readonly hash: (content: string | Uint8Array) => string;
};
