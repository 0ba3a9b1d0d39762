import * as z from 'zod';
import type { HeartbeatRepository } from '../../ports/repositories.ts';
import { keys } from './keys.ts';
import { parseItem, type Table } from './table.ts';

const heartbeatSchema = z.object({ tickAt: z.number(), ranAt: z.number(), sent: z.number(), overdue: z.number() });

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
