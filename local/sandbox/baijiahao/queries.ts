import { beijingDay } from '../beijing-time.ts';
import type { Context, Outcome } from '../operation.ts';
import { answered } from '../operation.ts';
import { baijiahaoRefused } from './access.ts';
import type { BaijiahaoArticle, BaijiahaoAuthor, BaijiahaoState } from './state.ts';
import { articleStatus } from './state.ts';

const idsLimit = 20;
const pageLimit = 20;
const collections = ['draft', 'publish', 'pre_publish', 'withdraw', 'rejected'];

export function articleUrl({ articleId }: BaijiahaoArticle): string {
  return `https://baijiahao.baidu.com/s?id=${articleId}`;
}

/** An article is found by its id or by its nid. */
function findArticle(state: BaijiahaoState, id: string): BaijiahaoArticle | undefined {
  return state.articles.get(state.idsByNid.get(id) ?? id);
}

export function queryStatus(author: BaijiahaoAuthor, fields: ReadonlyMap<string, string>, context: Context): Outcome {
  const ids = (fields.get('article_id') ?? '').split(',').filter((id) => id !== '');
  if (ids.length === 0 || ids.length > idsLimit) return baijiahaoRefused({ code: 2 });
  const found = ids.flatMap((id): [string, BaijiahaoArticle][] => {
    const article = findArticle(context.world.baijiahao, id);
    return article?.appId === author.appId ? [[id, article]] : [];
  });
  if (found.length === 0) return baijiahaoRefused({ code: 80_000_107 });
  const data = Object.fromEntries(found.map(([id, article]) => [id, statusEntry(article, context.now)]));
  return answered({ errno: 0, errmsg: 'success', data });
}

function statusEntry(article: BaijiahaoArticle, now: number): Record<string, string> {
  const status = articleStatus(article, now);
  return {
    status,
    url: status === 'publish' ? articleUrl(article) : '',
    msg: status === 'rejected' ? (article.rejection ?? '') : '',
  };
}

interface ListQuery {
  readonly start: string;
  readonly end: string;
  readonly page: number;
  readonly size: number;
  readonly collection: string | undefined;
}

function readQuery(fields: ReadonlyMap<string, string>): ListQuery | undefined {
  const page = Number(fields.get('page_no') ?? '1');
  const size = Number(fields.get('page_size') ?? String(pageLimit));
  const collection = fields.get('collection');
  const isPage = Number.isInteger(page) && page >= 1 && Number.isInteger(size) && size >= 1 && size <= pageLimit;
  if (!isPage || (collection !== undefined && !collections.includes(collection))) return undefined;
  return { start: fields.get('start_time') ?? '', end: fields.get('end_time') ?? '9999', page, size, collection };
}

/** Items come as an object keyed by article id, newest first. */
export function listArticles(author: BaijiahaoAuthor, fields: ReadonlyMap<string, string>, context: Context): Outcome {
  const query = readQuery(fields);
  if (query === undefined) return baijiahaoRefused({ code: 2 });
  const type = fields.get('article_type') ?? 'news';
  const all = [...context.world.baijiahao.articles.values()]
    .filter((article) => type === 'news' && article.appId === author.appId && isWanted(article, query, context.now))
    .reverse();
  const items = all.slice((query.page - 1) * query.size, query.page * query.size);
  const pages = Math.ceil(all.length / query.size);
  const page = { page_no: query.page, page_size: query.size, total_count: all.length, total_page: pages };
  const data = {
    page,
    items: Object.fromEntries(items.map((article) => [article.articleId, listEntry(article, context)])),
  };
  return answered({ errno: 0, errmsg: 'success', data });
}

function isWanted(article: BaijiahaoArticle, { start, end, collection }: ListQuery, now: number): boolean {
  const day = beijingDay(article.sentAt);
  return day >= start && day <= end && (collection === undefined || articleStatus(article, now) === collection);
}

function listEntry(article: BaijiahaoArticle, { now, settings }: Context): Record<string, unknown> {
  const status = articleStatus(article, now);
  return {
    article_id: article.articleId,
    nid: article.nid,
    title: article.title,
    type: 'news',
    status,
    collection: status,
    article_url: status === 'publish' ? articleUrl(article) : '',
    updated_at: Math.floor(updatedAt(article, now) / 1000),
    ...(settings.baijiahao.listedOriginUrl === 'show' ? { origin_url: article.originUrl } : {}),
  };
}

function updatedAt(article: BaijiahaoArticle, now: number): number {
  if (article.withdrawnAt !== undefined) return article.withdrawnAt;
  return article.decidesAt !== undefined && article.decidesAt <= now ? article.decidesAt : article.sentAt;
}

export function withdraw(author: BaijiahaoAuthor, fields: ReadonlyMap<string, string>, context: Context): Outcome {
  const article = findArticle(context.world.baijiahao, fields.get('article_id') ?? '');
  if (article === undefined) return baijiahaoRefused({ code: 80_000_107 });
  if (article.appId !== author.appId) return baijiahaoRefused({ code: 10_009 });
  if (articleStatus(article, context.now) !== 'publish') return baijiahaoRefused({ code: 60_001_003 });
  const { articleId } = article;
  return answered({ errno: 0, errmsg: 'success', data: { article_id: articleId } }, [
    { type: 'baijiahao.article-withdrawn', articleId, at: context.now },
  ]);
}
