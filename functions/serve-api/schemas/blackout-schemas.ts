import * as z from 'zod';
import { dayFilters } from '../../../shared/domain/china-day.ts';
import { bilingualSchema } from '../../../shared/lambda/field-schemas.ts';
import { idSchema, line } from '../../../shared/lambda/route-schemas.ts';
import { inputError } from '../../../shared/lambda/zod-findings.ts';
import { clockTime, weekdaysInput } from './slot-schemas.ts';

const time = z.string().max(100);
const dayOfYear = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, {
  error: inputError('not-a-day-of-the-year', {
    message: { zh: '不是有效的月日。', en: 'This is not a day of the year.' },
    hint: { zh: '请写成 12-13。', en: 'Write it as 12-13.' },
  }),
});

const ruleInput = z.strictObject({
  name: line(60),
  accountIds: z.array(idSchema).min(1).max(100).optional(),
  when: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('range'), from: time, to: time }),
    z.strictObject({ kind: z.literal('days'), dates: z.array(z.iso.date()).min(1).max(100) }),
    z.strictObject({ kind: z.literal('yearly'), days: z.array(dayOfYear).min(1).max(100) }),
    z.strictObject({
      kind: z.literal('weekly'),
      weekdays: weekdaysInput,
      days: z.enum(dayFilters).default('every'),
      from: clockTime,
      to: clockTime,
    }),
  ]),
});

export const blackoutsInput = z.strictObject({ rules: z.array(ruleInput).max(50) });

export const pauseInput = z.strictObject({ until: time.optional(), reason: line(60).optional() });

export const blackoutsView = z
  .object({
    brandId: z.string(),
    timeZone: z.string(),
    rules: z
      .array(
        z.object({
          name: z.string(),
          accountIds: z.array(z.string()).optional(),
          when: z.discriminatedUnion('kind', [
            z.object({ kind: z.literal('range'), from: z.string(), to: z.string() }),
            z.object({ kind: z.literal('days'), dates: z.array(z.string()) }),
            z.object({ kind: z.literal('yearly'), days: z.array(z.string()) }),
            z.object({
              kind: z.literal('weekly'),
              weekdays: z.array(z.number()),
              days: z.string(),
              from: z.string(),
              to: z.string(),
            }),
          ]),
        }),
      )
      .readonly(),
    pause: z
      .object({ since: z.string(), until: z.string().optional(), reason: z.string().optional(), by: z.string() })
      .optional(),
    version: z.number(),
    updatedAt: z.string().optional(),
    updatedBy: z.string().optional(),
  })
  .meta({ id: 'Blackouts' });

export const daysQuery = z.strictObject({ from: z.iso.date(), to: z.iso.date() });

export const daysView = z.object({
  announcedThrough: z.number(),
  items: z
    .array(
      z.object({
        date: z.string(),
        weekday: z.number(),
        kind: z.enum(['working', 'weekend', 'holiday', 'make-up']),
        name: bilingualSchema.optional(),
        sales: z
          .array(z.object({ name: bilingualSchema, source: z.object({ name: bilingualSchema, year: z.number() }) }))
          .readonly(),
        blackout: z.string().optional(),
      }),
    )
    .readonly(),
});
