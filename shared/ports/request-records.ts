/** An answer as it left, so that it can leave once more. */
export type KeptAnswer = {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** A request that came with a key. `recordId` stands for who asks and their key, `lease` for this one try. */
export type KeyedRequest = { readonly recordId: string; readonly contentHash: string; readonly lease: string };

export type Begun =
  | { readonly kind: 'begun' }
  /** Another try is at work, or its lease has not run out. */
  | { readonly kind: 'running' }
  | { readonly kind: 'other-content' }
  | { readonly kind: 'answered'; readonly answer: KeptAnswer }
  /** It was answered with what is not told twice. */
  | { readonly kind: 'answered-once' };

/** What became of requests with a key, for a day. */
export type RequestRecords = {
  /** Takes the lease in one conditional write, unless the request was answered, is being worked on, or was another one. */
  readonly begin: (request: KeyedRequest, now: number) => Promise<Begun>;
  /** Keeps the answer, or that there was one. Nothing happens where another try has taken the lease over. */
  readonly finish: (request: KeyedRequest, answer: KeptAnswer | undefined, now: number) => Promise<void>;
  /** Nobody works on it any more. `mayChange`: nothing was done, so the key is free for another content. */
  readonly release: (request: KeyedRequest, mayChange: boolean, now: number) => Promise<void>;
};
