import type { ApiToken } from '../domain/api-token.ts';
import type { Page } from './repositories.ts';

export type TokenRepository = {
  readonly get: (tokenId: string) => Promise<ApiToken | undefined>;
  readonly createIfAbsent: (token: ApiToken) => Promise<'created' | 'exists'>;
  /** Stores `after` if the stored token still has the version of `before`. */
  readonly replace: (before: ApiToken, after: ApiToken) => Promise<'saved' | 'conflict'>;
  /** Says that the token was used, unless that was said after `staleBefore` (epoch ms) already. */
  readonly noteUse: (tokenId: string, use: { readonly at: number; readonly staleBefore: number }) => Promise<void>;
  /** Of one brand, or of `*`; whatever their state. What was made moments ago may be missing. */
  readonly listNewest: (query: {
    readonly brandId: string;
    readonly limit: number;
    readonly cursor?: string | undefined;
  }) => Promise<Page<ApiToken>>;
};
