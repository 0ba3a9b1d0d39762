import * as z from 'zod';

/** The button of an account's menu under which the last posts are found, and how many of them. */
export const syncSettingsSchema = z.object({ buttonName: z.string(), posts: z.number().int() });
export type MenuSettings = z.infer<typeof syncSettingsSchema>;
