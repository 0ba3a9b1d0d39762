/** What the platforms really hold: the judge of everything that is said about a delivery. */
export type Accepted = {
  readonly deliveryId: string;
  readonly what: 'post' | 'draft';
  readonly by: 'engine' | 'person';
  readonly at: number;
  readonly platformId: string;
  /** From when on it shows in lists. */
  readonly visibleAt: number;
  /** What the platform's review ended with, and when; posts without a review have passed at once. */
  readonly reviewedAt: number;
  readonly isRefusedByReview: boolean;
};

export type Truth = {
  readonly accept: (accepted: Accepted) => void;
  readonly postsOf: (deliveryId: string) => readonly Accepted[];
  readonly draftsOf: (deliveryId: string) => readonly Accepted[];
  readonly takeBack: (deliveryId: string) => void;
  /** A person tidies the draft box. */
  readonly clearDrafts: (deliveryId: string) => void;
};

/** `witness` sees each acceptance together with what was there before. */
export function createTruth(witness: (accepted: Accepted, before: readonly Accepted[]) => void): Truth {
  const posts = new Map<string, Accepted[]>();
  const drafts = new Map<string, Accepted[]>();
  const mapOf = (what: Accepted['what']) => (what === 'post' ? posts : drafts);
  return {
    accept(accepted) {
      const all = mapOf(accepted.what).get(accepted.deliveryId) ?? [];
      witness(accepted, all);
      mapOf(accepted.what).set(accepted.deliveryId, [...all, accepted]);
    },
    postsOf: (deliveryId) => posts.get(deliveryId) ?? [],
    draftsOf: (deliveryId) => drafts.get(deliveryId) ?? [],
    takeBack: (deliveryId) => void posts.delete(deliveryId),
    clearDrafts: (deliveryId) => void drafts.delete(deliveryId),
  };
}

/** Stands, or will stand once the platform has reviewed it. */
export const isStanding = (accepted: Accepted): boolean => !accepted.isRefusedByReview;
