import { NotFoundError } from '../domain/errors.ts';
import { isoOf } from '../domain/instants.ts';
import type { Webhook, WebhookKey } from '../domain/webhook.ts';
import { keptMs, type WebhookMessage, type WebhookMessageKey } from '../domain/webhook-message.ts';
import type { Clock } from '../ports/clock.ts';
import type { Ids } from '../ports/ids.ts';
import type { Page } from '../ports/repositories.ts';
import type { WebhookBell, WebhookHealths, WebhookMessages, WebhookRepository } from '../ports/webhooks.ts';
import { assertActive } from './change-webhook.ts';
import { loadWebhook } from './load-webhook.ts';
import { payloadOf } from './take-event.ts';

export type ReplayWebhookDeps = {
  readonly webhooks: Pick<WebhookRepository, 'get'>;
  readonly webhookMessages: WebhookMessages;
  readonly webhookHealths: Pick<WebhookHealths, 'wake'>;
  readonly webhookBell: WebhookBell;
  readonly ids: Pick<Ids, 'random'>;
  readonly clock: Pick<Clock, 'now'>;
};

export type Replayed = {
  readonly messages: number;
  /** Where the next request goes on; absent when everything was taken. */
  readonly continueFrom?: string;
};

const pageSize = 100;
const mostAtOnce = 1_000;

/** Sends one message of the log once more, under the same id. */
export async function replayMessage(deps: ReplayWebhookDeps, key: WebhookKey & WebhookMessageKey): Promise<Replayed> {
  const webhook = await loadActive(deps, key);
  const message = await deps.webhookMessages.get(key);
  if (message === undefined) throw new NotFoundError('message-not-found', 'The log has no such message.');
  await sendAgain(deps, webhook, [message]);
  return { messages: 1 };
}

/** Sends what the log has from `from` to before `to`, oldest first, whatever came of it. */
export async function replayRange(
  deps: ReplayWebhookDeps,
  key: WebhookKey,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<Replayed> {
  const webhook = await loadActive(deps, key);
  let messages = 0;
  let cursor: string | undefined;
  do {
    const { webhookId } = webhook;
    const page: Page<WebhookMessage> = await deps.webhookMessages.list({
      webhookId,
      from,
      to,
      oldestFirst: true,
      limit: pageSize,
      cursor,
    });
    messages += page.items.length;
    await sendAgain(deps, webhook, page.items);
    cursor = page.cursor;
    const last = page.items.at(-1);
    if (cursor !== undefined && messages >= mostAtOnce && last !== undefined)
      return { messages, continueFrom: last.at };
  } while (cursor !== undefined);
  return { messages };
}

/** Sends a message that means nothing, to see whether it arrives. */
export async function testWebhook(deps: ReplayWebhookDeps, key: WebhookKey): Promise<WebhookMessageKey> {
  const webhook = await loadActive(deps, key);
  const now = deps.clock.now();
  const at = isoOf(now);
  const { webhookId, brandId } = webhook;
  const type = 'webhook.test';
  const messageId = deps.ids.random('msg_');
  const message: WebhookMessage = {
    webhookId,
    brandId,
    messageId,
    at,
    type,
    payload: payloadOf(type, at, { eventId: messageId, at, brandId, webhookId }),
    state: 'waiting',
    tries: 0,
    lastTries: [],
    expiresAt: Math.ceil((now + keptMs) / 1_000),
  };
  await deps.webhookMessages.put(message);
  await sendAgain(deps, webhook, [message]);
  return { webhookId, at, messageId };
}

async function loadActive({ webhooks }: ReplayWebhookDeps, key: WebhookKey): Promise<Webhook> {
  const webhook = await loadWebhook(webhooks, key);
  assertActive(webhook);
  return webhook;
}

/** The marks come before the alarm; the bell only hurries, and a tick comes anyway. */
async function sendAgain(
  deps: ReplayWebhookDeps,
  webhook: Webhook,
  messages: readonly WebhookMessage[],
): Promise<void> {
  if (messages.length === 0) return;
  const now = deps.clock.now();
  const expiresAt = Math.ceil((now + keptMs) / 1_000);
  await deps.webhookMessages.wait(
    messages.map(({ webhookId, at, messageId }) => ({
      webhookId,
      at,
      messageId,
      since: now,
      nextAt: now,
      tries: 0,
      expiresAt,
    })),
  );
  await deps.webhookHealths.wake(webhook, now);
  await deps.webhookBell.ring([webhook]).catch(() => undefined);
}
