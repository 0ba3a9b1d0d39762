export type CalendarEntry = {
  readonly postId: string;
  readonly dueAt: number;
  /** False only where the post certainly has no delivery on the account. */
  readonly mayBeOn: (accountId: string) => boolean;
  /** False only where the post is certainly of no such campaign. */
  readonly mayBeIn: (campaign: string) => boolean;
  /** False only where the account certainly gets something else from the post than what has this fingerprint. */
  readonly mayRepeat: (accountId: string, fingerprint: string) => boolean;
};

/** When the posts of a brand are due, without their contents. May lag behind by moments. */
export type PostCalendar = {
  /** `from` and `to` are epoch ms, `to` exclusive; the earliest `limit` of them. */
  readonly entriesBetween: (query: {
    readonly brandId: string;
    readonly from: number;
    readonly to: number;
    readonly limit: number;
  }) => Promise<readonly CalendarEntry[]>;
  /** Ids of the posts due from `from` on and before `to`, latest due first, at most `limit`. May lag behind by moments. */
  readonly newestPosts: (query: {
    readonly brandId: string;
    readonly from: number;
    readonly to: number;
    readonly limit: number;
  }) => Promise<readonly string[]>;
};
