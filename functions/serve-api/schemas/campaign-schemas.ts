import * as z from 'zod';
import { campaignSchema, goalMetrics } from '../../../shared/domain/campaign.ts';
import { deliveryStateSchema } from '../../../shared/domain/delivery.ts';
import { postPrioritySchema } from '../../../shared/domain/post.ts';
import { bilingualSchema, webAddressSchema } from '../../../shared/lambda/field-schemas.ts';
import { idSchema, line } from '../../../shared/lambda/route-schemas.ts';
import { inputError } from '../../../shared/lambda/zod-findings.ts';

/** Posts name it as their `campaign`, which is a line of 60. */
export const campaignParams = z.object({ brandId: idSchema, campaignId: idSchema.max(60) });

const day = z.string().regex(/^\d{4}-\d\d-\d\d$/, {
  error: inputError('not-a-day', {
    message: { zh: '不是日期。', en: 'This is not a day.' },
    hint: { zh: '请写成 2026-11-11。', en: 'Write 2026-11-11.' },
  }),
});

const hashtag = line(32).regex(/^[^#\s]+$/, {
  error: inputError('not-a-hashtag', {
    message: { zh: '话题不能含有 # 或空格。', en: 'A topic has no # and no spaces.' },
    hint: { zh: '请只写话题文字，例如 云杉秋茶。', en: 'Write the words alone, such as 云杉秋茶.' },
  }),
});

const amount = z.number().int().min(1).max(1_000_000_000);

export const campaignInput = z.strictObject({
  title: line(100),
  startsOn: day,
  endsOn: day,
  goal: z.strictObject({ metric: z.enum(goalMetrics), target: amount }).optional(),
  budgetFen: z.number().int().min(0).max(1_000_000_000_00).optional(),
  hashtags: z.array(hashtag).max(10).default([]),
  priority: postPrioritySchema.optional(),
  linkTarget: webAddressSchema.optional(),
  notes: z.string().trim().min(1).max(2_000).optional(),
});

const count = z.number().int();

export const campaignReportView = z
  .object({
    campaign: campaignSchema,
    madeAt: z.string(),
    posts: count,
    states: z.array(z.object({ state: deliveryStateSchema, count })).readonly(),
    platforms: z
      .array(z.object({ platform: z.string(), deliveries: count, published: count, clicks: count }))
      .readonly(),
    clicks: z.object({
      total: count,
      byDay: z.array(z.object({ day: z.string(), clicks: count })).readonly(),
      byInfluencer: z.array(z.object({ influencer: z.string(), clicks: count })).readonly(),
    }),
    goal: z.object({ metric: z.string(), target: count, reached: count, share: z.number() }).optional(),
    budgetFenPerClick: count.optional(),
    deliveries: z
      .array(
        z.object({
          postId: z.string(),
          title: z.string(),
          deliveryId: z.string(),
          accountId: z.string(),
          platform: z.string(),
          state: deliveryStateSchema,
          dueAt: z.string().optional(),
          publishedAt: z.string().optional(),
          url: z.string().optional(),
          problem: z.object({ kind: z.string(), code: z.string(), message: bilingualSchema }).optional(),
          clicks: count,
        }),
      )
      .readonly(),
    nextSteps: z
      .array(z.object({ code: z.string(), message: bilingualSchema, deliveryIds: z.array(z.string()).readonly() }))
      .readonly(),
  })
  .meta({ id: 'CampaignReport' });
