/** A code that leads people to an account and tells, by its scene, where they saw it. */
export type SceneCode = {
  readonly scene: string;
  /** What the code holds. */
  readonly url: string;
  readonly pictureUrl: string;
  /** Epoch ms. */
  readonly createdAt: number;
  /** Absent: it never ends. */
  readonly expiresAt?: number | undefined;
};

/** The codes of an account, which the platform itself does not list; one for each scene, the newest. */
export type QrCodes = {
  readonly get: (key: { readonly accountId: string; readonly scene: string }) => Promise<SceneCode | undefined>;
  readonly keep: (accountId: string, code: SceneCode) => Promise<void>;
  /** By scene. */
  readonly list: (
    accountId: string,
    page: { readonly limit: number; readonly after?: string | undefined },
  ) => Promise<{ readonly items: readonly SceneCode[]; readonly last?: string }>;
};

export type MessageKey = { readonly accountId: string; readonly messageId: string };

/** A message to one person that was begun, by what it says. It is `begun` until the platform has answered. */
export type FollowerMessage = {
  readonly state: 'begun' | 'sent';
  readonly contentHash: string;
  /** Epoch ms of the state. */
  readonly at: number;
};

/** What keeps a message from going out twice. It holds neither text nor person, and is forgotten after two days. */
export type FollowerMessages = {
  /** Stores the intent; or answers the message that has been begun or sent under this id. */
  readonly begin: (key: MessageKey, message: Omit<FollowerMessage, 'state'>) => Promise<FollowerMessage | undefined>;
  readonly sent: (key: MessageKey, message: Omit<FollowerMessage, 'state'>) => Promise<void>;
  /** The platform has refused it: it may be begun again. */
  readonly forget: (key: MessageKey) => Promise<void>;
};
