/** What a guest link opens: one delivery, until a moment, as long as the delivery's links have not been revoked since. */
export type GuestGrant = {
  readonly postId: string;
  readonly deliveryId: string;
  /** Raised on the delivery to revoke every link that was given out before. */
  readonly linkVersion: number;
  /** Epoch seconds. */
  readonly expiresAt: number;
};

/** Long enough for a weekend; a fresh one can be had at any time. */
const lifeSeconds = 7 * 24 * 3_600;

type Linked = { readonly postId: string; readonly deliveryId: string; readonly guestLinkVersion?: number | undefined };

export function grantFor(delivery: Linked, now: number): GuestGrant {
  const { postId, deliveryId, guestLinkVersion = 0 } = delivery;
  return { postId, deliveryId, linkVersion: guestLinkVersion, expiresAt: Math.floor(now / 1_000) + lifeSeconds };
}

export function isRevoked(grant: GuestGrant, { guestLinkVersion = 0 }: Linked): boolean {
  return grant.linkVersion !== guestLinkVersion;
}

/** The token stands behind the `#`, which browsers keep to themselves. */
export function guestUrl(linkDomain: string, token: string): string {
  return `https://${linkDomain}/g/hand-over#${token}`;
}
