import { campaignSchema } from '../../domain/campaign.ts';
import type { CampaignRepository } from '../../ports/campaign-repository.ts';
import { brandPk, campaignPrefix, keys } from './keys.ts';
import { parseItem, type Table } from './table.ts';
import { putNextVersion } from './versioned-item.ts';

export function createCampaignRepository({ table }: { readonly table: Table }): CampaignRepository {
  return {
    async get(key) {
      const item = await table.get(keys.campaign(key));
      return item === undefined ? undefined : parseItem(campaignSchema, item);
    },
    async list(brandId) {
      const items = await table.queryAll({
        expression: 'pk = :pk AND begins_with(sk, :prefix)',
        values: { ':pk': brandPk(brandId), ':prefix': campaignPrefix },
      });
      return items.map((item) => parseItem(campaignSchema, item));
    },
    put: (after, before) => putNextVersion(table, { ...after, ...keys.campaign(after) }, before),
    remove: (key) => table.deleteMany([keys.campaign(key)]),
  };
}
