import { type ApiToken, tokenStateAt, wholeInstallation } from '../domain/api-token.ts';
import { ConflictError } from '../domain/errors.ts';
import { isoOf } from '../domain/instants.ts';
import type { Clock } from '../ports/clock.ts';
import type { TokenRepository } from '../ports/token-repository.ts';
import { loadToken, type TokenKey, tokenChanged } from './load-token.ts';

export type RevokeTokenDeps = {
  readonly tokens: Pick<TokenRepository, 'get' | 'replace' | 'listNewest'>;
  readonly clock: Pick<Clock, 'now'>;
};

/**
 * Ends a token with all its secrets; ended twice is the same as once. The last admin token of the installation ends only
 * where `evenIfLast` says that this is meant.
 */
export async function revokeToken(
  deps: RevokeTokenDeps,
  key: TokenKey,
  by: { readonly tokenId: string; readonly evenIfLast: boolean },
): Promise<ApiToken> {
  const before = await loadToken(deps.tokens, key);
  const now = deps.clock.now();
  if (before.revokedAt !== undefined) return before;
  if (isMaster(before, now) && !by.evenIfLast && !(await isAnotherMaster(deps, before, now))) {
    throw new ConflictError('last-admin-token', 'No other admin token of the installation would be left.');
  }
  const { previous: _, ...kept } = before;
  const after: ApiToken = { ...kept, revokedAt: isoOf(now), revokedBy: by.tokenId, version: before.version + 1 };
  if ((await deps.tokens.replace(before, after)) === 'conflict') throw tokenChanged();
  return after;
}

function isMaster(token: ApiToken, now: number): boolean {
  return token.brandId === wholeInstallation && token.role === 'admin' && tokenStateAt(token, now) === 'active';
}

async function isAnotherMaster({ tokens }: RevokeTokenDeps, { tokenId }: ApiToken, now: number): Promise<boolean> {
  let cursor: string | undefined;
  do {
    const page = await tokens.listNewest({ brandId: wholeInstallation, limit: 100, cursor });
    if (page.items.some((other) => other.tokenId !== tokenId && isMaster(other, now))) return true;
    cursor = page.cursor;
  } while (cursor !== undefined);
  return false;
}
