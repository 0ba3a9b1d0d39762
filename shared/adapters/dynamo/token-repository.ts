import * as z from 'zod';
import type { TokenRepository } from '../../ports/repositories.ts';
import { keys } from './keys.ts';
import { parseItem, type Table } from './table.ts';

const tokenSchema = z.object({
  tokenId: z.string(),
  secretHash: z.string(),
  brandId: z.string(),
  role: z.enum(['viewer', 'editor', 'approver', 'admin']),
  name: z.string(),
  createdAt: z.string(),
});

export function createTokenRepository(deps: { readonly table: Table }): TokenRepository {
  return {
    async get(tokenId) {
      const item = await deps.table.get(keys.token(tokenId));
      return item === undefined ? undefined : parseItem(tokenSchema, item);
    },
  };
}
