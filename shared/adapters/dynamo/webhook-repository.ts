import { webhookSchema } from '../../domain/webhook.ts';
import type { WebhookRepository } from '../../ports/webhooks.ts';
import { brandPk, keys } from './keys.ts';
import { parseItem, type Table } from './table.ts';
import { putNextVersion } from './versioned-item.ts';

export function createWebhookRepository({ table }: { readonly table: Table }): WebhookRepository {
  return {
    async list(brandId) {
      const items = await table.queryAll({
        expression: 'pk = :pk AND begins_with(sk, :prefix)',
        values: { ':pk': brandPk(brandId), ':prefix': 'WEBHOOK#' },
      });
      return items.map((item) => parseItem(webhookSchema, item));
    },
    async get(key) {
      const item = await table.get(keys.webhook(key));
      return item === undefined ? undefined : parseItem(webhookSchema, item);
    },
    save: (webhook) => putNextVersion(table, { ...webhook, ...keys.webhook(webhook) }, webhook.version - 1),
    remove: (key) => table.deleteMany([keys.webhook(key)]),
    async setListening(brandId, isListening) {
      await table.put({ ...keys.listening(brandId), isListening });
    },
  };
}
