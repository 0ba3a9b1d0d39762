import type { Webhook, WebhookKey } from '../domain/webhook.ts';
import type { WebhookHealth } from '../domain/webhook-health.ts';
import type { WaitingMessage, WebhookMessage, WebhookMessageKey, WebhookTry } from '../domain/webhook-message.ts';
import type { Page } from './repositories.ts';

export type WebhookRepository = {
  /** In the order of their ids. */
  readonly list: (brandId: string) => Promise<readonly Webhook[]>;
  readonly get: (key: WebhookKey) => Promise<Webhook | undefined>;
  /** Stores the next version; the first one is 1. */
  readonly save: (webhook: Webhook) => Promise<'saved' | 'conflict'>;
  readonly remove: (key: WebhookKey) => Promise<void>;
  /** Says whether anybody is to hear of the brand's events at all. */
  readonly setListening: (brandId: string, isListening: boolean) => Promise<void>;
};

export type WebhookMessages = {
  readonly get: (key: WebhookMessageKey) => Promise<WebhookMessage | undefined>;
  readonly put: (message: WebhookMessage) => Promise<void>;
  /** False: it is there already, and stays as it is. */
  readonly putIfAbsent: (message: WebhookMessage) => Promise<boolean>;
  /** Of one webhook, newest first, or oldest first from `from` on. `from` and `to` are ISO, `to` exclusive. */
  readonly list: (query: {
    readonly webhookId: string;
    readonly from?: string | undefined;
    readonly to?: string | undefined;
    readonly oldestFirst?: boolean;
    readonly limit: number;
    readonly cursor?: string | undefined;
  }) => Promise<Page<WebhookMessage>>;
  readonly getMany: (keys: readonly WebhookMessageKey[]) => Promise<readonly WebhookMessage[]>;
  /** Makes messages wait. */
  readonly wait: (waiting: readonly WaitingMessage[]) => Promise<void>;
  readonly waiting: (query: {
    readonly webhookId: string;
    readonly limit: number;
    readonly cursor?: string | undefined;
  }) => Promise<Page<WaitingMessage>>;
  readonly settle: (keys: readonly WebhookMessageKey[]) => Promise<void>;
};

export type WebhookAlarms = {
  /** What is to be attended by now; some at a time. */
  readonly due: (now: number) => Promise<readonly WebhookKey[]>;
};

export type WebhookHealths = {
  readonly getMany: (webhookIds: readonly string[]) => Promise<ReadonlyMap<string, WebhookHealth>>;
  /** Counts a failure, and what was made to wait with it. */
  readonly noteFailure: (webhookId: string, now: number) => Promise<void>;
  readonly noteSuccess: (webhookId: string) => Promise<void>;
  readonly noteSlow: (webhookId: string, until: number) => Promise<void>;
  /** After something was made to wait: rings at `at`, or before if it would ring before anyway. */
  readonly wake: (key: WebhookKey, at: number) => Promise<void>;
  /** Lets one at a time work through what waits. False: somebody else does. */
  readonly claim: (key: WebhookKey, now: number) => Promise<boolean>;
  /** Ends the work; false where something was made to wait since `seen` was read. */
  readonly release: (key: WebhookKey, seen: WebhookHealth, attendAt: number | undefined) => Promise<boolean>;
};

export type WebhookSecrets = {
  /** Text as the receiver has it, `whsec_…`. Throws `ConfigError` when there is none. */
  readonly get: (key: { webhookId: string; slot: number }, options: { readonly fresh: boolean }) => Promise<string>;
};

export type WebhookSecretsWriter = {
  readonly put: (key: { webhookId: string; slot: number }, secret: string) => Promise<void>;
  readonly erase: (webhookId: string) => Promise<void>;
};

export type SignedMessage = {
  readonly url: string;
  readonly messageId: string;
  readonly payload: string;
  /** One or two. */
  readonly secrets: readonly string[];
};

export type WebhookSender = {
  /** One try; never throws for what the other side does. `answer` is the beginning of what came back. */
  readonly send: (message: SignedMessage, now: number) => Promise<WebhookTry & { readonly answer?: string }>;
};

/** Has what waits for webhooks worked through now. */
export type WebhookBell = { readonly ring: (keys: readonly WebhookKey[]) => Promise<void> };
