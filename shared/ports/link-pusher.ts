import type { BaiduSearchAccount } from '../domain/account.ts';

export type PushResult = {
  readonly accepted: readonly string[];
  /** Refused for good, per address. */
  readonly refused: readonly { readonly url: string; readonly reason: 'not-same-site' | 'not-valid' }[];
  /** Did not fit today's quota; try tomorrow. */
  readonly leftOver: readonly string[];
  readonly remaining: number;
};

/** Carries addresses to a search engine in batches. Throws `PlatformError`. Repeating an address costs quota, nothing else. */
export type LinkPusher = {
  readonly push: (input: {
    readonly account: BaiduSearchAccount;
    readonly token: string;
    readonly urls: readonly string[];
    readonly signal: AbortSignal;
    readonly now: () => number;
  }) => Promise<PushResult>;
};
