import * as z from 'zod';
import { syncEntrySchema, targetKindSchema } from '../../../shared/domain/sync.ts';
import { digestSettingsSchema, menuSettingsSchema } from '../../../shared/domain/sync-settings.ts';
import { bilingualSchema } from '../../../shared/lambda/field-schemas.ts';

/** How a target stands now. */
const standing = z.object({
  target: targetKindSchema,
  waiting: z.number(),
  attendAt: z.string().optional(),
  quotaLeft: z.number().optional(),
  lastRefusal: z
    .object({
      at: z.string(),
      code: z.string().optional(),
      message: bilingualSchema.optional(),
      hint: bilingualSchema.optional(),
      addresses: z.record(z.string(), z.string()).optional(),
    })
    .optional(),
});

export const syncTargetView = standing.extend({
  settings: z.union([menuSettingsSchema.omit({ kind: true }), digestSettingsSchema.omit({ kind: true })]).optional(),
  shown: z.array(z.string()).readonly().optional(),
  lastDigest: z.object({ postId: z.string(), dueAt: z.string() }).optional(),
});

export const syncReportQuery = z.strictObject({ from: z.iso.date().optional(), to: z.iso.date().optional() });

const sums = z.object({ carried: z.number(), refused: z.number(), dropped: z.number(), postponed: z.number() });

export const syncReportView = z.object({
  from: z.string(),
  to: z.string(),
  totals: sums.extend({ waiting: z.number() }),
  rows: z
    .array(
      z.object({
        accountId: z.string(),
        accountName: z.string(),
        platform: z.string(),
        ...standing.shape,
        ...sums.shape,
      }),
    )
    .readonly(),
});

export const postSyncView = z.object({
  items: z
    .array(
      z.object({
        accountId: z.string(),
        target: targetKindSchema,
        state: z.enum(['expected', ...syncEntrySchema.shape.state.options]),
        reason: z.string().optional(),
        addedAt: z.string().optional(),
        settledAt: z.string().optional(),
        place: z.number().optional(),
        digestPostId: z.string().optional(),
      }),
    )
    .readonly(),
});
