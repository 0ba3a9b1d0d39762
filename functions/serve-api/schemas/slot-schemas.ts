import * as z from 'zod';
import { dayFilters } from '../../../shared/domain/china-day.ts';
import { line } from '../../../shared/lambda/route-schemas.ts';
import { inputError } from '../../../shared/lambda/zod-findings.ts';

const everyDay = [1, 2, 3, 4, 5, 6, 7];

export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, {
  error: inputError('not-a-clock-time', {
    message: { zh: '不是有效的时刻。', en: 'This is not a time of the day.' },
    hint: { zh: '请写成 09:30。', en: 'Write it as 09:30.' },
  }),
});
export const weekdaysInput = z.array(z.number().int().min(1).max(7)).min(1).max(7).default(everyDay);

export const slotsInput = z.strictObject({
  slots: z
    .array(
      z.strictObject({
        at: clockTime,
        weekdays: weekdaysInput,
        days: z.enum(dayFilters).default('every'),
        label: line(30).optional(),
      }),
    )
    .max(100),
});

export const comingQuery = z.strictObject({ weeks: z.coerce.number().int().min(1).max(12).default(4) });

export const comingSlotsView = z.object({
  items: z
    .array(
      z.object({
        at: z.string(),
        label: z.string().optional(),
        kind: z.enum(['working', 'weekend', 'holiday', 'make-up']),
        isFree: z.boolean(),
        closedBy: z.string().optional(),
        post: z.object({ postId: z.string(), title: z.string(), state: z.string() }).optional(),
      }),
    )
    .readonly(),
});
