import { type ApiToken, tokenStateAt, tokenText, wholeInstallation } from '../domain/api-token.ts';
import { ConflictError, type Finding, ValidationError } from '../domain/errors.ts';
import { isoOf } from '../domain/instants.ts';
import type { Role } from '../domain/role.ts';
import type { Clock } from '../ports/clock.ts';
import type { Ids } from '../ports/ids.ts';
import type { RegistryRepository } from '../ports/repositories.ts';
import type { TokenRepository } from '../ports/token-repository.ts';
import { loadBrand } from './load-brand.ts';
import { loadToken, type TokenKey, tokenChanged } from './load-token.ts';

export type IssueTokenDeps = {
  readonly tokens: Pick<TokenRepository, 'get' | 'createIfAbsent' | 'replace'>;
  readonly registry: Pick<RegistryRepository, 'getBrand'>;
  readonly ids: Pick<Ids, 'random' | 'derive' | 'hash'>;
  readonly clock: Pick<Clock, 'now'>;
};

export type TokenWish = {
  /** `*`: the whole installation. */
  readonly brandId: string;
  readonly name: string;
  readonly role: Role;
  readonly expiresAt?: string | undefined;
};

/** `text` is what its owner sends as bearer: told now and never again. */
export type IssuedToken = { readonly token: ApiToken; readonly text: string };

/**
 * The id comes from the request where it has a key, so that a repeat after a lost answer makes no second token; its secret
 * cannot be told again (`secret-shown-once`).
 */
export async function createToken(
  deps: IssueTokenDeps,
  wish: TokenWish,
  by: { readonly tokenId: string; readonly idempotencyKey: string | undefined },
): Promise<IssuedToken> {
  const now = deps.clock.now();
  if (wish.brandId !== wholeInstallation) await loadBrand(deps.registry, wish.brandId);
  assertToCome(wish.expiresAt, now);
  const { tokenId: createdBy, idempotencyKey } = by;
  const tokenId =
    idempotencyKey === undefined
      ? deps.ids.random('t')
      : deps.ids.derive('t', ['token', wish.brandId, createdBy, idempotencyKey], 20);
  const secret = newSecret(deps.ids);
  const { expiresAt, ...named } = wish;
  const token: ApiToken = {
    ...named,
    tokenId,
    secretHash: deps.ids.hash(secret),
    createdAt: isoOf(now),
    createdBy,
    version: 1,
    ...(expiresAt === undefined ? {} : { expiresAt }),
  };
  if ((await deps.tokens.createIfAbsent(token)) === 'created') return { token, text: tokenText(tokenId, secret) };
  throw new ConflictError('secret-shown-once', 'The token was made by this request before.', { details: { tokenId } });
}

/** Gives a token another secret. The one before is good for `graceMinutes` more, and not at all with 0. */
export async function rotateToken(
  deps: IssueTokenDeps,
  key: TokenKey,
  { graceMinutes }: { readonly graceMinutes: number },
): Promise<IssuedToken> {
  const before = await loadToken(deps.tokens, key);
  const now = deps.clock.now();
  const state = tokenStateAt(before, now);
  if (state !== 'active') {
    throw new ConflictError('token-not-active', `The token is ${state}.`, { details: { state } });
  }
  const secret = newSecret(deps.ids);
  const { previous: _, ...kept } = before;
  const grace = { secretHash: before.secretHash, expiresAt: isoOf(now + graceMinutes * 60_000) };
  const token: ApiToken = {
    ...kept,
    secretHash: deps.ids.hash(secret),
    rotatedAt: isoOf(now),
    version: before.version + 1,
    ...(graceMinutes === 0 ? {} : { previous: grace }),
  };
  if ((await deps.tokens.replace(before, token)) === 'conflict') throw tokenChanged();
  return { token, text: tokenText(token.tokenId, secret) };
}

/** Two of them have 200 bits. */
const newSecret = (ids: Pick<Ids, 'random'>): string => `${ids.random('')}${ids.random('')}`;

function assertToCome(expiresAt: string | undefined, now: number): void {
  if (expiresAt !== undefined && Date.parse(expiresAt) <= now) {
    throw new ValidationError([endPast(expiresAt, isoOf(now))]);
  }
}

const endPast = (actual: string, limit: string): Finding => ({
  field: 'expiresAt',
  code: 'expiry-past',
  severity: 'error',
  limit,
  actual,
  message: { zh: '到期时间已经过去。', en: 'This end is past already.' },
  hint: { zh: '请填写将来的时间，或不填（长期有效）。', en: 'Give a time to come, or none for a token without end.' },
});
