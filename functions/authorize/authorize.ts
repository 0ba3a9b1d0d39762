import { createHash, timingSafeEqual } from 'node:crypto';
import type { Logger } from '@aws-lambda-powertools/logger';
import * as z from 'zod';
import { type ApiToken, goodHashes, isUseStale, staleUseBefore, tokenStateAt } from '../../shared/domain/api-token.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { People, SignedInPerson } from '../../shared/ports/people.ts';
import type { TokenRepository } from '../../shared/ports/token-repository.ts';

const eventSchema = z.object({
  headers: z.record(z.string(), z.string().optional()).optional(),
  identitySource: z.array(z.string()).nullish(),
});

/** What the functions behind the gateway get to know of the caller. */
type CallerContext = Pick<ApiToken, 'tokenId' | 'brandId' | 'role'> & {
  /** Of a person who has roles in several brands: JSON by brand id, since a context holds no objects. */
  readonly roles?: string;
};
export type AuthorizeAnswer = { readonly isAuthorized: boolean; readonly context?: CallerContext };

export type AuthorizeDeps = {
  readonly tokens: Pick<TokenRepository, 'get' | 'noteUse'>;
  /** Absent where nobody signs people in. */
  readonly people?: People | undefined;
  readonly clock: Pick<Clock, 'now'>;
  readonly logger: Pick<Logger, 'info' | 'warn'>;
  /** Ends after a time in ms that a caller may wait for something that is not about them. */
  readonly patience: (ms: number) => Promise<void>;
};

const bearer = /^bearer lb_(?<tokenId>[A-Za-z0-9-]{1,64})_(?<secret>[A-Za-z0-9_-]{16,256})$/i;
const signed = /^bearer (?<jwt>[\w-]+\.[\w-]+\.[\w-]+)$/i;
const refused: AuthorizeAnswer = { isAuthorized: false };
const longestNoteMs = 300;

/** Says who is calling, not what they may do. Nothing of the header is ever logged. */
export function createAuthorizeHandler(deps: AuthorizeDeps) {
  return async (event: unknown): Promise<AuthorizeAnswer> => {
    const header = headerOf(event);
    const { jwt } = signed.exec(header)?.groups ?? {};
    if (jwt !== undefined && deps.people !== undefined) return authorizePerson(deps, deps.people, jwt);
    const { tokenId, secret } = bearer.exec(header)?.groups ?? {};
    return tokenId === undefined || secret === undefined ? refused : authorizeToken(deps, { tokenId, secret });
  };
}

async function authorizeToken(
  deps: AuthorizeDeps,
  { tokenId, secret }: { readonly tokenId: string; readonly secret: string },
): Promise<AuthorizeAnswer> {
  const token = await deps.tokens.get(tokenId);
  const now = deps.clock.now();
  if (token === undefined || !isOpenedBy(token, { secret, now })) {
    deps.logger.info('token refused', { reason: reasonOf(token, now) });
    return refused;
  }
  if (isUseStale(token, now)) await noteUse(deps, { tokenId, now });
  const { brandId, role } = token;
  return { isAuthorized: true, context: { tokenId, brandId, role } };
}

async function authorizePerson(
  { clock, logger }: AuthorizeDeps,
  people: People,
  jwt: string,
): Promise<AuthorizeAnswer> {
  const found = await people.read(jwt, clock.now());
  if (found.kind === 'person') return { isAuthorized: true, context: contextOf(found) };
  logger.info('person refused', { reason: found.reason });
  return refused;
}

/** In the audit a person has the name that the identity provider gives them, where a program has its token's. */
function contextOf({ subject, roles }: SignedInPerson): CallerContext {
  const tokenId = `person:${subject}`;
  const [[brandId, role] = ['', 'viewer' as const], ...others] = Object.entries(roles);
  if (others.length === 0) return { tokenId, brandId, role };
  return { tokenId, brandId: '', role: 'viewer', roles: JSON.stringify(roles) };
}

function headerOf(event: unknown): string {
  const { headers, identitySource } = eventSchema.parse(event);
  return identitySource?.[0] ?? headers?.['authorization'] ?? '';
}

/** Compares in constant time, so that the answer's delay tells nothing of how much was right. */
function isOpenedBy(token: ApiToken, { secret, now }: { readonly secret: string; readonly now: number }): boolean {
  const given = createHash('sha256').update(secret).digest();
  const fits = goodHashes(token, now).map((hash) => {
    const stored = Buffer.from(hash, 'hex');
    return stored.length === given.length && timingSafeEqual(stored, given);
  });
  return fits.includes(true);
}

function reasonOf(token: ApiToken | undefined, now: number): string {
  if (token === undefined) return 'unknown';
  const state = tokenStateAt(token, now);
  return state === 'active' ? 'wrong secret' : state;
}

/** Once an hour. Whoever calls is let in whether it works or not, and waits for it only so long. */
async function noteUse(
  { tokens, patience, logger }: AuthorizeDeps,
  { tokenId, now }: { readonly tokenId: string; readonly now: number },
): Promise<void> {
  const noting = tokens
    .noteUse(tokenId, { at: now, staleBefore: staleUseBefore(now) })
    .catch(() => logger.warn('the use of a token was not noted', { tokenId }));
  await Promise.race([noting, patience(longestNoteMs)]);
}
