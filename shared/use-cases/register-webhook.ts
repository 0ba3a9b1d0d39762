import { ConflictError } from '../domain/errors.ts';
import { isoOf } from '../domain/instants.ts';
import { mostWebhooks, type Webhook } from '../domain/webhook.ts';
import type { Clock } from '../ports/clock.ts';
import type { Ids } from '../ports/ids.ts';
import type { RegistryRepository } from '../ports/repositories.ts';
import type { WebhookRepository, WebhookSecretsWriter } from '../ports/webhooks.ts';
import { loadBrand } from './load-brand.ts';

export type RegisterWebhookDeps = {
  readonly webhooks: WebhookRepository;
  readonly webhookSecrets: WebhookSecretsWriter;
  /** A new secret as receivers have it. */
  readonly newWebhookSecret: () => string;
  readonly registry: Pick<RegistryRepository, 'getBrand'>;
  readonly ids: Pick<Ids, 'random' | 'derive'>;
  readonly clock: Pick<Clock, 'now'>;
};

export type WebhookWish = Pick<Webhook, 'brandId' | 'url'> & {
  readonly description?: string | undefined;
  readonly events?: readonly string[] | undefined;
};

/** `secret` is told now and never again. */
export type IssuedWebhook = { readonly webhook: Webhook; readonly secret: string };

/** The id comes from the request where it has a key, so that a repeat after a lost answer makes no second webhook. */
export async function registerWebhook(
  deps: RegisterWebhookDeps,
  wish: WebhookWish,
  by: { readonly tokenId: string; readonly idempotencyKey: string | undefined },
): Promise<IssuedWebhook> {
  const { brandId } = wish;
  await loadBrand(deps.registry, brandId);
  const webhookId =
    by.idempotencyKey === undefined
      ? deps.ids.random('w')
      : deps.ids.derive('w', ['webhook', brandId, by.tokenId, by.idempotencyKey], 20);
  const others = await deps.webhooks.list(brandId);
  if (others.some((other) => other.webhookId === webhookId)) throw shownOnce(webhookId);
  if (others.length >= mostWebhooks) {
    throw new ConflictError('too-many-webhooks', `A brand has at most ${mostWebhooks} webhooks.`, {
      details: { limit: mostWebhooks },
    });
  }
  const now = isoOf(deps.clock.now());
  const { url, description, events } = wish;
  const webhook: Webhook = {
    webhookId,
    brandId,
    url,
    ...(description === undefined ? {} : { description }),
    ...(events === undefined ? {} : { events: [...events] }),
    state: 'active',
    stateSince: now,
    secrets: [{ slot: 0, since: now }],
    createdAt: now,
    createdBy: by.tokenId,
    version: 1,
  };
  const secret = deps.newWebhookSecret();
  // Before the webhook, so that none is ever without its secret.
  await deps.webhookSecrets.put({ webhookId, slot: 0 }, secret);
  await deps.webhooks.setListening(brandId, true);
  if ((await deps.webhooks.save(webhook)) === 'conflict') throw shownOnce(webhookId);
  return { webhook, secret };
}

const shownOnce = (webhookId: string): ConflictError =>
  new ConflictError('secret-shown-once', 'The webhook was made by this request before.', { details: { webhookId } });
