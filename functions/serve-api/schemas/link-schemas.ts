import * as z from 'zod';
import { trackingFields, unknownFieldsIn } from '../../../shared/domain/tracking.ts';
import { instantSchema, webAddressSchema } from '../../../shared/lambda/field-schemas.ts';
import { idSchema, line } from '../../../shared/lambda/route-schemas.ts';
import { inputError } from '../../../shared/lambda/zod-findings.ts';
import { clickDimensions } from '../../../shared/use-cases/read-click-report.ts';

export const postParams = z.object({ brandId: idSchema, postId: idSchema });

export const linkChangeInput = z
  .strictObject({
    target: webAddressSchema.nullable().optional(),
    mode: z.enum(['page', 'redirect']).optional(),
    expiresAt: instantSchema.nullable().optional(),
  })
  .refine((change) => Object.keys(change).length > 0, {
    error: inputError('nothing-to-change', {
      message: { zh: '没有要修改的内容。', en: 'There is nothing to change.' },
      hint: { zh: '请填写 target、mode 或 expiresAt。', en: 'Give target, mode or expiresAt.' },
    }),
  });

const linkView = z.object({
  slug: z.string(),
  url: z.string(),
  platform: z.string(),
  accountId: z.string().optional(),
  deliveryId: z.string().optional(),
  mode: z.string(),
  target: z.string().optional(),
  leadsTo: z.string().optional(),
  expiresAt: z.string().optional(),
  isExpired: z.boolean(),
  withdrawnAt: z.string().optional(),
  campaign: z.string().optional(),
  influencer: z.string().optional(),
  clicks: z.object({ total: z.number(), byChannel: z.record(z.string(), z.number()) }),
});
export const linksView = z.object({ items: z.array(linkView).readonly() });

const template = line(100).refine((text) => unknownFieldsIn(text).length === 0, {
  error: inputError('unknown-field', {
    message: { zh: '含有未知的字段。', en: 'It names a field that does not exist.' },
    hint: {
      zh: `可用的字段：${trackingFields.map((name) => `{${name}}`).join('、')}。`,
      en: `The fields are ${trackingFields.map((name) => `{${name}}`).join(', ')}.`,
    },
  }),
});

export const trackingInput = z.strictObject({
  parameters: z
    .record(z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,39}$/), template)
    .refine((parameters) => Object.keys(parameters).length <= 20, {
      error: inputError('too-many-parameters', {
        message: { zh: '最多 20 个参数。', en: 'At most 20 parameters.' },
        hint: { zh: '请删去不需要的参数。', en: 'Leave out those that nobody reads.' },
      }),
    }),
});

const dimension = z.enum(clickDimensions);
export const clickReportQuery = z.strictObject({
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  by: z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(dimension).min(1).max(3))
    .default(['day']),
  post: idSchema.optional(),
  platform: idSchema.optional(),
  account: idSchema.optional(),
  campaign: line(60).optional(),
  influencer: line(60).optional(),
});

export const clickReportView = z.object({
  from: z.string(),
  to: z.string(),
  total: z.number(),
  rows: z.array(z.partialRecord(dimension, z.string()).and(z.object({ clicks: z.number() }))).readonly(),
});
