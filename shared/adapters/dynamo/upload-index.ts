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
    async claim(key, { holder, now, until }) {
      const item = { ...keys.uploadClaim(key), holder, until, expiresAt: Math.ceil(until / 1000) };
      const isFree = {
        expression: 'attribute_not_exists(pk) OR holder = :holder OR #until <= :now',
        names: { '#until': 'until' },
        values: { ':holder': holder, ':now': now },
      };
      return (await table.put(item, isFree)) ? 'claimed' : 'theirs';
    },
    async release(key, holder) {
      await table.delete(keys.uploadClaim(key), { expression: 'holder = :holder', values: { ':holder': holder } });
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
