import * as z from 'zod';
import type { HeartbeatRepository } from '../../ports/repositories.ts';
import { keys } from './keys.ts';
import { parseItem, type Table } from './table.ts';

const count = z.number().int().min(0);
const stockSchema = z.object({ overdue: count, unknown: count, needsPerson: count, overdueTargets: count });
const heartbeatSchema = z.object({
  tickAt: z.number(),
  ranAt: z.number(),
  sent: count,
  overdue: count,
  stock: stockSchema.optional(),
});

export function createHeartbeatRepository(deps: { readonly table: Table }): HeartbeatRepository {
  return {
    async put(heartbeat) {
      await deps.table.put({ ...heartbeat, ...keys.heartbeat() });
    },
    async get() {
      const item = await deps.table.get(keys.heartbeat());
      return item === undefined ? undefined : parseItem(heartbeatSchema, item);
    },
  };
}
