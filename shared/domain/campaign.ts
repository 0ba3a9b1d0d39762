import * as z from 'zod';
import { postPrioritySchema } from './post.ts';

export const goalMetrics = ['publications', 'clicks'] as const;

/** What posts, links and reports of one occasion have in common. Posts name it by its id. */
export const campaignSchema = z
  .object({
    brandId: z.string(),
    campaignId: z.string(),
    title: z.string(),
    /** Days in the brand's zone, both part of it. */
    startsOn: z.string(),
    endsOn: z.string(),
    goal: z.object({ metric: z.enum(goalMetrics), target: z.number().int() }).optional(),
    /** In fen, the hundredth of a yuan. */
    budgetFen: z.number().int().optional(),
    /** Without their `#`. */
    hashtags: z.array(z.string()),
    /** Of its posts that name none. */
    priority: postPrioritySchema.optional(),
    /** Where links of its posts lead that name no target. */
    linkTarget: z.string().optional(),
    notes: z.string().optional(),
    /** Raised by each change. */
    version: z.number().int(),
    createdAt: z.string(),
    updatedAt: z.string(),
    updatedBy: z.string(),
  })
  .meta({ id: 'Campaign' });
export type Campaign = z.infer<typeof campaignSchema>;

type Written =
  | 'title'
  | 'startsOn'
  | 'endsOn'
  | 'goal'
  | 'budgetFen'
  | 'hashtags'
  | 'priority'
  | 'linkTarget'
  | 'notes';
/** What a person says of it. */
export type CampaignWish = { readonly [Name in Written]?: Campaign[Name] | undefined } & Pick<
  Campaign,
  'title' | 'startsOn' | 'endsOn' | 'hashtags'
>;
