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

export type MediaEraser = {
  /** What is not there is as good as erased. */
  readonly erase: (ids: readonly string[]) => Promise<void>;
};

/** Where a client posts a file to, and with which fields before it. */
export type UploadForm = { readonly url: string; readonly fields: Readonly<Record<string, string>> };

export type UploadKey = { readonly brandId: string; readonly uploadId: string };

export type UploadForms = {
  /** The form takes one file within the bounds, until it expires. */
  readonly create: (
    key: UploadKey,
    bounds: { readonly maxBytes: number; readonly expiresInSeconds: number },
  ) => Promise<UploadForm>;
};

export type Uploads = {
  /** What was posted. Throws `NotFoundError` (`upload-not-found`) when nothing was, or too long ago. */
  readonly load: (key: UploadKey) => Promise<Uint8Array>;
};

/** Texts too large for an item, by their SHA-256 in hex. */
export type ContentStore = {
  readonly put: (sha256: string, text: string) => Promise<void>;
  readonly get: (sha256: string) => Promise<string>;
};
