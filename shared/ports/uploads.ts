/** What an account's library at a platform holds already, by the picture's own id, which names its bytes. */
export type UploadKey = {
  readonly accountId: string;
  /** What it was uploaded for: the same picture is another thing in each of a platform's libraries. */
  readonly use: string;
  readonly mediaId: string;
};

export type Upload = {
  /** The platform's id or address of it. */
  readonly value: string;
  /** Epoch ms. */
  readonly uploadedAt: number;
  /** Absent: for good. */
  readonly usableUntil?: number;
};

export type UploadIndex = {
  readonly find: (key: UploadKey) => Promise<Upload | undefined>;
  /**
   * Takes the right to upload until an instant, after which it is free again: `theirs` while somebody else has it. The same
   * holder may take it again, so that what broke off need not wait for itself.
   */
  readonly claim: (
    key: UploadKey,
    claim: { readonly holder: string; readonly now: number; readonly until: number },
  ) => Promise<'claimed' | 'theirs'>;
  readonly release: (key: UploadKey, holder: string) => Promise<void>;
  readonly keep: (key: UploadKey, upload: Upload) => Promise<void>;
  /** Forgets this upload; one that has taken its place stays. */
  readonly forget: (key: UploadKey, upload: Upload) => Promise<void>;
};
