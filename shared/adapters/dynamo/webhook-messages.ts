import { waitingSchema, webhookMessageSchema } from '../../domain/webhook-message.ts';
import type { WebhookMessages } from '../../ports/webhooks.ts';
import { keys, messagePrefix, waitingEntryPrefix, webhookPk } from './keys.ts';
import { parseItem, type Table } from './table.ts';

/** Behind every key of a moment. */
const behind = '~';

export function createWebhookMessages({ table }: { readonly table: Table }): WebhookMessages {
  return {
    async get(key) {
      const item = await table.get(keys.webhookMessage(key));
      return item === undefined ? undefined : parseItem(webhookMessageSchema, item);
    },
    async put(message) {
      await table.put({ ...message, ...keys.webhookMessage(message) });
    },
    putIfAbsent: (message) => table.putIfAbsent({ ...message, ...keys.webhookMessage(message) }),
    async getMany(wanted) {
      const items = wanted.length === 0 ? [] : await table.getMany(wanted.map(keys.webhookMessage));
      return items.map((item) => parseItem(webhookMessageSchema, item));
    },
    async list({ webhookId, from = '', to = behind, oldestFirst = false, limit, cursor }) {
      const page = await table.query({
        expression: 'pk = :pk AND sk BETWEEN :from AND :to',
        values: { ':pk': webhookPk(webhookId), ':from': `${messagePrefix}${from}`, ':to': `${messagePrefix}${to}` },
        newestFirst: !oldestFirst,
        limit,
        ...startOf(webhookId, cursor),
      });
      return pageOf(
        page,
        page.items.map((item) => parseItem(webhookMessageSchema, item)),
      );
    },
    wait: (waiting) => table.putMany(waiting.map((each) => ({ ...each, ...keys.waitingMessage(each) }))),
    async waiting({ webhookId, limit, cursor }) {
      const page = await table.query({
        expression: 'pk = :pk AND begins_with(sk, :prefix)',
        values: { ':pk': webhookPk(webhookId), ':prefix': waitingEntryPrefix },
        limit,
        ...startOf(webhookId, cursor),
      });
      return pageOf(
        page,
        page.items.map((item) => parseItem(waitingSchema, item)),
      );
    },
    settle: (settled) => table.deleteMany(settled.map(keys.waitingMessage)),
  };
}

const startOf = (webhookId: string, cursor: string | undefined) =>
  cursor === undefined ? {} : { startKey: { pk: webhookPk(webhookId), sk: cursor } };

function pageOf<T>({ lastKey }: Awaited<ReturnType<Table['query']>>, items: readonly T[]) {
  return lastKey === undefined ? { items } : { items, cursor: String(lastKey['sk']) };
}
