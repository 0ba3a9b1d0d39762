import { wholeInstallation } from './api-token.ts';
import { isBelow, type Role } from './role.ts';

/** Which role a value of the claim gives in which brand; `*` is the installation. */
export type SignInGrant = { readonly value: string; readonly brandId: string; readonly role: Role };

/** By brand id. */
export type RolesByBrand = Readonly<Record<string, Role>>;

/**
 * What a person may do, by the values of a claim such as the groups that they are in. Of several grants in one brand the
 * highest counts. Values that nobody has mapped give nothing.
 */
export function rolesOf(claim: unknown, grants: readonly SignInGrant[]): RolesByBrand {
  const values = new Set(typeof claim === 'string' ? [claim] : Array.isArray(claim) ? claim : []);
  const roles = new Map<string, Role>();
  for (const { value, brandId, role } of grants) {
    const before = roles.get(brandId);
    if (values.has(value) && (before === undefined || isBelow(before, role))) roles.set(brandId, role);
  }
  return Object.fromEntries(roles);
}

/** A brand's own grant and that of the installation are both good there; the higher one counts. */
export function roleIn(roles: RolesByBrand, brandId: string): Role | undefined {
  const [own, everywhere] = [roles[brandId], roles[wholeInstallation]];
  if (own === undefined || everywhere === undefined) return own ?? everywhere;
  return isBelow(own, everywhere) ? everywhere : own;
}
