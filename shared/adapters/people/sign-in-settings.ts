import * as z from 'zod';
import { roleSchema } from '../../domain/role.ts';

/** Only with a key pair: where a shared secret were allowed, the public key could be used as one. */
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'] as const;

/** Who signs people in, and what their groups may do. */
export const signInSettingsSchema = z.strictObject({
  issuer: z.url(),
  audience: z.string().min(1),
  /** Where the issuer's public keys are. */
  jwksUrl: z.url(),
  algorithms: z.array(z.enum(algorithms)).min(1),
  clockToleranceSeconds: z.int().min(0).max(300),
  /** The claim that names a person for good, such as `sub`; it is written into the audit. */
  subjectClaim: z.string().min(1),
  /** The claim whose values give roles, such as `groups`. */
  rolesClaim: z.string().min(1),
  grants: z.array(z.strictObject({ value: z.string(), brandId: z.string(), role: roleSchema })).min(1),
});
export type SignInSettings = z.infer<typeof signInSettingsSchema>;
