import { ConflictError } from '../domain/errors.ts';
import { isoOf } from '../domain/instants.ts';
import { rotated, type Webhook, type WebhookKey, withState } from '../domain/webhook.ts';
import type { WebhookHealths } from '../ports/webhooks.ts';
import { loadWebhook, saveWebhook } from './load-webhook.ts';
import type { IssuedWebhook, RegisterWebhookDeps } from './register-webhook.ts';

export type ChangeWebhookDeps = Omit<RegisterWebhookDeps, 'ids' | 'registry'> & {
  readonly webhookHealths: Pick<WebhookHealths, 'wake' | 'noteSuccess'>;
};

export type WebhookChange = {
  readonly url?: string | undefined;
  /** `null` takes it away. */
  readonly description?: string | null | undefined;
  /** `null`: everything. */
  readonly events?: readonly string[] | null | undefined;
};

export async function changeWebhook(
  { webhooks }: Pick<ChangeWebhookDeps, 'webhooks'>,
  key: WebhookKey,
  { url, description, events }: WebhookChange,
): Promise<Webhook> {
  const { description: oldWords, events: oldEvents, ...before } = await loadWebhook(webhooks, key);
  const words = description === undefined ? oldWords : description;
  const wanted = events === undefined ? oldEvents : events;
  return saveWebhook(webhooks, {
    ...before,
    ...(url === undefined ? {} : { url }),
    ...(words === undefined || words === null ? {} : { description: words }),
    ...(wanted === undefined || wanted === null ? {} : { events: [...wanted] }),
    version: before.version + 1,
  });
}

/** Nothing is sent until it is resumed; what happens meanwhile is kept for a week. */
export async function pauseWebhook(deps: ChangeWebhookDeps, key: WebhookKey): Promise<Webhook> {
  const webhook = await loadWebhook(deps.webhooks, key);
  if (webhook.state !== 'active') return webhook;
  const paused = withState(webhook, { state: 'paused', pausedBecause: 'person' }, isoOf(deps.clock.now()));
  return saveWebhook(deps.webhooks, paused);
}

/** What waited before the pause is sent now; its failures are forgotten. */
export async function resumeWebhook(deps: ChangeWebhookDeps, key: WebhookKey): Promise<Webhook> {
  const webhook = await loadWebhook(deps.webhooks, key);
  if (webhook.state === 'active') return webhook;
  const now = deps.clock.now();
  await deps.webhookHealths.noteSuccess(webhook.webhookId);
  const active = await saveWebhook(deps.webhooks, withState(webhook, { state: 'active' }, isoOf(now)));
  await deps.webhookHealths.wake(key, now);
  return active;
}

/** Gives it another secret. The one before signs as well for `graceMinutes`, and not at all with 0. */
export async function rotateWebhookSecret(
  deps: ChangeWebhookDeps,
  key: WebhookKey,
  { graceMinutes }: { readonly graceMinutes: number },
): Promise<IssuedWebhook> {
  const before = await loadWebhook(deps.webhooks, key);
  const now = deps.clock.now();
  const until = graceMinutes === 0 ? undefined : isoOf(now + graceMinutes * 60_000);
  const webhook = rotated(before, { now: isoOf(now), until });
  const secret = deps.newWebhookSecret();
  // The slot holds the secret before the last, which signs nothing any more unless two rotations follow each other closely.
  const slot = webhook.secrets[0]?.slot ?? 0;
  await deps.webhookSecrets.put({ webhookId: webhook.webhookId, slot }, secret);
  return { webhook: await saveWebhook(deps.webhooks, webhook), secret };
}

/** Ends it with its secrets. What was sent stays in the log until its time is over. */
export async function removeWebhook(
  { webhooks, webhookSecrets }: Pick<ChangeWebhookDeps, 'webhooks' | 'webhookSecrets'>,
  key: WebhookKey,
): Promise<Webhook> {
  const webhook = await loadWebhook(webhooks, key);
  await webhooks.remove(key);
  await webhookSecrets.erase(key.webhookId);
  if (await isAnyLeft()) return webhook;
  await webhooks.setListening(key.brandId, false);
  // One may have been made between these two.
  if (await isAnyLeft()) await webhooks.setListening(key.brandId, true);
  return webhook;

  async function isAnyLeft(): Promise<boolean> {
    return (await webhooks.list(key.brandId)).length > 0;
  }
}

export function assertActive({ state }: Webhook): void {
  if (state !== 'active') {
    throw new ConflictError('webhook-not-active', `The webhook is ${state}.`, { details: { state } });
  }
}
