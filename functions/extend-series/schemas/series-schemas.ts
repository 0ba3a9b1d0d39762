import * as z from 'zod';
import { dayFilters } from '../../../shared/domain/china-day.ts';
import { outcomes, rhythmSchema, seriesStates } from '../../../shared/domain/series.ts';
import { bilingualSchema, findingSchema } from '../../../shared/lambda/field-schemas.ts';
import { deliveryChangeInput, postInput } from '../../../shared/lambda/post-input.ts';
import { idSchema, line } from '../../../shared/lambda/route-schemas.ts';
import { inputError } from '../../../shared/lambda/zod-findings.ts';

const time = z.string().max(100);

const rhythmInput = z.discriminatedUnion('by', [
  z.strictObject({
    by: z.literal('rule'),
    rule: z.string().trim().min(1).max(300),
    startsAt: time,
    timeZone: z.string().max(60).optional(),
    days: z.enum(dayFilters).default('every'),
  }),
  z.strictObject({ by: z.literal('slot'), accountId: idSchema, label: line(30).optional() }),
]);

const { dueAt: _dueAt, slot: _slot, timeZone: _zone, ...content } = postInput.shape;
const { title, summary, coverMediaId, page } = content;
const variantInput = z.strictObject({
  title: title.optional(),
  summary: summary.optional(),
  coverMediaId,
  page,
  deliveries: z.array(deliveryChangeInput).min(1).max(20).optional(),
});
const variants = z.array(variantInput).max(50);

export const seriesInput = z
  .strictObject({
    name: line(60),
    rhythm: rhythmInput,
    post: z.strictObject(content),
    variants: variants.default([]),
  })
  .meta({ id: 'SeriesInput' });

export const seriesChangeInput = z
  .strictObject({
    name: line(60).optional(),
    rhythm: rhythmInput.optional(),
    post: seriesInput.shape.post.optional(),
    variants: variants.optional(),
  })
  .refine((change) => Object.keys(change).length > 0, {
    error: inputError('nothing-to-change', {
      message: { zh: '没有要修改的内容。', en: 'There is nothing to change.' },
      hint: { zh: '请填写 name、rhythm、post 或 variants。', en: 'Give name, rhythm, post or variants.' },
    }),
  });

export const endInput = z.strictObject({ keepQueued: z.boolean().default(false) });
export const moveInput = z.strictObject({ dueAt: time, timeZone: z.string().max(60).optional() });

export const seriesView = z
  .object({
    seriesId: z.string(),
    brandId: z.string(),
    name: z.string(),
    state: z.enum(seriesStates),
    rhythm: rhythmSchema,
    endedBy: z.enum(['rule', 'person']).optional(),
    createdAt: z.string(),
    createdBy: z.string(),
    occurrences: z
      .array(
        z.object({
          slotId: z.string(),
          slot: z.string(),
          dueAt: z.string(),
          state: z.enum(['planned', ...outcomes]),
          variant: z.number(),
          postId: z.string().optional(),
          deliveries: z.array(z.string()).readonly().optional(),
          findings: z
            .array(z.object({ field: z.string(), code: z.string(), message: bilingualSchema, hint: bilingualSchema }))
            .optional(),
        }),
      )
      .readonly(),
  })
  .meta({ id: 'Series' });

export const wholeSeriesView = seriesView.extend({
  /** As it was asked for. */
  content: z.object({ post: z.looseObject({}), variants: z.array(z.looseObject({})).readonly() }),
});

export const changedSeriesView = wholeSeriesView.extend({ warnings: z.array(findingSchema).readonly() });
export const seriesListView = z.object({ items: z.array(seriesView).readonly() });
