import * as z from 'zod';
import type { UploadIndex } from '../../ports/uploads.ts';
import { keys } from './keys.ts';
import { parseItem, type Table } from './table.ts';

const uploadSchema = z.object({
  value: z.string().min(1),
  uploadedAt: z.number(),
  usableUntil: z.number().optional(),
});

export function createUploadIndex({ table }: { readonly table: Table }): UploadIndex {
  return {
    async find(key) {
      const item = await table.get(keys.upload(key));
      if (item === undefined) return undefined;
      const { usableUntil, ...upload } = parseItem(uploadSchema, item);
      return usableUntil === undefined ? upload : { ...upload, usableUntil };
    },
    async keep(key, upload) {
      const { usableUntil } = upload;
      // Whether an upload may be used is told by its own instant; this one only tidies up.
      const tidied = usableUntil === undefined ? {} : { expiresAt: Math.ceil(usableUntil / 1000) };
      await table.put({ ...upload, ...tidied, ...keys.upload(key) });
    },
    async forget(key, { value }) {
      const names = { '#value': 'value' };
      await table.delete(keys.upload(key), { expression: '#value = :value', names, values: { ':value': value } });
    },
  };
}
