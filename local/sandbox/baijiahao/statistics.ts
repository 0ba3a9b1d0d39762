import { answered } from '../operation.ts';
import { type AuthorRun, baijiahaoRefused } from './access.ts';
import { findArticle } from './queries.ts';
import type { BaijiahaoArticle } from './state.ts';
import { articleStatus } from './state.ts';

const unavailable = -1;
const minuteMs = 60_000;

/** Numbers that grow with the minutes since publication and differ from article to article; none before it. */
export const queryStatistics: AuthorRun = (author, fields, { now, world }) => {
  const article = findArticle(world.baijiahao, fields.get('article_id') ?? '');
  if (article === undefined) return baijiahaoRefused({ code: 80_000_107 });
  if (article.appId !== author.appId) return baijiahaoRefused({ code: 10_009 });
  return answered({ errno: 0, errmsg: 'success', data: countsOf(article, now) });
};

function countsOf(article: BaijiahaoArticle, now: number): Record<string, number> {
  const isOut = articleStatus(article, now) === 'publish';
  const views = isOut ? viewsOf(article, now) : unavailable;
  const share = (of: number) => (isOut ? Math.floor(views / of) : unavailable);
  return {
    recommend_count: isOut ? views * 9 : unavailable,
    view_count: views,
    comment_count: share(120),
    share_count: share(80),
    collect_count: share(60),
    likes_count: share(40),
  };
}

function viewsOf({ articleId, decidesAt = 0 }: BaijiahaoArticle, now: number): number {
  const appeal = 1 + (Number(articleId.slice(-2)) % 17);
  return Math.floor(((now - decidesAt) / minuteMs) * appeal);
}
