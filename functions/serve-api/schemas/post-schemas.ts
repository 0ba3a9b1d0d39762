import * as z from 'zod';
import { approvalStateSchema } from '../../../shared/domain/approval.ts';
import { deliveryStateSchema } from '../../../shared/domain/delivery.ts';

import { landingSchema, postPrioritySchema, syncKindSchema, variantSchema } from '../../../shared/domain/post.ts';
import { bilingualSchema, findingSchema, webAddressSchema } from '../../../shared/lambda/field-schemas.ts';
import { idSchema, line, listOf, pageQuery } from '../../../shared/lambda/route-schemas.ts';
import { approvalView } from './approval-schemas.ts';

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
    approval: approvalView.optional(),
    createdAt: z.string(),
    createdBy: z.string(),
  })
  .meta({ id: 'Post' });

export const postListView = listOf(postView).extend({
  searchEnded: z
    .object({ lookedAt: z.number(), until: z.string() })
    .optional()
    .meta({ description: 'The search has looked at so many posts, up to that time; the cursor goes on from there.' }),
});

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
  accountId: idSchema.optional(),
  campaign: line(60).optional(),
  text: line(100).optional(),
  approval: approvalStateSchema.optional(),
  waitsFor: z.literal('me').optional(),
  ...pageQuery,
});
