import { ConflictError, NotFoundError } from '../domain/errors.ts';
import type { Webhook, WebhookKey } from '../domain/webhook.ts';
import type { WebhookRepository } from '../ports/webhooks.ts';

/** Throws `NotFoundError` (`webhook-not-found`). */
export async function loadWebhook(webhooks: Pick<WebhookRepository, 'get'>, key: WebhookKey): Promise<Webhook> {
  const webhook = await webhooks.get(key);
  if (webhook === undefined) throw new NotFoundError('webhook-not-found', 'There is no such webhook.');
  return webhook;
}

/** Throws `ConflictError` (`webhook-changed`) where somebody else was faster. */
export async function saveWebhook(webhooks: Pick<WebhookRepository, 'save'>, webhook: Webhook): Promise<Webhook> {
  if ((await webhooks.save(webhook)) === 'saved') return webhook;
  throw new ConflictError('webhook-changed', 'Somebody else changed the webhook meanwhile.');
}
