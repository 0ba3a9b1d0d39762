import * as z from 'zod';
import type { PlatformJobs } from '../../ports/platform-jobs.ts';
import { keys } from './keys.ts';
import { parseItem, type Table } from './table.ts';

const bindingSchema = z.object({ postId: z.string(), deliveryId: z.string() });
const reportSchema = z.object({ status: z.string(), urls: z.array(z.string()) });
const keptForMs = 8 * 24 * 3_600_000;

export function createPlatformJobs(deps: {
  readonly table: Pick<Table, 'get' | 'put'>;
  readonly clock: { readonly now: () => number };
}): PlatformJobs {
  const { table, clock } = deps;
  const expiresAt = () => Math.ceil((clock.now() + keptForMs) / 1000);
  return {
    async bind(key, { postId, deliveryId }) {
      await table.put({ postId, deliveryId, expiresAt: expiresAt(), ...keys.jobDelivery(key) });
    },
    async deliveryOf(key) {
      const item = await table.get(keys.jobDelivery(key));
      return item === undefined ? undefined : parseItem(bindingSchema, item);
    },
    async keepReport(key, { status, urls }) {
      await table.put({ status, urls: [...urls], expiresAt: expiresAt(), ...keys.jobReport(key) });
    },
    async reportOf(key) {
      const item = await table.get(keys.jobReport(key));
      return item === undefined ? undefined : parseItem(reportSchema, item);
    },
  };
}
