import { isoOf } from '../../domain/instants.ts';
import { leaseMs, webhookHealthSchema } from '../../domain/webhook-health.ts';
import type { WebhookAlarms, WebhookHealths } from '../../ports/webhooks.ts';
import { keys, webhookAttentionPk, webhookAttentionSk } from './keys.ts';
import { parseItem, type Table } from './table.ts';

const alarm = 'attendAt = :at, attentionPk = :pk, attentionSk = :sk';
const alarmAt = (key: Parameters<typeof webhookAttentionSk>[0], at: number) => ({
  ':at': at,
  ':pk': webhookAttentionPk,
  ':sk': webhookAttentionSk(key, at),
});

/** Every change is an update of its own, so that tries which end together do not take each other's count away. */
export function createWebhookHealths({ table }: { readonly table: Table }): WebhookHealths {
  return {
    async getMany(webhookIds) {
      const items = await table.getMany(webhookIds.map(keys.webhookHealth));
      const healths = items.map((item) => parseItem(webhookHealthSchema, item));
      return new Map(healths.map((health) => [health.webhookId, health]));
    },
    async noteFailure(webhookId, now) {
      const expression = 'SET webhookId = :id, failingSince = if_not_exists(failingSince, :now) ADD failures :one';
      await table.update(keys.webhookHealth(webhookId), {
        expression,
        values: { ':id': webhookId, ':now': now, ':one': 1 },
      });
    },
    async noteSuccess(webhookId) {
      await table.update(
        keys.webhookHealth(webhookId),
        { expression: 'SET failures = :none REMOVE failingSince', values: { ':none': 0 } },
        { expression: 'failures > :none' },
      );
    },
    async noteSlow(webhookId, until) {
      const expression = 'SET webhookId = :id, slowUntil = :until';
      await table.update(keys.webhookHealth(webhookId), { expression, values: { ':id': webhookId, ':until': until } });
    },
    async wake(key, at) {
      const { webhookId } = key;
      await table.update(keys.webhookHealth(webhookId), {
        expression: 'SET webhookId = :id ADD wakes :one',
        values: { ':id': webhookId, ':one': 1 },
      });
      await table.update(
        keys.webhookHealth(webhookId),
        { expression: `SET ${alarm}`, values: alarmAt(key, at) },
        { expression: 'attribute_not_exists(attendAt) OR attendAt > :at' },
      );
    },
    claim(key, now) {
      const leaseUntil = now + leaseMs;
      return table.update(
        keys.webhookHealth(key.webhookId),
        { expression: `SET leaseUntil = :at, ${alarm}`, values: alarmAt(key, leaseUntil) },
        {
          expression: 'attribute_exists(attendAt) AND (attribute_not_exists(leaseUntil) OR leaseUntil <= :now)',
          values: { ':now': now },
        },
      );
    },
    release(key, seen, attendAt) {
      const [change, values] =
        attendAt === undefined
          ? ['REMOVE leaseUntil, attendAt, attentionPk, attentionSk', {}]
          : [`SET ${alarm} REMOVE leaseUntil`, alarmAt(key, attendAt)];
      return table.update(
        keys.webhookHealth(key.webhookId),
        { expression: change, values: { ...values, ':seen': seen.wakes } },
        { expression: seen.wakes === 0 ? '(attribute_not_exists(wakes) OR wakes = :seen)' : 'wakes = :seen' },
      );
    },
  };
}

const atOnce = 100;

export function createWebhookAlarms({ table }: { readonly table: Pick<Table, 'query'> }): WebhookAlarms {
  return {
    async due(now) {
      const { items } = await table.query({
        index: 'attention',
        expression: 'attentionPk = :pk AND attentionSk <= :now',
        values: { ':pk': webhookAttentionPk, ':now': `${isoOf(now)}#~` },
        limit: atOnce,
      });
      return items.map((item) => {
        const [, brandId = '', webhookId = ''] = String(item['attentionSk']).split('#');
        return { brandId, webhookId };
      });
    },
  };
}
