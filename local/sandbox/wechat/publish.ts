import * as z from 'zod';
import { readJson } from '../json-body.ts';
import type { Context, Outcome } from '../operation.ts';
import { answered } from '../operation.ts';
import { digits, randomText } from '../randomness.ts';
import type { RequestInput } from '../request-input.ts';
import { findDraft, mediaIdSchema, newsItem, pageSchema } from './drafts.ts';
import { refuse } from './errors.ts';
import type { WechatAccount, WechatArticle, WechatDraft, WechatPublishJob } from './state.ts';
import { publishStatus } from './state.ts';

const firstPublishId = 100_000_001;

/** Accepts the draft for review; what becomes of it is told by the clock. */
export function submit(account: WechatAccount, input: RequestInput, context: Context): Outcome {
  const body = readJson(input.body, mediaIdSchema);
  if (body === undefined) return refuse(context, 47001);
  const draft = findDraft(body.media_id, account, context);
  if (draft === undefined) return refuse(context, 40007);
  const job = startReview(draft, context);
  const answer = { errcode: 0, errmsg: 'ok', publish_id: job.publishId, msg_data_id: job.msgDataId };
  return answered(answer, [{ type: 'wechat.publish-submitted', job }]);
}

function startReview(draft: WechatDraft, { now, world, settings, random }: Context): WechatPublishJob {
  const { rejections, reviewSeconds } = settings.wechat;
  const found = draft.articles.map((article) => rejections.find(({ word }) => textOf(article).includes(word)));
  const verdict = found.find((rejection) => rejection !== undefined)?.publishStatus ?? 0;
  return {
    appId: draft.appId,
    publishId: String(firstPublishId + world.wechat.jobs.size),
    msgDataId: `22475${randomText(random, 5, digits)}`,
    draftMediaId: draft.mediaId,
    articles: draft.articles.map((article) => ({
      ...article,
      url: `https://mp.weixin.qq.com/s/${randomText(random, 22)}`,
    })),
    submittedAt: now,
    decidesAt: now + reviewSeconds * 1000,
    verdict,
    failIdx: found.flatMap((rejection, index) => (rejection === undefined ? [] : [index + 1])),
    articleId: randomText(random, 43),
  };
}

function textOf(article: WechatArticle): string {
  return [article.title, article.digest, article.content].join('\n');
}

const publishIdSchema = z.object({ publish_id: z.union([z.string(), z.int()]).transform(String) });

export function getPublication(account: WechatAccount, input: RequestInput, context: Context): Outcome {
  const body = readJson(input.body, publishIdSchema);
  if (body === undefined) return refuse(context, 47001);
  const job = context.world.wechat.jobs.get(body.publish_id);
  if (job === undefined || job.appId !== account.appId) return refuse(context, 40035);
  return answered(publicationAnswer(job, publishStatus(job, context.now)));
}

function publicationAnswer(job: WechatPublishJob, status: 0 | 1 | 2 | 3 | 4 | 5): Record<string, unknown> {
  const answer = { publish_id: job.publishId, publish_status: status };
  if (status !== 0) return { ...answer, fail_idx: status === 2 || status === 4 ? job.failIdx : [] };
  const item = job.articles.map((article, index) => ({ idx: index + 1, article_url: article.url }));
  return { ...answer, article_id: job.articleId, article_detail: { count: item.length, item }, fail_idx: [] };
}

const articleIdSchema = z.object({ article_id: z.string(), index: z.int().nonnegative().default(0) });

/** For good. Deleting one article of several is not shown here: the index is read and all go. */
export function deletePublication(account: WechatAccount, input: RequestInput, context: Context): Outcome {
  const body = readJson(input.body, articleIdSchema);
  if (body === undefined) return refuse(context, 47001);
  const job = [...context.world.wechat.jobs.values()].find((one) => one.articleId === body.article_id);
  const isThere = job?.appId === account.appId && publishStatus(job, context.now) === 0;
  if (job === undefined || !isThere) return refuse(context, 53600);
  return answered({ errcode: 0, errmsg: 'ok' }, [
    { type: 'wechat.publication-deleted', articleId: job.articleId, at: context.now },
  ]);
}

export function listPublications(account: WechatAccount, input: RequestInput, context: Context): Outcome {
  const page = readJson(input.body, pageSchema);
  if (page === undefined) return refuse(context, 40035);
  const { wechat } = context.world;
  const published = [...wechat.jobs.values()]
    .filter((job) => job.appId === account.appId && publishStatus(job, context.now) === 0)
    .sort((a, b) => b.decidesAt - a.decidesAt);
  const item = published.slice(page.offset, page.offset + page.count).map((job) => ({
    article_id: job.articleId,
    content: {
      news_item: job.articles.map((article) => ({
        ...newsItem(article, page.no_content === 1),
        thumb_url: wechat.materials.get(article.thumb_media_id)?.url ?? '',
        is_deleted: false,
      })),
    },
    update_time: Math.floor(job.decidesAt / 1000),
  }));
  return answered({ total_count: published.length, item_count: item.length, item });
}
