import type { Platform } from '../domain/platform.ts';

export type CredentialsStore = {
  /**
   * The raw stored text, at most a minute old, or as it is right now when `fresh`; parsed by the caller with the platform's
   * schema. Throws `ConfigError` when there is none.
   */
  readonly get: (
    key: { platform: Platform; ownerId: string },
    options?: { readonly fresh: boolean },
  ) => Promise<string>;
};

export type CredentialsWriter = {
  readonly put: (key: { platform: Platform; ownerId: string }, value: string) => Promise<void>;
};

export type SigningKey = { readonly get: () => Promise<string> };

export type MediaStore = {
  readonly load: (mediaId: string) => Promise<Uint8Array>;
  readonly has: (mediaId: string) => Promise<boolean>;
};

export type MediaWriter = {
  readonly save: (mediaId: string, bytes: Uint8Array, contentType: string) => Promise<void>;
};

/** Texts too large for an item, by their SHA-256 in hex. */
export type ContentStore = {
  readonly put: (sha256: string, text: string) => Promise<void>;
  readonly get: (sha256: string) => Promise<string>;
};
