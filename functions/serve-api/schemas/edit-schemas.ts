import * as z from 'zod';
import { dayFilters } from '../../../shared/domain/china-day.ts';
import {
  bilingualSchema,
  findingSchema,
  instantSchema,
  webAddressSchema,
} from '../../../shared/lambda/field-schemas.ts';
import { deliveryChangeInput, deliveryName, postInput } from '../../../shared/lambda/post-input.ts';
import { idSchema } from '../../../shared/lambda/route-schemas.ts';
import { inputError } from '../../../shared/lambda/zod-findings.ts';
import { postView } from './post-schemas.ts';
import { clockTime, weekdaysInput } from './slot-schemas.ts';

const { title, summary, dueAt, slot, timeZone, coverMediaId, page } = postInput.shape;

const nothingToChange = inputError('nothing-to-change', {
  message: { zh: '没有要修改的内容。', en: 'There is nothing to change.' },
  hint: { zh: '请至少填写一个要修改的字段。', en: 'Give at least one field to change.' },
});
const lateness = z.number().int().min(1).max(1_440);
/** Here a default would be a change. */
const priority = z.enum(['high', 'normal', 'low']);

export const postChangeInput = z
  .strictObject({
    title: title.optional(),
    summary: summary.optional(),
    dueAt: dueAt.optional(),
    slot,
    timeZone,
    latenessLimitMinutes: lateness.optional(),
    link: z
      .strictObject({
        target: webAddressSchema.nullable().optional(),
        mode: z.enum(['page', 'redirect']).optional(),
        expiresAt: instantSchema.nullable().optional(),
      })
      .optional(),
    coverMediaId: coverMediaId.nullable(),
    page: page.nullable(),
    priority: priority.optional(),
    deliveries: z.array(deliveryChangeInput).min(1).max(20).optional(),
    removeDeliveries: z.array(deliveryName).min(1).max(20).optional(),
    sync: postInput.shape.sync.unwrap().optional(),
  })
  .refine((change) => Object.keys(change).length > 0, { error: nothingToChange })
  .meta({ id: 'PostChange' });

const unchangedView = z
  .array(z.object({ deliveryId: z.string(), accountId: z.string(), state: z.string() }))
  .readonly();

export const editedPostView = postView
  .extend({
    warnings: z.array(findingSchema).readonly(),
    unchanged: unchangedView,
  })
  .meta({ id: 'EditedPost' });

export const duplicateInput = z.strictObject({ dueAt, slot, timeZone, title: title.optional() });

const times = z
  .array(z.strictObject({ postId: idSchema, dueAt, slot, timeZone }))
  .min(1)
  .max(50);
const shiftError = inputError('not-a-shift', {
  message: { zh: '不是有效的时间偏移。', en: 'This is not a span of time.' },
  hint: {
    zh: '例如：P1D（推后一天）、-PT30M（提前半小时）。',
    en: 'Such as P1D (a day later) or -PT30M (half an hour earlier).',
  },
});
const shiftPattern = /^[+-]?P(?=\d|T\d)(?:\d{1,3}W)?(?:\d{1,3}D)?(?:T(?=\d)(?:\d{1,4}H)?(?:\d{1,5}M)?)?$/;

export const rescheduleInput = z.union([
  z.strictObject({ posts: times }),
  z.strictObject({
    postIds: z.array(idSchema).min(1).max(50),
    shift: z.string().regex(shiftPattern, { error: shiftError }),
  }),
  z.strictObject({
    postIds: z.array(idSchema).min(1).max(50),
    spread: z.strictObject({
      from: dueAt,
      to: dueAt,
      timeZone,
      hours: z.strictObject({ from: clockTime, to: clockTime }).optional(),
      weekdays: weekdaysInput,
      days: z.enum(dayFilters).default('every'),
    }),
  }),
]);

export const rescheduledView = z.object({
  items: z
    .array(
      z.object({
        postId: z.string(),
        isMoved: z.boolean(),
        dueAt: z.string().optional(),
        revision: z.number().optional(),
        unchanged: unchangedView.optional(),
        warnings: z.array(findingSchema).readonly().optional(),
        problem: z
          .object({
            code: z.string(),
            messages: bilingualSchema,
            hints: bilingualSchema,
            findings: z.array(findingSchema).readonly().optional(),
          })
          .optional(),
      }),
    )
    .readonly(),
});
