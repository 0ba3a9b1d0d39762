import * as z from 'zod';
import type { HttpClient } from '../../http/http-client.ts';
import type { CallContext } from '../failures.ts';
import { createWeiboCalls, readAnswer, type WeiboHosts } from './calls.ts';
import type { WeiboTier } from './endpoints.ts';
import { type CommentPage, commentPageSchema, type Timeline, timelineSchema } from './timeline.ts';
import { type WeiboUser, weiboUserSchema } from './user.ts';

/** Numbers come as text in some answers and as numbers in others. */
const countSchema = z.coerce.number().int().nonnegative();
const countsSchema = z.array(
  z
    .object({ id: z.string(), comments: countSchema, reposts: countSchema, attitudes: countSchema.optional() })
    .transform(({ id, comments, reposts, attitudes: likes }) => ({ id, comments, reposts, likes })),
);
export type StatusCounts = z.infer<typeof countsSchema>[number];

const midSchema = z.object({ mid: z.string() }).transform(({ mid }) => mid);

const limitsSchema = z
  .object({
    user_limit: z.number().int(),
    remaining_user_hits: z.number().int(),
    api_rate_limits: z
      .array(z.object({ api: z.string(), limit: z.number().int(), remaining_hits: z.number().int() }))
      .catch([]),
  })
  .transform(({ user_limit: limit, remaining_user_hits: left, api_rate_limits: endpoints }) => ({
    calls: { limit, left },
    endpoints: new Map(endpoints.map(({ api, limit: max, remaining_hits: rest }) => [api, { limit: max, left: rest }])),
  }));
/** How many calls are left of those that the platform allows. */
export type RateLimits = z.infer<typeof limitsSchema>;

type Asked = { readonly accessToken: string; readonly tier: WeiboTier };
/** Only what is newer than `sinceId`, at most `count`. */
type Window = Asked & { readonly sinceId?: string; readonly count: number };

export type WeiboReads = {
  /** Posts that call the account by name; through the open endpoint only of users who know the application. */
  readonly mentions: (window: Window, context: CallContext) => Promise<Timeline>;
  readonly commentsToMe: (window: Omit<Window, 'tier'>, context: CallContext) => Promise<CommentPage>;
  /** At most 100 at once; a post that is gone is left out. */
  readonly counts: (
    asked: Asked & { ids: readonly string[] },
    context: CallContext,
  ) => Promise<readonly StatusCounts[]>;
  /** The id of a post as it stands in its public address. */
  readonly publicId: (asked: Asked & { id: string }, context: CallContext) => Promise<string>;
  readonly user: (asked: { accessToken: string; uid: string }, context: CallContext) => Promise<WeiboUser>;
  /** Costs no call. */
  readonly rateLimits: (asked: { accessToken: string }, context: CallContext) => Promise<RateLimits>;
};

export function createWeiboReads(options: WeiboHosts & { readonly http: HttpClient }): WeiboReads {
  const { get, urlOf } = createWeiboCalls(options);
  const windowOf = ({ accessToken, sinceId, count }: Omit<Window, 'tier'>) => ({
    access_token: accessToken,
    count: String(count),
    ...(sinceId === undefined ? {} : { since_id: sinceId }),
  });

  return {
    mentions: async (window, context) => {
      const response = await get(urlOf(window.tier, 'statuses/mentions'), windowOf(window), context);
      return readAnswer(response, timelineSchema, context);
    },
    commentsToMe: async (window, context) => {
      const response = await get(urlOf('ordinary', 'comments/to_me'), windowOf(window), context);
      return readAnswer(response, commentPageSchema, context);
    },
    counts: async ({ accessToken, tier, ids }, context) => {
      const query = { access_token: accessToken, ids: ids.join(',') };
      return readAnswer(await get(urlOf(tier, 'statuses/count'), query, context), countsSchema, context);
    },
    publicId: async ({ accessToken, tier, id }, context) => {
      const query = { access_token: accessToken, id, type: '1' };
      return readAnswer(await get(urlOf(tier, 'statuses/querymid'), query, context), midSchema, context);
    },
    user: async ({ accessToken, uid }, context) => {
      const query = { access_token: accessToken, uid };
      return readAnswer(await get(urlOf('ordinary', 'users/show'), query, context), weiboUserSchema, context);
    },
    rateLimits: async ({ accessToken }, context) => {
      const query = { access_token: accessToken };
      return readAnswer(
        await get(urlOf('ordinary', 'account/rate_limit_status'), query, context),
        limitsSchema,
        context,
      );
    },
  };
}
