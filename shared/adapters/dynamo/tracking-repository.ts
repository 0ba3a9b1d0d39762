import { trackingRuleSchema, usualTracking } from '../../domain/tracking.ts';
import type { TrackingRepository } from '../../ports/repositories.ts';
import { keys } from './keys.ts';
import { parseItem, type Table } from './table.ts';
import { putNextVersion } from './versioned-item.ts';

export function createTrackingRepository({ table }: { readonly table: Table }): TrackingRepository {
  return {
    async get(brandId) {
      const item = await table.get(keys.tracking(brandId));
      return item === undefined ? usualTracking(brandId) : parseItem(trackingRuleSchema, item);
    },
    replace: (before, after) => putNextVersion(table, { ...after, ...keys.tracking(after.brandId) }, before.version),
  };
}
