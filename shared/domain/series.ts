import * as z from 'zod';
import { dayFilters } from './china-day.ts';

/** When the posts of a series are due: by a rule of RFC 5545, or in slots of an account. */
export const rhythmSchema = z.discriminatedUnion('by', [
  z.object({
    by: z.literal('rule'),
    /** Such as `FREQ=WEEKLY;BYDAY=MO`. */
    rule: z.string(),
    /** The first moment, on the clock of the zone: `2026-12-01T09:00`. */
    startsAt: z.string(),
    timeZone: z.string(),
    days: z.enum(dayFilters),
  }),
  z.object({ by: z.literal('slot'), accountId: z.string(), label: z.string().optional() }),
]);
export type Rhythm = z.infer<typeof rhythmSchema>;

export const seriesStates = ['active', 'paused', 'ended'] as const;

const exceptionSchema = z.union([z.object({ skip: z.literal(true) }), z.object({ movedTo: z.number() })]);

/**
 * Posts that come again and again. Each occurrence is known by series and slot (an instant, epoch ms), so that whatever is
 * repeated makes no second one. What is planned lies between `cursor`, the last slot that was settled, and the horizon.
 */
export const seriesSchema = z.object({
  seriesId: z.string(),
  brandId: z.string(),
  name: z.string(),
  version: z.number().int(),
  state: z.enum(seriesStates),
  rhythm: rhythmSchema,
  /** Of the content; an edit of all that follow makes the next one. */
  edition: z.number().int(),
  cursor: z.number(),
  /** Slots settled so far: the text that comes next in rotation. */
  count: z.number().int(),
  attendAt: z.number().optional(),
  /** Somebody is extending it; when that has passed, they have died over it. */
  leaseUntil: z.number().optional(),
  /** Occurrences from here on that an earlier edition has made are still to be taken back. */
  replaceFrom: z.number().optional(),
  /** By slot as `slotIdOf` writes it; of those that are not made yet. */
  exceptions: z.record(z.string(), exceptionSchema),
  pausedAt: z.number().optional(),
  resumedAt: z.number().optional(),
  endedBy: z.enum(['rule', 'person']).optional(),
  createdAt: z.string(),
  createdBy: z.string(),
});
export type Series = z.infer<typeof seriesSchema>;

export const outcomes = ['created', 'refused', 'skipped', 'too-late', 'paused', 'slot-taken', 'replaced'] as const;

/** What became of a slot of a series. */
export const occurrenceSchema = z.object({
  seriesId: z.string(),
  slot: z.number(),
  outcome: z.enum(outcomes),
  edition: z.number().int(),
  dueAt: z.number(),
  /** Which text of the rotation, from 0. */
  variant: z.number().int(),
  postId: z.string().optional(),
  /** Why it was refused. */
  findings: z
    .array(
      z.object({
        field: z.string(),
        code: z.string(),
        message: z.object({ zh: z.string(), en: z.string() }),
        hint: z.object({ zh: z.string(), en: z.string() }),
      }),
    )
    .optional(),
  at: z.number(),
});
export type Occurrence = z.infer<typeof occurrenceSchema>;

/** `20261201T010000Z`: how a slot is addressed. */
export const slotIdOf = (slot: number): string =>
  new Date(slot).toISOString().replaceAll(/[-:]/g, '').replace('.000', '');

/** `undefined` where the text is no slot. */
export function slotOfId(id: string): number | undefined {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(id);
  if (parts === null) return undefined;
  const [, year, month, day, hour, minute, second] = parts;
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(at) ? undefined : at;
}
