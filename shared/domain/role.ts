import * as z from 'zod';

/** In rising order: each may do what the ones before it may. */
const roles = ['viewer', 'editor', 'approver', 'admin'] as const;
export const roleSchema = z.enum(roles);
export type Role = z.infer<typeof roleSchema>;

export function isBelow(role: Role, needed: Role): boolean {
  return roles.indexOf(role) < roles.indexOf(needed);
}
