import * as z from 'zod';
import { roleSchema } from './role.ts';

/** In place of a brand's id: every brand, and what belongs to none. */
export const wholeInstallation = '*';

/** Of a token's secret only the SHA-256 is kept. Times are ISO in UTC. */
export const apiTokenSchema = z.object({
  tokenId: z.string(),
  /** `*`: every brand. */
  brandId: z.string(),
  role: roleSchema,
  name: z.string(),
  secretHash: z.string(),
  createdAt: z.string(),
  /** The token that made it; absent where an operator did. */
  createdBy: z.string().optional(),
  expiresAt: z.string().optional(),
  /** The secret before the last rotation, and how long it is still good. */
  previous: z.object({ secretHash: z.string(), expiresAt: z.string() }).optional(),
  rotatedAt: z.string().optional(),
  revokedAt: z.string().optional(),
  revokedBy: z.string().optional(),
  /** Right to the hour. */
  lastUsedAt: z.string().optional(),
  version: z.number(),
});
export type ApiToken = z.infer<typeof apiTokenSchema>;

export const tokenStates = ['active', 'expired', 'revoked'] as const;
export type TokenState = (typeof tokenStates)[number];

export function tokenStateAt({ revokedAt, expiresAt }: ApiToken, now: number): TokenState {
  if (revokedAt !== undefined) return 'revoked';
  return isOver(expiresAt, now) ? 'expired' : 'active';
}

/** Hashes of the secrets that open the door now. */
export function goodHashes(token: ApiToken, now: number): readonly string[] {
  if (tokenStateAt(token, now) !== 'active') return [];
  const { secretHash, previous } = token;
  return previous === undefined || isOver(previous.expiresAt, now) ? [secretHash] : [secretHash, previous.secretHash];
}

const noteEveryMs = 3_600_000;

/** The moment before which a note of the last use is too old; none is needed while a younger one is there. */
export const staleUseBefore = (now: number): number => now - noteEveryMs;

export function isUseStale({ lastUsedAt }: ApiToken, now: number): boolean {
  return lastUsedAt === undefined || Date.parse(lastUsedAt) < staleUseBefore(now);
}

export const tokenText = (tokenId: string, secret: string): string => `lb_${tokenId}_${secret}`;

function isOver(at: string | undefined, now: number): boolean {
  return at !== undefined && Date.parse(at) <= now;
}
