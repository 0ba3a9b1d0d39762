import type { Application } from '../domain/account.ts';

export type Grant = {
  readonly accessToken: string;
  /** Epoch ms. */
  readonly endsAt: number;
  /** Whom the platform says that it is for. */
  readonly uid: string;
};

/** The platform's side of letting an application act for an account. Throws `PlatformError` where it refuses. */
export type AccountAuthorizer = {
  /** The page where a person allows it; `state` comes back with the answer. */
  readonly pageUrl: (request: { application: Application; redirectUri: string; state: string }) => string;
  readonly exchange: (request: {
    readonly application: Application;
    readonly appSecret: string;
    readonly redirectUri: string;
    readonly code: string;
  }) => Promise<Grant>;
  readonly tokenInfo: (accessToken: string) => Promise<Pick<Grant, 'endsAt' | 'uid'>>;
  readonly revoke: (accessToken: string) => Promise<void>;
};
