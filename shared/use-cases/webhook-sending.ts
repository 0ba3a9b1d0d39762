import { isoOf } from '../domain/instants.ts';
import { signingSlots, type Webhook, withState } from '../domain/webhook.ts';
import { isGivenUp, slowUntil, type WebhookHealth } from '../domain/webhook-health.ts';
import type { WebhookMessage, WebhookTry } from '../domain/webhook-message.ts';
import type { Clock } from '../ports/clock.ts';
import type { DomainEvent, EventBus } from '../ports/messaging.ts';
import type { Randomness } from '../ports/randomness.ts';
import type {
  WebhookHealths,
  WebhookMessages,
  WebhookRepository,
  WebhookSecrets,
  WebhookSender,
} from '../ports/webhooks.ts';

export type WebhookSendingDeps = {
  readonly clock: Pick<Clock, 'now'>;
  readonly randomness: Pick<Randomness, 'fraction'>;
  readonly webhooks: Pick<WebhookRepository, 'list' | 'get' | 'save'>;
  readonly messages: WebhookMessages;
  readonly healths: WebhookHealths;
  readonly secrets: WebhookSecrets;
  readonly sender: WebhookSender;
  readonly events: EventBus;
};

export type Tried = WebhookTry & { readonly answer?: string };

/** One try, signed with every secret that is good now. */
export async function tryMessage(
  deps: Pick<WebhookSendingDeps, 'clock' | 'secrets' | 'sender' | 'healths'>,
  webhook: Webhook,
  { messageId, payload }: Pick<WebhookMessage, 'messageId' | 'payload'>,
): Promise<Tried> {
  const now = deps.clock.now();
  const { webhookId, url } = webhook;
  const slots = signingSlots(webhook, now);
  const secrets = await Promise.all(
    slots.map(({ slot, isNew }) => deps.secrets.get({ webhookId, slot }, { fresh: isNew })),
  ).catch(() => []);
  // Nothing leaves unsigned.
  if (secrets.length === 0) return { at: isoOf(now), tookMs: 0, failure: 'secret-missing' };
  const tried = await deps.sender.send({ url, messageId, payload, secrets }, now);
  const until = slowUntil(tried.tookMs, now);
  if (until !== undefined) await deps.healths.noteSlow(webhookId, until);
  return tried;
}

/** The address has answered 410. */
export async function disableWebhook(
  deps: Pick<WebhookSendingDeps, 'clock' | 'webhooks' | 'events'>,
  webhook: Webhook,
): Promise<void> {
  await turnOff(deps, webhook, { state: 'disabled', event: { type: 'webhook.disabled', detail: told(webhook) } });
}

/** Pauses a webhook that has taken nothing for days. */
export async function pauseIfGivenUp(
  deps: Pick<WebhookSendingDeps, 'clock' | 'webhooks' | 'events'>,
  webhook: Webhook,
  health: WebhookHealth,
): Promise<boolean> {
  if (!isGivenUp(health, deps.clock.now())) return false;
  const detail = { ...told(webhook), failingSince: isoOf(health.failingSince ?? 0) };
  await turnOff(deps, webhook, { state: 'paused', event: { type: 'webhook.paused', detail } });
  return true;
}

const told = ({ webhookId, url }: Webhook) => ({ webhookId, url });

type TurningOff = { readonly state: 'paused' | 'disabled' } & {
  readonly event: Pick<Extract<DomainEvent, { type: `webhook.${string}` }>, 'type' | 'detail'>;
};

/** The event comes before the change, with an id of that change, so that no crash loses it. Somebody else may have been faster. */
async function turnOff(
  { clock, webhooks, events }: Pick<WebhookSendingDeps, 'clock' | 'webhooks' | 'events'>,
  webhook: Webhook,
  { state, event }: TurningOff,
): Promise<void> {
  const at = isoOf(clock.now());
  const current = await webhooks.get(webhook);
  if (current?.state !== 'active' || current.version !== webhook.version) return;
  const { webhookId, brandId, version } = webhook;
  const id = { eventId: `${webhookId}-${version}-${event.type}`, at, brandId };
  await events.publish([{ ...id, ...event } as DomainEvent]); // type and detail belong together where they come from
  const why = state === 'paused' ? { pausedBecause: 'failing' as const } : {};
  await webhooks.save(withState(webhook, { state, ...why }, at));
}
