import * as z from 'zod';

/** The button of an account's menu under which the last posts are found. */
export const menuSettingsSchema = z.object({
  kind: z.literal('menu'),
  buttonName: z.string(),
  /** How many of the last posts. */
  posts: z.number().int(),
});

export const syncSettingsSchema = z.discriminatedUnion('kind', [menuSettingsSchema]);
