import * as z from 'zod';
import type { QrCodes, SceneCode } from '../../ports/engagement.ts';
import { keys, qrCodePk } from './keys.ts';
import { parseItem, type Table } from './table.ts';

const codeSchema = z.object({
  scene: z.string(),
  url: z.string(),
  pictureUrl: z.string(),
  createdAt: z.number(),
  endsAt: z.number().optional(),
});

export function createQrCodes({ table }: { readonly table: Pick<Table, 'get' | 'put' | 'query'> }): QrCodes {
  const codeOf = (item: Parameters<typeof parseItem>[1]): SceneCode => {
    const { endsAt, ...code } = parseItem(codeSchema, item);
    return endsAt === undefined ? code : { ...code, expiresAt: endsAt };
  };
  return {
    async get(key) {
      const item = await table.get(keys.qrCode(key));
      return item === undefined ? undefined : codeOf(item);
    },
    async keep(accountId, { expiresAt, ...code }) {
      // Not `expiresAt`, by which the table would remove it: a code that has ended still tells where it was shown.
      await table.put({ ...code, endsAt: expiresAt, ...keys.qrCode({ accountId, scene: code.scene }) });
    },
    async list(accountId, { limit, after }) {
      const pk = qrCodePk(accountId);
      const startKey = after === undefined ? {} : { startKey: keys.qrCode({ accountId, scene: after }) };
      const range = { expression: 'pk = :pk', values: { ':pk': pk }, limit, ...startKey };
      const { items, lastKey } = await table.query(range);
      const codes = items.map(codeOf);
      const last = codes.at(-1)?.scene;
      return lastKey === undefined || last === undefined ? { items: codes } : { items: codes, last };
    },
  };
}
