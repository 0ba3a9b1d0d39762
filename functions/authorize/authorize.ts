import { createHash, timingSafeEqual } from 'node:crypto';
import type { Logger } from '@aws-lambda-powertools/logger';
import * as z from 'zod';
import type { ApiToken, TokenRepository } from '../../shared/ports/repositories.ts';

const eventSchema = z.object({
  headers: z.record(z.string(), z.string().optional()).optional(),
  identitySource: z.array(z.string()).nullish(),
});

/** What the functions behind the gateway get to know of the caller. */
type CallerContext = Pick<ApiToken, 'tokenId' | 'brandId' | 'role'>;
export type AuthorizeAnswer = { readonly isAuthorized: boolean; readonly context?: CallerContext };

const bearer = /^bearer lb_(?<tokenId>[A-Za-z0-9-]{1,64})_(?<secret>[A-Za-z0-9_-]{16,256})$/i;
const refused: AuthorizeAnswer = { isAuthorized: false };

/** Says who is calling, not what they may do. Nothing of the header is ever logged. */
export function createAuthorizeHandler(deps: {
  readonly tokens: TokenRepository;
  readonly logger: Pick<Logger, 'info'>;
}) {
  return async (event: unknown): Promise<AuthorizeAnswer> => {
    const { tokenId, secret } = bearer.exec(headerOf(event))?.groups ?? {};
    if (tokenId === undefined || secret === undefined) return refused;
    const token = await deps.tokens.get(tokenId);
    if (token === undefined || !isSecretOf(token, secret)) {
      deps.logger.info('token refused', { reason: token === undefined ? 'unknown' : 'wrong secret' });
      return refused;
    }
    const { brandId, role } = token;
    return { isAuthorized: true, context: { tokenId, brandId, role } };
  };
}

function headerOf(event: unknown): string {
  const { headers, identitySource } = eventSchema.parse(event);
  return identitySource?.[0] ?? headers?.['authorization'] ?? '';
}

/** Compares in constant time, so that the answer's delay tells nothing of how much was right. */
function isSecretOf(token: ApiToken, secret: string): boolean {
  const given = createHash('sha256').update(secret).digest();
  const stored = Buffer.from(token.secretHash, 'hex');
  return stored.length === given.length && timingSafeEqual(stored, given);
}
