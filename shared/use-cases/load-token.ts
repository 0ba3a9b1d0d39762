import type { ApiToken } from '../domain/api-token.ts';
import { ConflictError, NotFoundError } from '../domain/errors.ts';
import type { TokenRepository } from '../ports/token-repository.ts';

/** `brandId` is `*` for tokens of the whole installation, which no brand can see. */
export type TokenKey = { readonly brandId: string; readonly tokenId: string };

export async function loadToken(tokens: Pick<TokenRepository, 'get'>, key: TokenKey): Promise<ApiToken> {
  const token = await tokens.get(key.tokenId);
  if (token?.brandId === key.brandId) return token;
  throw new NotFoundError('token-not-found', 'There is no such token.');
}

export function tokenChanged(): ConflictError {
  return new ConflictError('token-changed', 'The token was changed by somebody else at the same time.');
}
