export type CalendarEntry = { readonly postId: string; readonly dueAt: number };

/** When the posts of a brand are due, without their contents. May lag behind by moments. */
export type PostCalendar = {
  /** `from` and `to` are epoch ms, `to` exclusive; the earliest `limit` of them. */
  readonly entriesBetween: (query: {
    readonly brandId: string;
    readonly from: number;
    readonly to: number;
    readonly limit: number;
  }) => Promise<readonly CalendarEntry[]>;
};
