/** Platforms on which people write to an account and may be answered. */
export const inboxPlatforms = ['wechat', 'weibo'] as const;
export type InboxPlatform = (typeof inboxPlatforms)[number];

/** What somebody has done, whatever the platform calls it. */
export const acts = ['message', 'mention', 'follow', 'unfollow', 'subscribe', 'unsubscribe', 'scan', 'click'] as const;
export type Act = (typeof acts)[number];

export const messageForms = ['text', 'image', 'voice', 'video', 'location', 'link', 'post', 'comment'] as const;
export type MessageForm = (typeof messageForms)[number];

/** What a person has done to an account, as its platform tells it. */
export type Incoming = {
  /** The same in every repetition, and of nothing else on the account. It may hold who the person is: hash it before it is stored. */
  readonly key: string;
  /** As the platform knows them on this account. */
  readonly personId: string;
  /** Epoch ms, by the platform's clock, in whole seconds. */
  readonly at: number;
  readonly act: Act;
  /** Of a message or a mention. */
  readonly form?: MessageForm;
  readonly text?: string;
  /** What the platform calls the picture, sound or film, or the post in which the account is mentioned. */
  readonly reference?: string;
  /** Of the QR code that was scanned, or the key of the button. */
  readonly scene?: string;
};

/** Somebody waits for a word. */
export const asksForAnswer = (act: Act): boolean => act === 'message' || act === 'mention';

/** They have come to the account just now. */
export const isArrival = (act: Act): boolean => act === 'follow' || act === 'subscribe' || act === 'scan';
