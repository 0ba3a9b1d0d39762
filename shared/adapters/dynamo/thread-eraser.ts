import * as z from 'zod';
import { erasureSchema } from '../../domain/inbox/erasure.ts';
import type { Erasures, ThreadEraser } from '../../ports/inbox.ts';
import { brandPk, erasurePrefix, type Key, keys, threadPk } from './keys.ts';
import { type Item, parseItem, type Table } from './table.ts';

const ownSchema = z.object({
  pk: z.string(),
  sk: z.string(),
  /** Of an answer that went through the delivery engine. */
  deliveryId: z.string().optional(),
  messageId: z.string().optional(),
});

/** The thread itself goes last: as long as it is there, the erasure can be asked for again. */
export function createThreadEraser({ table }: { readonly table: Table }): ThreadEraser {
  return {
    async erase(threadId) {
      const thread = keys.thread(threadId);
      let erased = 0;
      let items: readonly Item[];
      do {
        ({ items } = await table.query({
          expression: 'pk = :pk AND sk < :thread',
          values: { ':pk': threadPk(threadId), ':thread': thread.sk },
          limit: 100,
        }));
        const own = items.map((item) => parseItem(ownSchema, item));
        await table.deleteMany(own.flatMap((item) => [...onItsWay(item), { pk: item.pk, sk: item.sk }]));
        erased += own.length;
      } while (items.length > 0);
      await table.deleteMany([keys.welcomed(threadId), thread]);
      return erased;
    },
  };
}

function onItsWay({ messageId, deliveryId }: z.infer<typeof ownSchema>): readonly Key[] {
  if (messageId === undefined || deliveryId === undefined) return [];
  return [keys.outgoingMessage(messageId), keys.delivery({ postId: messageId, deliveryId })];
}

export function createErasures({ table }: { readonly table: Table }): Erasures {
  return {
    async put(erasure) {
      await table.put({ ...erasure, ...keys.erasure(erasure) });
    },
    async list({ brandId, limit, cursor }) {
      const { items, lastKey } = await table.query({
        expression: 'pk = :pk AND sk BETWEEN :start AND :end',
        values: { ':pk': brandPk(brandId), ':start': cursor ?? erasurePrefix, ':end': `${erasurePrefix}~` },
        limit,
      });
      const found = items.map((item) => parseItem(erasureSchema, item));
      // The space sorts right behind the last key and before any other.
      return lastKey === undefined ? { items: found } : { items: found, cursor: `${String(lastKey['sk'])} ` };
    },
  };
}
