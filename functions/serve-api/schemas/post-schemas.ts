import * as z from 'zod';
import { siteLanguages } from '../../../shared/domain/brand-site.ts';
import { deliveryStateSchema, otherwiseSchema } from '../../../shared/domain/delivery.ts';
import { shapeSchema } from '../../../shared/domain/platform.ts';

import { landingSchema, postPrioritySchema, syncKindSchema, variantSchema } from '../../../shared/domain/post.ts';
import { idSchema, line, pageQuery } from '../../../shared/lambda/route-schemas.ts';
import { inputError } from '../../../shared/lambda/zod-findings.ts';
import type { SyncDraft } from '../../../shared/use-cases/post-draft.ts';
import { bilingualSchema, findingSchema, instantSchema, webAddressSchema } from './common.ts';
import { manualSettings } from './manual-account-schemas.ts';

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
  noticeMinutes: manualSettings.noticeMinutes.optional(),
};

export const deliveryName = z.string().regex(/^[A-Za-z0-9_-]{1,64}(\/(repost|comment|reply))?$/);

/** Generous at the door; what a platform allows is said by its own check, with the way out. */
export const deliveryInput = z
  .strictObject({
    accountId: idSchema,
    shape: shapeSchema.optional(),
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

export const postInput = z
  .strictObject({
    title: line(100),
    summary: z.string().trim().min(1).max(500),
    dueAt: z.string().max(100),
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
    priority: postPrioritySchema.default('normal'),
    sync: z.array(syncInput).max(10).default([]),
  })
  .meta({ id: 'PostInput' });

const decisionView = z.object({
  verdicts: z.array(z.string()).readonly(),
  hint: bilingualSchema,
  since: z.string().optional(),
  lastAttempt: z.object({ step: z.string(), startedAt: z.string() }).optional(),
  looks: z
    .array(z.object({ step: z.string().optional(), at: z.string(), result: z.string() }))
    .readonly()
    .optional(),
});

const deliveryView = z
  .object({
    deliveryId: z.string(),
    accountId: z.string(),
    platform: z.string(),
    shape: z.string(),
    state: z.string(),
    linkUrl: z.string(),
    attempts: z.number(),
    dueAt: z.string().optional(),
    attendAt: z.string().optional(),
    after: z.string().optional(),
    otherwise: z.string().optional(),
    handOver: z.object({ publishAt: z.string().optional(), deadline: z.string().optional() }).optional(),
    publishedAt: z.string().optional(),
    url: z.string().optional(),
    platformId: z.string().optional(),
    problem: z.object({ kind: z.string(), code: z.string(), message: bilingualSchema }).optional(),
    withdrawal: z
      .object({
        status: z.string(),
        askedAt: z.string(),
        message: bilingualSchema,
        problem: z.object({ kind: z.string(), code: z.string() }).optional(),
      })
      .optional(),
    decision: decisionView.optional(),
    content: variantSchema.optional(),
  })
  .meta({ id: 'Delivery' });

export const postView = z
  .object({
    postId: z.string(),
    brandId: z.string(),
    revision: z.number(),
    title: z.string(),
    dueAt: z.string(),
    timeZone: z.string(),
    latenessLimitMinutes: z.number(),
    linkUrl: z.string(),
    withdrawnAt: z.string().optional(),
    campaign: z.string().optional(),
    priority: postPrioritySchema,
    sync: z.array(z.object({ accountId: z.string(), target: syncKindSchema })).readonly(),
    deliveries: z.array(deliveryView).readonly(),
    landing: landingSchema.optional(),
    createdAt: z.string(),
    createdBy: z.string(),
  })
  .meta({ id: 'Post' });

export const queuedPostView = postView
  .extend({ warnings: z.array(findingSchema).readonly() })
  .meta({ id: 'QueuedPost' });

export const validatedPostView = z
  .object({
    isAcceptable: z.boolean(),
    findings: z.array(findingSchema).readonly(),
    deliveries: z
      .array(
        z.object({
          field: z.string(),
          accountId: z.string(),
          platform: z.string(),
          shape: z.string(),
          exampleLink: z.string(),
          texts: z.record(z.string(), z.string()),
          lengths: z
            .array(z.object({ field: z.string(), actual: z.number(), min: z.number().optional(), max: z.number() }))
            .readonly(),
          capacity: z
            .object({
              startsAt: z.string(),
              isBlocked: z.boolean(),
              isForeseen: z.boolean(),
              limits: z
                .array(z.object({ name: z.string(), window: z.string(), max: z.number(), taken: z.number() }))
                .readonly(),
            })
            .optional(),
        }),
      )
      .readonly(),
  })
  .meta({ id: 'ValidatedPost' });

export const resolutionInput = z.discriminatedUnion('verdict', [
  z.strictObject({ verdict: z.literal('it-is-there'), url: webAddressSchema }),
  z.strictObject({ verdict: z.literal('it-is-not-there') }),
  z.strictObject({ verdict: z.literal('go-on') }),
  z.strictObject({ verdict: z.literal('give-up') }),
  z.strictObject({
    verdict: z.literal('reopen'),
    dueAt: z.string().max(100).optional(),
    timeZone: z.string().max(60).optional(),
  }),
]);

export const withdrawalInput = z.strictObject({
  deliveryIds: z.array(idSchema).min(1).max(20).optional(),
  withFollowers: z.boolean().default(true),
  reason: line(200).optional(),
});

export const postsQuery = z.strictObject({
  from: z.string().max(100).optional(),
  to: z.string().max(100).optional(),
  state: deliveryStateSchema.optional(),
  ...pageQuery,
});
