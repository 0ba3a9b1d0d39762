import { defaultInboxSettings, inboxSettingsSchema } from '../../domain/inbox/inbox-settings.ts';
import type { InboxSettingsRepository } from '../../ports/inbox.ts';
import { keys } from './keys.ts';
import { parseItem, type Table } from './table.ts';
import { putNextVersion } from './versioned-item.ts';

export function createInboxSettingsRepository({ table }: { readonly table: Table }): InboxSettingsRepository {
  return {
    async get(brandId) {
      const item = await table.get(keys.inboxSettings(brandId));
      return item === undefined ? defaultInboxSettings(brandId) : parseItem(inboxSettingsSchema, item);
    },
    replace: ({ version }, after) => putNextVersion(table, { ...after, ...keys.inboxSettings(after.brandId) }, version),
  };
}
