import * as z from 'zod';
import { wholeInstallation } from '../domain/api-token.ts';
import { ForbiddenError, NotFoundError } from '../domain/errors.ts';
import { isBelow, type Role, roleSchema } from '../domain/role.ts';
import { roleIn } from '../domain/sign-in.ts';

/** Who is calling, as the authorizer says. `brandId` is `*` for a token of the whole installation. */
const rolesSchema = z.record(z.string(), roleSchema);
export const callerSchema = z.object({
  /** Of a person who has signed in, `person:` and the name that the identity provider gives them. */
  tokenId: z.string(),
  brandId: z.string(),
  role: roleSchema,
  /** Of a person with roles in several brands. */
  roles: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(rolesSchema)
    .optional(),
});
export type Caller = z.infer<typeof callerSchema>;

/** `open`: nobody is asked. `installation`: an admin whose token is not bound to one brand. */
export type Access = 'open' | Role | 'installation';

/** Who the caller is in a brand, or outside of brands. A person with roles in several has one at a time. */
export function callerIn(caller: Caller, brandId: string = wholeInstallation): Caller {
  const role = caller.roles === undefined ? undefined : roleIn(caller.roles, brandId);
  return role === undefined ? caller : { ...caller, role };
}

export function mayActOn(caller: Caller, brandId: string): boolean {
  if (caller.roles !== undefined) return roleIn(caller.roles, brandId) !== undefined;
  return caller.brandId === wholeInstallation || caller.brandId === brandId;
}

/** A foreign brand does not exist for the caller, whatever the role. */
export function assertAllowed(caller: Caller, access: Access, brandId: string | undefined): void {
  if (access === 'open') return;
  if (brandId !== undefined && !mayActOn(caller, brandId)) {
    throw new NotFoundError('brand-not-found', 'There is no such brand.');
  }
  const needed = access === 'installation' ? 'admin' : access;
  if (isBelow(caller.role, needed)) {
    throw new ForbiddenError('role-too-low', `This needs the role ${needed}; the token has ${caller.role}.`, {
      details: { needed, role: caller.role },
    });
  }
  if (access === 'installation' && !mayActOn(caller, wholeInstallation)) {
    throw new ForbiddenError('installation-token-needed', 'Only a token of the whole installation may do this.');
  }
}
