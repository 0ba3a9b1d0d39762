import * as z from 'zod';
import type { FollowerMessage, FollowerMessages, MessageKey } from '../../ports/engagement.ts';
import { keys } from './keys.ts';
import { parseItem, type Table } from './table.ts';

const messageSchema = z.object({ state: z.enum(['begun', 'sent']), contentHash: z.string(), at: z.number() });
const keptForMs = 2 * 24 * 3_600_000;

export function createFollowerMessages({
  table,
}: {
  readonly table: Pick<Table, 'get' | 'put' | 'putIfAbsent' | 'delete'>;
}): FollowerMessages {
  const itemOf = (key: MessageKey, message: FollowerMessage) => ({
    ...message,
    expiresAt: Math.ceil((message.at + keptForMs) / 1000),
    ...keys.followerMessage(key),
  });
  return {
    async begin(key, message) {
      if (await table.putIfAbsent(itemOf(key, { ...message, state: 'begun' }))) return undefined;
      const before = await table.get(keys.followerMessage(key));
      return before === undefined ? undefined : parseItem(messageSchema, before);
    },
    async sent(key, message) {
      await table.put(itemOf(key, { ...message, state: 'sent' }));
    },
    async forget(key) {
      const names = { '#state': 'state' };
      const values = { ':begun': 'begun' };
      await table.delete(keys.followerMessage(key), { expression: '#state = :begun', names, values });
    },
  };
}
