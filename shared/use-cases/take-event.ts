import { keepsEvents, type Webhook, type WebhookKey, wants } from '../domain/webhook.ts';
import { healthy, isInTrouble, isSlow, type WebhookHealth } from '../domain/webhook-health.ts';
import {
  isAnswered,
  isGone,
  keptMs,
  nextTryAt,
  type WebhookMessage,
  type WebhookMessageKey,
  withTry,
} from '../domain/webhook-message.ts';
import type { Ids } from '../ports/ids.ts';
import { disableWebhook, pauseIfGivenUp, tryMessage, type WebhookSendingDeps } from './webhook-sending.ts';

export type TakeEventDeps = WebhookSendingDeps & { readonly ids: Pick<Ids, 'derive'> };

/** An event as it comes from the bus. */
export type TakenEvent = {
  readonly type: string;
  readonly detail: { readonly eventId: string; readonly at: string; readonly brandId: string };
};

export type Taken = { readonly webhookId: string; readonly outcome: WebhookMessage['state'] | 'known' };

/**
 * Sends an event to the brand's webhooks that want it, to all at the same time, and keeps what came of it. What could not be
 * sent waits. Nothing is stored before the first try, which may be repeated: until this ends, the bus hands the event over again.
 */
export async function takeEvent(deps: TakeEventDeps, event: TakenEvent): Promise<readonly Taken[]> {
  const now = deps.clock.now();
  const webhooks = await deps.webhooks.list(event.detail.brandId);
  const wanting = webhooks.filter((webhook) => wants(webhook, event.type) && keepsEvents(webhook, now));
  if (wanting.length === 0) return [];
  const healths = await deps.healths.getMany(wanting.map(({ webhookId }) => webhookId));
  const sendings = wanting.map(async (webhook) => {
    const health = healths.get(webhook.webhookId) ?? healthy(webhook.webhookId);
    const { webhookId } = webhook;
    return { webhookId, outcome: await sendFirst(deps, { webhook, health, message: messageOf(deps, webhook, event) }) };
  });
  const ended = await Promise.allSettled(sendings);
  const failed = ended.find((each) => each.status === 'rejected');
  // The others are done, and are known when the event comes again.
  if (failed !== undefined) throw failed.reason;
  return ended.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
}

type Sending = { readonly webhook: Webhook; readonly health: WebhookHealth; readonly message: WebhookMessage };

async function sendFirst(deps: TakeEventDeps, { webhook, health, message }: Sending): Promise<Taken['outcome']> {
  if (webhook.state === 'paused') {
    return (await deps.messages.putIfAbsent({ ...message, state: 'kept' })) ? 'kept' : 'known';
  }
  const known = await deps.messages.get(message);
  if (known !== undefined) return known.state === 'waiting' ? makeWait(deps, webhook, known) : 'known';
  // A run of its own sends it, so that it takes nobody else's turn.
  if (isInTrouble(health) || isSlow(health, deps.clock.now())) {
    await deps.messages.put(message);
    return makeWait(deps, webhook, message);
  }
  return tryAtOnce(deps, { webhook, health, message });
}

async function tryAtOnce(deps: TakeEventDeps, { webhook, health, message }: Sending): Promise<Taken['outcome']> {
  const tried = await tryMessage(deps, webhook, message);
  if (isAnswered(tried)) {
    await deps.messages.put(withTry(message, tried, 'delivered'));
    if (health.failures > 0) await recovered(deps, webhook);
    return 'delivered';
  }
  const refused = withTry(message, tried, isGone(tried) ? 'given-up' : 'waiting');
  await deps.messages.put(refused);
  if (isGone(tried)) {
    await disableWebhook(deps, webhook);
    return 'given-up';
  }
  await deps.healths.noteFailure(webhook.webhookId, deps.clock.now());
  const outcome = await makeWait(deps, webhook, refused);
  await pauseIfGivenUp(deps, webhook, health);
  return outcome;
}

/** What waits is sent right away where the address answers again. */
async function recovered(deps: TakeEventDeps, webhook: WebhookKey): Promise<void> {
  await deps.healths.noteSuccess(webhook.webhookId);
  const { items } = await deps.messages.waiting({ webhookId: webhook.webhookId, limit: 1 });
  if (items.length > 0) await deps.healths.wake(webhook, deps.clock.now());
}

/** The mark comes before the alarm, which counts it. */
async function makeWait(
  deps: TakeEventDeps,
  webhook: Webhook,
  message: WebhookMessage,
): Promise<WebhookMessage['state']> {
  const now = deps.clock.now();
  const { webhookId, at, messageId, tries, expiresAt } = message;
  const nextAt = tries === 0 ? now : nextTryAt({ since: now, tries }, { now, fraction: deps.randomness.fraction() });
  const waitsUntil = nextAt ?? now;
  await deps.messages.wait([{ webhookId, at, messageId, since: now, nextAt: waitsUntil, tries, expiresAt }]);
  await deps.healths.wake(webhook, waitsUntil);
  return 'waiting';
}

function messageOf({ ids, clock }: TakeEventDeps, webhook: WebhookKey, { type, detail }: TakenEvent): WebhookMessage {
  return {
    ...messageKeyOf(ids, webhook, detail),
    brandId: webhook.brandId,
    type,
    payload: payloadOf(type, detail.at, detail),
    state: 'waiting',
    tries: 0,
    lastTries: [],
    expiresAt: Math.ceil((clock.now() + keptMs) / 1_000),
  };
}

/** What receivers get, as the Standard Webhooks specification shapes it. */
export const payloadOf = (type: string, timestamp: string, data: object): string =>
  JSON.stringify({ type, timestamp, data });

/** The same for every webhook and every try of an event, and without a dot, which separates the parts of what is signed. */
function messageKeyOf(
  ids: Pick<Ids, 'derive'>,
  { webhookId }: WebhookKey,
  { eventId, at }: TakenEvent['detail'],
): WebhookMessageKey {
  return { webhookId, at, messageId: ids.derive('msg_', ['webhook', eventId], 26) };
}
