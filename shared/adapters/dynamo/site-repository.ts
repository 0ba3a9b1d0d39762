import * as z from 'zod';
import { plainSite, siteSchema } from '../../domain/brand-site.ts';
import type { SiteRepository } from '../../ports/repositories.ts';
import { keys } from './keys.ts';
import { parseItem, type Table } from './table.ts';
import { putNextVersion } from './versioned-item.ts';

const hostSchema = z.object({ brandId: z.string() });

export function createSiteRepository({ table }: { readonly table: Table }): SiteRepository {
  const brandAt: SiteRepository['brandAt'] = async (host) => {
    const item = await table.get(keys.host(host));
    return item === undefined ? undefined : parseItem(hostSchema, item).brandId;
  };
  return {
    async get(brandId) {
      const item = await table.get(keys.site(brandId));
      return item === undefined ? plainSite(brandId) : parseItem(siteSchema, item);
    },
    replace: ({ version }, after) => putNextVersion(table, { ...after, ...keys.site(after.brandId) }, version),
    brandAt,
    async claimHost(host, brandId) {
      if (await table.putIfAbsent({ brandId, ...keys.host(host) })) return brandId;
      return (await brandAt(host)) ?? brandId;
    },
  };
}
