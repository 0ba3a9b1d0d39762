import type { Application } from '../domain/account.ts';
import type { ProfileReading } from '../domain/account-profile.ts';

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

/** What a platform says of an account to whoever may act for it. Throws `PlatformError` where it says nothing. */
export type ProfileReader = (asked: {
  readonly accessToken: string;
  readonly uid: string;
}) => Promise<Omit<ProfileReading, 'readAt'>>;
