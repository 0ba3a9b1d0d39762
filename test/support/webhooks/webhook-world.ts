import { createWebhookAlarms, createWebhookHealths } from '../../../shared/adapters/dynamo/webhook-health.ts';
import { createWebhookMessages } from '../../../shared/adapters/dynamo/webhook-messages.ts';
import { createWebhookRepository } from '../../../shared/adapters/dynamo/webhook-repository.ts';
import { createOutboundGuard } from '../../../shared/adapters/http/outbound-guard.ts';
import { createWebhookSender } from '../../../shared/adapters/http/webhook-sender.ts';
import { createSystemIds } from '../../../shared/adapters/ids/system-ids.ts';
import { newWebhookSecret } from '../../../shared/adapters/ids/webhook-secret.ts';
import { ConfigError } from '../../../shared/domain/errors.ts';
import type { Webhook, WebhookKey } from '../../../shared/domain/webhook.ts';
import { drainWebhook } from '../../../shared/use-cases/drain-webhook.ts';
import { takeEvent } from '../../../shared/use-cases/take-event.ts';
import { startTestTable } from '../dynamo.ts';
import { type RecordedEvent, recordEvents } from '../recorded-event.ts';

export const second = 1_000;
export const minute = 60 * second;
export const hour = 60 * minute;

/** Everything that sends webhooks, on a real table and real connections; the bus and the secrets are kept in memory. */
export async function startWebhookWorld(startAt: number) {
  const table = await startTestTable();
  const secrets = new Map<string, string>();
  const events: RecordedEvent[] = [];
  const state = { now: startAt, brandId: 'brand-0' };
  const webhooks = createWebhookRepository(table);
  const alarms = createWebhookAlarms(table);
  const deps = {
    clock: { now: () => state.now },
    randomness: { fraction: () => 0.5 },
    ids: createSystemIds(),
    webhooks,
    messages: createWebhookMessages(table),
    healths: createWebhookHealths(table),
    secrets: {
      async get({ webhookId, slot }: { webhookId: string; slot: number }) {
        const secret = secrets.get(`${webhookId}/${slot}`);
        if (secret === undefined) throw new ConfigError('parameter-missing', 'There is no such secret.');
        return secret;
      },
    },
    sender: createWebhookSender({ guard: createOutboundGuard({ allowLoopback: true }), timeoutMs: 300 }),
    events: { publish: async (some: Parameters<ReturnType<typeof recordEvents>>[0]) => recordEvents(events)(some) },
  };
  let made = 0;
  let brands = 0;
  const eventOf = (eventId: string, type = 'delivery.published') => ({
    type,
    detail: { eventId, at: new Date(state.now).toISOString(), brandId: state.brandId, postId: 'p1', sequence: 3 },
  });
  return {
    deps,
    table,
    secrets,
    events,
    state,
    eventOf,
    /** Another brand, at the time of the beginning. */
    startAnew(): void {
      brands += 1;
      Object.assign(state, { now: startAt, brandId: `brand-${brands}` });
      events.length = 0;
    },
    async webhook(url: string, more: Partial<Webhook> = {}): Promise<Webhook & { readonly secret: string }> {
      made += 1;
      const at = new Date(state.now).toISOString();
      const webhook: Webhook = {
        webhookId: `w${made}`,
        brandId: state.brandId,
        url,
        state: 'active',
        stateSince: at,
        secrets: [{ slot: 0, since: at }],
        createdAt: at,
        createdBy: 'root',
        version: 1,
        ...more,
      };
      const secret = newWebhookSecret();
      secrets.set(`${webhook.webhookId}/0`, secret);
      await webhooks.save(webhook);
      return { ...webhook, secret };
    },
    take: (eventId: string, type?: string) => takeEvent(deps, eventOf(eventId, type)),
    /** What the tick of each minute does, until the time has come. */
    async pass(ms: number, step = minute): Promise<void> {
      const until = state.now + ms;
      while (state.now < until) {
        state.now = Math.min(until, state.now + step);
        const due = await alarms.due(state.now);
        for (const key of due.filter(({ brandId }) => brandId === state.brandId)) await drainWebhook(deps, key);
      }
    },
    log: async ({ webhookId }: WebhookKey) => (await deps.messages.list({ webhookId, limit: 100 })).items,
    health: async ({ webhookId }: WebhookKey) => (await deps.healths.getMany([webhookId])).get(webhookId),
    close: () => table.close(),
  };
}
