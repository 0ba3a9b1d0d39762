import * as z from 'zod';
import { dayFilters } from './china-day.ts';

/** A time at which an account publishes, by the clock of its brand's zone. */
export const gridSlotSchema = z.object({
  /** `09:30` */
  at: z.string(),
  /** 1 is Monday. */
  weekdays: z.array(z.number().int()),
  days: z.enum(dayFilters),
  /** What the slot is for; a post may ask for the next one of its kind. */
  label: z.string().optional(),
});
export type GridSlot = z.infer<typeof gridSlotSchema>;

/** When an account publishes, week by week. */
export const slotGridSchema = z
  .object({
    brandId: z.string(),
    accountId: z.string(),
    slots: z.array(gridSlotSchema),
    /** 0: never set. */
    version: z.number().int(),
    updatedAt: z.string().optional(),
    updatedBy: z.string().optional(),
  })
  .meta({ id: 'SlotGrid' });
export type SlotGrid = z.infer<typeof slotGridSchema>;

export const emptyGrid = (key: { readonly brandId: string; readonly accountId: string }): SlotGrid => ({
  ...key,
  slots: [],
  version: 0,
});

/** A slot of an account that is given to a post. It counts as long as the post is there and due then. */
export const slotClaimSchema = z.object({
  accountId: z.string(),
  /** Epoch ms, as all instants here. */
  at: z.number(),
  postId: z.string(),
  takenAt: z.number(),
  /** Nobody asks for a slot that has passed; epoch seconds. */
  expiresAt: z.number(),
});
export type SlotClaim = z.infer<typeof slotClaimSchema>;
