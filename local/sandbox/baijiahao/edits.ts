import type { Context, Outcome } from '../operation.ts';
import { answered } from '../operation.ts';
import { type AuthorRun, baijiahaoRefused } from './access.ts';
import { readArticle, reviewOf } from './content.ts';
import { quotaUse } from './publish.ts';
import { findArticle } from './queries.ts';
import type { BaijiahaoArticle } from './state.ts';
import { articleStatus } from './state.ts';

type Found = { readonly article: BaijiahaoArticle } | { readonly refused: Outcome };

function ownArticle(appId: string, id: string, { world }: Context): Found {
  const article = findArticle(world.baijiahao, id);
  if (article === undefined) return { refused: baijiahaoRefused({ code: 80_000_107 }) };
  if (article.appId !== appId) return { refused: baijiahaoRefused({ code: 10_009 }) };
  return { article };
}

/** Only what is published can be taken back, and not once it is in recommendations. */
export const withdraw: AuthorRun = (author, fields, context) => {
  const found = ownArticle(author.appId, fields.get('article_id') ?? '', context);
  if ('refused' in found) return found.refused;
  const { article } = found;
  const isPublished = articleStatus(article, context.now) === 'publish';
  if (!isPublished || isRecommended(article, context)) return baijiahaoRefused({ code: 60_001_003 });
  const { articleId } = article;
  return answered({ errno: 0, errmsg: 'success', data: { article_id: articleId } }, [
    { type: 'baijiahao.article-withdrawn', articleId, at: context.now },
  ]);
};

function isRecommended({ decidesAt = 0 }: BaijiahaoArticle, { now, settings }: Context): boolean {
  const { recommendedAfterSeconds } = settings.baijiahao;
  return recommendedAfterSeconds !== undefined && now >= decidesAt + recommendedAfterSeconds * 1000;
}

/** Publishes a withdrawn article, or a draft, with other content. */
export const republish: AuthorRun = (author, fields, context) => {
  const found = ownArticle(author.appId, fields.get('article_id') ?? '', context);
  if ('refused' in found) return found.refused;
  const { article } = found;
  if (article.type !== 'news') return baijiahaoRefused({ code: 300_016 });
  const status = articleStatus(article, context.now);
  if (status !== 'withdraw' && status !== 'draft') return baijiahaoRefused({ code: 60_001_003 });
  if (article.edits >= context.settings.baijiahao.editsPerArticle) return baijiahaoRefused({ code: 27_012 });
  const reading = readArticle(fields, context);
  if ('refusal' in reading) return baijiahaoRefused(reading.refusal);
  const { content } = reading;
  const quota = status === 'draft' ? quotaUse(author, context) : [];
  if (quota === undefined) return baijiahaoRefused({ code: 60_001_009 });
  const { articleId, nid } = article;
  const review = reviewOf(content, 'news', context);
  return answered({ errno: 0, errmsg: 'success', data: { article_id: articleId, nid } }, [
    ...quota,
    { type: 'baijiahao.article-republished', articleId, at: context.now, content, review },
  ]);
};
