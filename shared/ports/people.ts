import type { RolesByBrand } from '../domain/sign-in.ts';

export type SignedInPerson = { readonly subject: string; readonly roles: RolesByBrand };
export type SignedIn =
  | ({ readonly kind: 'person' } & SignedInPerson)
  | { readonly kind: 'refused'; readonly reason: string };

/** Reads what an identity provider has signed for a person. Never throws for what is in it. */
export type People = { readonly read: (jwt: string, now: number) => Promise<SignedIn> };
