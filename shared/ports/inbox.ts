import type { Erasure } from '../domain/inbox/erasure.ts';
import type { InboxSettings } from '../domain/inbox/inbox-settings.ts';
import type { OutgoingMessage } from '../domain/inbox/outgoing-message.ts';
import type { Thread, ThreadMessage, ThreadState } from '../domain/inbox/thread.ts';
import type { Welcome } from '../domain/inbox/welcome.ts';
import type { Page } from './repositories.ts';

export type ThreadRepository = {
  readonly get: (threadId: string) => Promise<Thread | undefined>;
  /** Stores it if nobody has changed it since `before`; undefined: it was not there. */
  readonly replace: (before: Thread | undefined, after: Thread) => Promise<'saved' | 'conflict'>;
  /** Of one account, the latest first. A position of one account is good for every other. */
  readonly list: (query: {
    readonly accountId: string;
    readonly state: ThreadState;
    readonly limit: number;
    readonly cursor?: string;
  }) => Promise<Page<Thread>>;
  readonly positionAfter: (thread: Thread) => string;
};

export type ThreadMessages = {
  /** The same message again changes nothing. */
  readonly put: (message: ThreadMessage) => Promise<void>;
  /** The latest first. */
  readonly list: (query: {
    readonly threadId: string;
    readonly limit: number;
    readonly cursor?: string;
  }) => Promise<Page<ThreadMessage>>;
};

export type OutgoingMessages = {
  readonly get: (messageId: string) => Promise<OutgoingMessage | undefined>;
  readonly createIfAbsent: (message: OutgoingMessage) => Promise<'created' | 'exists'>;
};

/** What was said at once to what had come in; without a text nothing was. */
export type StoredAnswer = { readonly text?: string };

export type Receipt =
  | { readonly kind: 'begun' }
  | { readonly kind: 'answered'; readonly answer: StoredAnswer }
  /** Somebody is at it just now. */
  | { readonly kind: 'running' };

export type ReceiptKey = { readonly accountId: string; readonly messageId: string; readonly lease: string };

/** What has come in is worked on once, and a repetition gets the answer that was given. They hold nobody's name and are forgotten after a day. */
export type Receipts = {
  readonly begin: (key: ReceiptKey, now: number) => Promise<Receipt>;
  /** False: another worker has taken it over. */
  readonly finish: (key: ReceiptKey, answer: StoredAnswer, now: number) => Promise<boolean>;
};

export type SignedRequest = { readonly accountId: string; readonly signature: string; readonly bodyHash: string };

/** A signature that does not cover the body must not carry another one. */
export type SignatureRecords = {
  /** False: the signature has come before with another body. */
  readonly claim: (request: SignedRequest, now: number) => Promise<boolean>;
};

export type ThreadEraser = {
  /** How many messages were erased. May be repeated. */
  readonly erase: (threadId: string) => Promise<number>;
};

export type Erasures = {
  readonly put: (erasure: Erasure) => Promise<void>;
  /** The oldest first. */
  readonly list: (query: {
    readonly brandId: string;
    readonly limit: number;
    readonly cursor?: string;
  }) => Promise<Page<Erasure>>;
};

export type InboxSettingsRepository = {
  /** The defaults where nothing was set. */
  readonly get: (brandId: string) => Promise<InboxSettings>;
  readonly replace: (before: InboxSettings, after: InboxSettings) => Promise<'saved' | 'conflict'>;
};

export type WelcomeRepository = {
  readonly get: (accountId: string) => Promise<Welcome | undefined>;
  readonly replace: (before: Welcome | undefined, after: Welcome) => Promise<'saved' | 'conflict'>;
};

export type WelcomeClaim = {
  readonly threadId: string;
  /** What has led to it: the same may claim it again. */
  readonly messageId: string;
  readonly at: number;
  /** Who was welcomed after this instant is not welcomed again. */
  readonly notSince: number;
};

export type WelcomeRecords = {
  /** False: the person was welcomed not long ago. */
  readonly claim: (claim: WelcomeClaim) => Promise<boolean>;
  /** How often a variant was said, by its slug. */
  readonly count: (slug: string) => Promise<void>;
  readonly countOf: (slug: string) => Promise<number>;
};
