import * as z from 'zod';
import { siteLanguages } from '../domain/brand-site.ts';
import { otherwiseSchema } from '../domain/delivery.ts';
import { postShapeSchema } from '../domain/platform.ts';
import { postPrioritySchema, syncKindSchema } from '../domain/post.ts';
import type { SyncDraft } from '../use-cases/post-draft.ts';
import { instantSchema, noticeMinutesSchema, webAddressSchema } from './field-schemas.ts';
import { idSchema, line } from './route-schemas.ts';
import { inputError } from './zod-findings.ts';

/** What only people publish. */
const handedOverFields = {
  poll: z
    .strictObject({
      question: line(200),
      options: z.array(line(100)).min(2).max(20),
      isMultiple: z.boolean().default(false),
    })
    .optional(),
  videoUrl: webAddressSchema.optional(),
  instructions: z.string().trim().min(1).max(2_000).optional(),
  noticeMinutes: noticeMinutesSchema.optional(),
};

export const deliveryName = z.string().regex(/^[A-Za-z0-9_-]{1,64}(\/(repost|comment|reply))?$/);

/** Generous at the door; what a platform allows is said by its own check, with the way out. */
export const deliveryInput = z
  .strictObject({
    accountId: idSchema,
    shape: postShapeSchema.optional(),
    after: deliveryName.optional(),
    otherwise: otherwiseSchema.optional(),
    text: z.string().max(20_000).optional(),
    pictureMediaIds: z.array(idSchema).min(1).max(40).optional(),
    pictures: z
      .array(z.strictObject({ mediaId: idSchema, text: z.string().max(2_000).default('') }))
      .max(100)
      .optional(),
    influencer: line(60).optional(),
    targetUrl: webAddressSchema.optional(),
    alsoComment: z.boolean().optional(),
    title: z.string().max(500).optional(),
    body: z.string().max(500_000).optional(),
    coverMediaId: idSchema.optional(),
    author: z.string().max(200).optional(),
    digest: z.string().max(2_000).optional(),
    original: z.boolean().optional(),
    moreArticles: z
      .array(
        z.strictObject({
          title: z.string().max(500),
          body: z.string().max(500_000),
          coverMediaId: idSchema,
          author: z.string().max(200).optional(),
        }),
      )
      .max(20)
      .optional(),
    notify: z.enum(['none', 'followers']).optional(),
    comments: z.enum(['closed', 'everyone', 'followers']).optional(),
    declarations: z
      .strictObject({
        origin: z
          .discriminatedUnion('kind', [
            z.strictObject({ kind: z.literal('original') }),
            z.strictObject({ kind: z.literal('reprint'), source: line(200) }),
          ])
          .optional(),
        madeByAi: z.boolean().optional(),
        advertisement: z.boolean().optional(),
      })
      .optional(),
    ...handedOverFields,
  })
  .meta({ id: 'DeliveryInput' });

type Nullables<S extends z.ZodRawShape> = { [K in keyof S]: z.ZodOptional<z.ZodNullable<S[K]>> };

/** Each field may be left out, which leaves it as it is, or be `null`, which takes it away. */
function nullables<S extends z.ZodRawShape>(shape: S): Nullables<S> {
  const fields = Object.entries(shape).map(([name, schema]) => [name, z.nullable(schema).optional()]);
  return Object.fromEntries(fields) as Nullables<S>; // the keys are those of the shape
}

const { accountId, shape, ...contents } = deliveryInput.shape;
/** What is changed of a delivery that is there, or one that is added. */
export const deliveryChangeInput = z.strictObject({ accountId, shape, ...nullables(contents) });

/** An account alone means its only target. */
const syncInput = z.union([
  idSchema.transform((accountId): SyncDraft => ({ accountId })),
  z.strictObject({ accountId: idSchema, target: syncKindSchema.optional() }),
]);
const pageInput = z.strictObject({
  language: z.enum(siteLanguages).optional(),
  text: z.string().trim().min(1).max(4_000).optional(),
  coverAlt: line(200).optional(),
  pictures: z
    .array(z.strictObject({ mediaId: idSchema, alt: line(200) }))
    .min(1)
    .max(9)
    .optional(),
  countdown: z
    .strictObject({
      until: z.iso.datetime({
        offset: true,
        error: inputError('not-an-instant', {
          message: { zh: '不是带时区偏移的时间。', en: 'This is not a time with its offset.' },
          hint: { zh: '例如：2026-11-11T20:00:00+08:00。', en: 'Such as 2026-11-11T20:00:00+08:00.' },
        }),
      }),
      label: line(40),
    })
    .optional(),
});

const slotInput = z.strictObject({
  accountId: idSchema.optional(),
  label: line(30).optional(),
  notBefore: z.string().max(100).optional(),
});

export const postInput = z
  .strictObject({
    title: line(100),
    summary: z.string().trim().min(1).max(500),
    dueAt: z.string().max(100),
    slot: slotInput.optional(),
    timeZone: z.string().max(60).optional(),
    latenessLimitMinutes: z.number().int().min(1).max(1_440).default(60),
    link: z
      .strictObject({
        target: webAddressSchema.optional(),
        mode: z.enum(['page', 'redirect']).default('page'),
        expiresAt: instantSchema.optional(),
      })
      .default({ mode: 'page' }),
    campaign: line(60).optional(),
    influencer: line(60).optional(),
    coverMediaId: idSchema.optional(),
    page: pageInput.optional(),
    deliveries: z.array(deliveryInput).min(1).max(20),
    priority: postPrioritySchema.optional(),
    sync: z.array(syncInput).max(10).default([]),
  })
  .meta({ id: 'PostInput' });
