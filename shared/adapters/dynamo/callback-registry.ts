import * as z from 'zod';
import { inboxPlatforms } from '../../domain/inbox/incoming.ts';
import type { CallbackRegistry } from '../../ports/callbacks.ts';
import { keys } from './keys.ts';
import { parseItem, type Table } from './table.ts';

const entrySchema = z.object({
  accountId: z.string(),
  brandId: z.string(),
  platform: z.enum(inboxPlatforms),
  appId: z.string(),
  salt: z.string(),
});

export function createCallbackRegistry({ table }: { readonly table: Pick<Table, 'get' | 'put'> }): CallbackRegistry {
  return {
    async put(entry) {
      await table.put({ ...entry, ...keys.callback(entry.accountId) });
    },
    async get(accountId) {
      const item = await table.get(keys.callback(accountId));
      return item === undefined ? undefined : parseItem(entrySchema, item);
    },
  };
}
