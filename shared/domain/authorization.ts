import * as z from 'zod';

/** How long a link to the platform's authorisation page is good. */
export const authorizationLifeMs = 10 * 60_000;

/**
 * One permission to connect an account: asked for in the API, opened in one browser, used once. Only hashes of the secret
 * in the link and of the browser's cookie are stored.
 */
export const authorizationSchema = z.object({
  stateHash: z.string(),
  brandId: z.string(),
  accountId: z.string(),
  version: z.number().int(),
  createdBy: z.string(),
  /** Epoch ms. */
  validUntil: z.number(),
  /** The browser that has opened the link. */
  browserHash: z.string().optional(),
  usedAt: z.number().optional(),
});
export type Authorization = z.infer<typeof authorizationSchema>;

/**
 * The address at which a platform tells that a user has taken an application's permission back. Its notices are not
 * signed in a way that anybody has published, so that the address itself is the secret; only its hash is stored.
 */
export const revocationNoticeSchema = z.object({
  applicationId: z.string(),
  brandId: z.string(),
  secretHash: z.string(),
});
export type RevocationNotice = z.infer<typeof revocationNoticeSchema>;

export type Unfit = 'unknown' | 'expired' | 'used' | 'other-browser';

/** Why an authorisation cannot be opened in this browser; nothing: it can, for the first time or again. */
export function whyNotOpened(
  authorization: Authorization | undefined,
  at: { readonly now: number; readonly browserHash: string | undefined },
): Unfit | undefined {
  if (authorization === undefined) return 'unknown';
  if (authorization.usedAt !== undefined) return 'used';
  if (at.now >= authorization.validUntil) return 'expired';
  const { browserHash } = authorization;
  return browserHash === undefined || browserHash === at.browserHash ? undefined : 'other-browser';
}

/** Why what the platform sent back is not accepted. It must come to the browser that opened the link. */
export function whyNotFinished(
  authorization: Authorization | undefined,
  at: { readonly now: number; readonly browserHash: string | undefined },
): Unfit | undefined {
  const unfit = whyNotOpened(authorization, at);
  if (unfit !== undefined) return unfit;
  return authorization?.browserHash === undefined ? 'other-browser' : undefined;
}
