import * as z from 'zod';
import { acts } from './incoming.ts';
import { spokenSchema } from './spoken-language.ts';

/** `HH:MM` by the wall clock; `24:00` ends a day. A span that ends before it begins goes over midnight. */
export const clockTimeSchema = z.string().regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/);
export const hoursSchema = z.object({ from: clockTimeSchema, to: clockTimeSchema });
export type Hours = z.infer<typeof hoursSchema>;

export const ruleSchema = z.object({
  name: z.string(),
  when: z.object({
    /** What must have been done; a message, where nothing is said. */
    acts: z.array(z.enum(acts)).optional(),
    accountIds: z.array(z.string()).optional(),
    /** One of them is in the text, or is the key of the button. */
    keywords: z.array(z.string()).optional(),
    /** The whole text is one of the keywords. */
    isWhole: z.boolean().optional(),
    between: hoursSchema.optional(),
    office: z.enum(['open', 'closed']).optional(),
    /** Nothing was said before. */
    isFirst: z.boolean().optional(),
  }),
  answer: spokenSchema.optional(),
  /** The colleague who gets the thread. */
  handOverTo: z.string().optional(),
  tags: z.array(z.string()).optional(),
});
export type InboxRule = z.infer<typeof ruleSchema>;

/** How a brand answers by itself. */
export const inboxSettingsSchema = z
  .object({
    brandId: z.string(),
    timeZone: z.string(),
    /** After the last word of a thread. */
    keepDays: z.number().int(),
    /** `days`: 1 is Monday. Without it the office is always open. */
    officeHours: hoursSchema.extend({ days: z.array(z.number().int()) }).optional(),
    /** The first that fits is followed, the others are not. */
    rules: z.array(ruleSchema),
    version: z.number().int(),
    updatedAt: z.string().optional(),
    updatedBy: z.string().optional(),
  })
  .meta({ id: 'InboxSettings' });
export type InboxSettings = z.infer<typeof inboxSettingsSchema>;

export const defaultInboxSettings = (brandId: string): InboxSettings => ({
  brandId,
  timeZone: 'Asia/Shanghai',
  keepDays: 180,
  rules: [],
  version: 0,
});
