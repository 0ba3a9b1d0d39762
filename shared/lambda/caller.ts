import * as z from 'zod';
import { wholeInstallation } from '../domain/api-token.ts';
import { ForbiddenError, NotFoundError } from '../domain/errors.ts';
import { isBelow, type Role, roleSchema } from '../domain/role.ts';

/** Who is calling, as the authorizer says. `brandId` is `*` for a token of the whole installation. */
export const callerSchema = z.object({ tokenId: z.string(), brandId: z.string(), role: roleSchema });
export type Caller = z.infer<typeof callerSchema>;

/** `open`: nobody is asked. `installation`: an admin whose token is not bound to one brand. */
export type Access = 'open' | Role | 'installation';

export function mayActOn(caller: Caller, brandId: string): boolean {
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
  if (access === 'installation' && caller.brandId !== wholeInstallation) {
    throw new ForbiddenError('installation-token-needed', 'Only a token of the whole installation may do this.');
  }
}
