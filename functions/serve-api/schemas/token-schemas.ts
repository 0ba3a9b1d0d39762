import * as z from 'zod';
import { type ApiToken, apiTokenSchema, tokenStateAt, tokenStates } from '../../../shared/domain/api-token.ts';
import { roleSchema } from '../../../shared/domain/role.ts';
import { instantSchema } from '../../../shared/lambda/field-schemas.ts';
import { line } from '../../../shared/lambda/route-schemas.ts';

const longestGraceMinutes = 10_080;

export const tokenInput = z.strictObject({
  name: line(100),
  role: roleSchema,
  expiresAt: instantSchema.optional(),
});

export const rotationInput = z.strictObject({
  /** How long the secret before stays good, at most a week. */
  graceMinutes: z.number().int().min(0).max(longestGraceMinutes).default(0),
});

/** Nothing of a token's secrets, not even their hashes. */
export const tokenView = apiTokenSchema
  .omit({ secretHash: true, previous: true, version: true })
  .extend({ state: z.enum(tokenStates), previousSecretUntil: z.string().optional() });

export const issuedTokenView = tokenView.extend({ token: z.string() });

export function describeToken(token: ApiToken, now: number): z.input<typeof tokenView> {
  const { previous } = token;
  const isGood = previous !== undefined && Date.parse(previous.expiresAt) > now;
  return { ...token, state: tokenStateAt(token, now), ...(isGood ? { previousSecretUntil: previous.expiresAt } : {}) };
}
