import type { Authorization, RevocationNotice } from '../domain/authorization.ts';
import type { TokenWatch } from '../domain/token-watch.ts';

export type AuthorizationRepository = {
  readonly create: (authorization: Authorization) => Promise<void>;
  readonly get: (stateHash: string) => Promise<Authorization | undefined>;
  /** Stores it if the stored version is `authorization.version - 1`. */
  readonly save: (authorization: Authorization) => Promise<'saved' | 'conflict'>;
};

export type RevocationNoticeRepository = {
  readonly put: (notice: RevocationNotice) => Promise<void>;
  readonly get: (applicationId: string) => Promise<RevocationNotice | undefined>;
};

export type TokenWatchRepository = {
  readonly get: (accountId: string) => Promise<TokenWatch | undefined>;
  /** Stores it if the stored version is `watch.version - 1`, or nothing is stored and it is 1. */
  readonly save: (watch: TokenWatch) => Promise<'saved' | 'conflict'>;
  /** Accounts whose alarm is not after `now`. */
  readonly due: (now: number) => Promise<readonly string[]>;
};
