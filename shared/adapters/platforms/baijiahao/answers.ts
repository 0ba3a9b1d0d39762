import * as z from 'zod';
import type { HttpResponse } from '../../http/http-client.ts';
import { readJson } from '../../http/json.ts';
import { type CallContext, unexpectedAnswer } from '../failures.ts';
import { toBaijiahaoError } from './errors.ts';

const refusalSchema = z.object({
  errno: z
    .union([z.number().int(), z.string().regex(/^-?\d{1,12}$/)])
    .transform(String)
    .refine((code) => code !== '0'),
  errmsg: z.string().catch(''),
});

/** What a success holds, or the `PlatformError` that the answer stands for. */
export function readAnswer<T>(response: HttpResponse, schema: z.ZodType<T>, context: CallContext): T {
  const json = readJson(response.body);
  const refusal = refusalSchema.safeParse(json);
  if (refusal.success) {
    const { errno: code, errmsg: message } = refusal.data;
    throw toBaijiahaoError({ code, message, status: response.status }, context);
  }
  const answer = z.object({ errno: z.coerce.number().pipe(z.literal(0)), data: schema }).safeParse(json);
  if (response.status !== 200 || !answer.success) throw unexpectedAnswer(response, context);
  return answer.data.data;
}

export const idSchema = z.union([z.string().regex(/^\d+$/), z.number().int().transform(String)]);

export const publishedSchema = z
  .object({ article_id: idSchema, nid: idSchema.optional().catch(undefined) })
  .transform(({ article_id: articleId, nid }) => ({ articleId, nid }));

const articleStatusSchema = z.object({
  status: z.string(),
  url: z.string().catch(''),
  msg: z.string().catch(''),
});
export type ArticleStatus = z.infer<typeof articleStatusSchema>;

/** PHP sends an empty map as an empty array. */
export const statusSchema = z.union([
  z.array(z.never()).transform((): Record<string, ArticleStatus> => ({})),
  z.record(z.string(), articleStatusSchema),
]);

/** -1 stands for "not available". */
const countSchema = z.coerce
  .number()
  .int()
  .optional()
  .catch(undefined)
  .transform((count) => (count === undefined || count < 0 ? undefined : count));

export const statisticsSchema = z
  .object({
    recommend_count: countSchema,
    view_count: countSchema,
    comment_count: countSchema,
    share_count: countSchema,
    collect_count: countSchema,
    likes_count: countSchema,
  })
  .transform((counts) => ({
    recommendations: counts.recommend_count,
    views: counts.view_count,
    comments: counts.comment_count,
    shares: counts.share_count,
    favourites: counts.collect_count,
    likes: counts.likes_count,
  }));
export type ArticleStatistics = z.infer<typeof statisticsSchema>;
