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
  readonly keep: (key: UploadKey, upload: Upload) => Promise<void>;
  /** Forgets this upload; one that has taken its place stays. */
  readonly forget: (key: UploadKey, upload: Upload) => Promise<void>;
};
