import type { BaiduSearchAccount } from '../domain/account.ts';

export type PushResult = {
  readonly accepted: readonly string[];
  /** Refused for good, per address. */
  readonly refused: readonly { readonly url: string; readonly reason: 'not-same-site' | 'not-valid' }[];
  /** Did not fit today's quota; try tomorrow. */
  readonly leftOver: readonly string[];
  readonly remaining: number;
};

export type PushCaller = {
  readonly account: BaiduSearchAccount;
  readonly token: string;
  readonly now: () => number;
};

/** Carries addresses to a search engine in batches. Throws `PlatformError`. */
export type LinkPusher = {
  /** Addresses per call, as the platform allows. */
  readonly batchSize: number;
  /**
   * One call. `outcome-unknown`: it may have arrived; `remaining` can tell. Any other error: nothing was taken. Repeating
   * an address costs quota, nothing else.
   */
  readonly push: (caller: PushCaller, urls: readonly string[], signal: AbortSignal) => Promise<PushResult>;
  /** The same for addresses that lead nowhere any more. */
  readonly remove: (caller: PushCaller, urls: readonly string[], signal: AbortSignal) => Promise<PushResult>;
  /** What is left of today's quota, which asking does not use. `undefined`: the platform does not tell. */
  readonly remaining: (caller: PushCaller) => Promise<number | undefined>;
};
