import type { InboxPlatform } from '../domain/inbox/incoming.ts';

/** An account whose platform sends messages to us. */
export type CallbackEntry = {
  readonly accountId: string;
  readonly brandId: string;
  readonly platform: InboxPlatform;
  /** Whom its messages are meant for: the AppID, or the uid on Weibo. */
  readonly appId: string;
  /** Keeps ids that are made of who somebody is from being found by trying. */
  readonly salt: string;
};

export type CallbackRegistry = {
  readonly put: (entry: CallbackEntry) => Promise<void>;
  readonly get: (accountId: string) => Promise<CallbackEntry | undefined>;
};

export type CallbackKey = { readonly platform: InboxPlatform; readonly accountId: string };

/** What messages are signed and encrypted with: the raw stored text, at most a minute old. */
export type CallbackSecrets = { readonly get: (key: CallbackKey) => Promise<string> };
export type CallbackSecretsWriter = { readonly put: (key: CallbackKey, value: string) => Promise<void> };
