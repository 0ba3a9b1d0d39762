import { beijingDay } from '../beijing-time.ts';
import type { Counted } from '../counters.ts';
import { counted, used } from '../counters.ts';
import type { Context, Outcome, Refusal } from '../operation.ts';
import { answered } from '../operation.ts';
import { digits, randomText } from '../randomness.ts';
import { type AuthorRun, baijiahaoRefused } from './access.ts';
import { type Reading, readArticle, readGallery, reviewOf } from './content.ts';
import type { BaijiahaoArticle, BaijiahaoAuthor, BaijiahaoContent } from './state.ts';
import { originKey } from './state.ts';

/** Accepts an article for review, or keeps it as a draft when it has no cover. */
export const publishArticle: AuthorRun = (author, fields, context) =>
  accept(author, { type: 'news', reading: readArticle(fields, context) }, context);

export const publishGallery: AuthorRun = (author, fields, context) =>
  accept(author, { type: 'gallery', reading: readGallery(fields, context) }, context);

type Sent = { readonly type: BaijiahaoArticle['type']; readonly reading: Reading };

function accept(author: BaijiahaoAuthor, { type, reading }: Sent, context: Context): Outcome {
  if ('refusal' in reading) return baijiahaoRefused(reading.refusal);
  const { content } = reading;
  const repeat = repeatRefusal(author, content.originUrl, context);
  if (repeat !== undefined) return baijiahaoRefused(repeat);
  const isDraft = type === 'news' && content.covers.length === 0;
  const quota = isDraft ? [] : quotaUse(author, context);
  if (quota === undefined) return baijiahaoRefused({ code: 60_001_009 });
  const article = compose(author, { type, content }, context);
  const data = { article_id: article.articleId, nid: article.nid, split_article_id: '', split_nid: '' };
  return answered({ errno: 0, errmsg: 'success', data }, [...quota, { type: 'baijiahao.article-sent', article }]);
}

/** One more use of the author's articles of today; nothing where there is none left. */
export function quotaUse({ appId, dailyQuota }: BaijiahaoAuthor, { now, world }: Context): [Counted] | undefined {
  const key = `baijiahao articles ${appId}`;
  const day = beijingDay(now);
  return used(world.counters, key, day) >= dailyQuota ? undefined : [counted(key, day)];
}

function repeatRefusal({ appId }: BaijiahaoAuthor, originUrl: string, context: Context): Refusal | undefined {
  const { duplicates, duplicateErrno } = context.settings.baijiahao;
  const isKnown = context.world.baijiahao.originUrls.has(originKey(appId, originUrl));
  if (duplicates === 'accept' || !isKnown) return undefined;
  return { code: duplicateErrno, message: '文章重复提交：origin_url 已存在 (duplicate origin_url)' };
}

function compose(
  author: BaijiahaoAuthor,
  { type, content }: { readonly type: BaijiahaoArticle['type']; readonly content: BaijiahaoContent },
  context: Context,
): BaijiahaoArticle {
  return {
    ...content,
    ...reviewOf(content, type, context),
    type,
    appId: author.appId,
    articleId: `18${randomText(context.random, 17, digits)}`,
    nid: `98${randomText(context.random, 17, digits)}`,
    sentAt: context.now,
    edits: 0,
  };
}
