import * as z from 'zod';

/** The button of an account's menu under which the last posts are found, and how many of them. */
export const menuSettingsSchema = z.object({
  kind: z.literal('menu'),
  buttonName: z.string(),
  posts: z.number().int(),
});
export type MenuSettings = z.infer<typeof menuSettingsSchema>;

/** `count`: as soon as so many posts wait as a digest lists. `time`: on these days (1 is Monday) at `HH:MM`. */
export const digestRhythmSchema = z.discriminatedUnion('by', [
  z.object({ by: z.literal('count') }),
  z.object({ by: z.literal('time'), at: z.string(), weekdays: z.array(z.number().int()), timeZone: z.string() }),
]);
export type DigestRhythm = z.infer<typeof digestRhythmSchema>;

/** In which order posts are listed; `value` also decides which go first where more wait than a digest lists. */
export const digestOrders = ['newest', 'oldest', 'value'] as const;

/** An article that lists posts. */
export const digestSettingsSchema = z.object({
  kind: z.literal('digest'),
  rhythm: digestRhythmSchema,
  /** How many a digest lists at most. */
  posts: z.number().int(),
  order: z.enum(digestOrders),
  /** May hold `{{date}}` and `{{count}}`. */
  title: z.string(),
  intro: z.string().optional(),
  coverMediaId: z.string(),
  notify: z.enum(['none', 'followers']),
});
export type DigestSettings = z.infer<typeof digestSettingsSchema>;

export const syncSettingsSchema = z.discriminatedUnion('kind', [menuSettingsSchema, digestSettingsSchema]);
export type SyncSettings = z.infer<typeof syncSettingsSchema>;
