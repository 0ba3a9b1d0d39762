import { authorizationSchema } from '../../domain/authorization.ts';
import type { AuthorizationRepository } from '../../ports/authorization-repositories.ts';
import { keys } from './keys.ts';
import { parseItem, type Table } from './table.ts';

/** Kept a while longer than it is good, so that a late browser is told what happened. */
const keptMs = 24 * 3_600_000;

export function createAuthorizationRepository({ table }: { readonly table: Table }): AuthorizationRepository {
  return {
    async create(authorization) {
      await table.putIfAbsent({
        ...authorization,
        ...keys.authorization(authorization.stateHash),
        expiresAt: Math.ceil((authorization.validUntil + keptMs) / 1000),
      });
    },
    async get(stateHash) {
      const item = await table.get(keys.authorization(stateHash));
      return item === undefined ? undefined : parseItem(authorizationSchema, item);
    },
    async save(authorization) {
      const item = {
        ...authorization,
        ...keys.authorization(authorization.stateHash),
        expiresAt: Math.ceil((authorization.validUntil + keptMs) / 1000),
      };
      const isNext = { expression: 'version = :before', values: { ':before': authorization.version - 1 } };
      return (await table.put(item, isNext)) ? 'saved' : 'conflict';
    },
  };
}
