import { beijingDay } from '../beijing-time.ts';
import type { Context, Outcome } from '../operation.ts';
import { answered } from '../operation.ts';
import { baijiahaoRefused } from './access.ts';
import type { BaijiahaoArticle, BaijiahaoAuthor, BaijiahaoState } from './state.ts';
import { articleStatus } from './state.ts';

const idsLimit = 20;
const pageLimit = 20;
const types = ['news', 'gallery', 'video'];
const dayPattern = /^\d{4}-\d{2}-\d{2}$/;
const collections = ['draft', 'publish', 'pre_publish', 'withdraw', 'rejected'];

export function articleUrl({ articleId }: BaijiahaoArticle): string {
  return `https://baijiahao.baidu.com/s?id=${articleId}`;
}

/** An article is found by its id or by its nid. */
export function findArticle(state: BaijiahaoState, id: string): BaijiahaoArticle | undefined {
  return state.articles.get(state.idsByNid.get(id) ?? id);
}

export function queryStatus(author: BaijiahaoAuthor, fields: ReadonlyMap<string, string>, context: Context): Outcome {
  const ids = (fields.get('article_id') ?? '').split(',').filter((id) => id !== '');
  if (ids.length === 0 || ids.length > idsLimit || isMixed(ids, context)) return baijiahaoRefused({ code: 2 });
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
    msg: reasonOf(article, now),
  };
}

/** A call names articles either by their ids or by their nids. */
function isMixed(ids: readonly string[], { world }: Context): boolean {
  const nids = ids.filter((id) => world.baijiahao.idsByNid.has(id));
  return nids.length > 0 && nids.length < ids.length;
}

function reasonOf(article: BaijiahaoArticle, now: number): string {
  const status = articleStatus(article, now);
  if (status === 'rejected') return article.rejection ?? '';
  return status === 'withdraw' && article.withdrawnAt === undefined ? (article.removal?.msg ?? '') : '';
}

interface ListQuery {
  readonly start: string;
  readonly end: string;
  readonly page: number;
  readonly size: number;
  readonly type: string;
  readonly collection: string | undefined;
}

function readQuery(fields: ReadonlyMap<string, string>): ListQuery | undefined {
  const page = Number(fields.get('page_no') ?? '1');
  const size = Number(fields.get('page_size') ?? String(pageLimit));
  const collection = fields.get('collection');
  const isPage = Number.isInteger(page) && page >= 1 && Number.isInteger(size) && size >= 1 && size <= pageLimit;
  const type = fields.get('article_type') ?? 'news';
  const start = fields.get('start_time') ?? '0000-00-00';
  const end = fields.get('end_time') ?? '9999-99-99';
  const areDays = dayPattern.test(start) && dayPattern.test(end);
  const isCollection = collection === undefined || collections.includes(collection);
  if (!isPage || !areDays || !isCollection || !types.includes(type)) return undefined;
  return { start, end, page, size, type, collection };
}

/** Items come as an object keyed by article id, newest first. */
export function listArticles(author: BaijiahaoAuthor, fields: ReadonlyMap<string, string>, context: Context): Outcome {
  const query = readQuery(fields);
  if (query === undefined) return baijiahaoRefused({ code: 2 });
  const all = [...context.world.baijiahao.articles.values()]
    .filter((article) => article.appId === author.appId && isWanted(article, query, context.now))
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

function isWanted(article: BaijiahaoArticle, { start, end, type, collection }: ListQuery, now: number): boolean {
  const day = beijingDay(article.sentAt);
  return (
    article.type === type &&
    day >= start &&
    day <= end &&
    (collection === undefined || articleStatus(article, now) === collection)
  );
}

function listEntry(article: BaijiahaoArticle, { now, settings }: Context): Record<string, unknown> {
  const status = articleStatus(article, now);
  return {
    article_id: article.articleId,
    nid: article.nid,
    title: article.title,
    type: article.type,
    status,
    collection: status,
    article_url: status === 'publish' ? articleUrl(article) : '',
    updated_at: Math.floor(updatedAt(article, now) / 1000),
    ...(settings.baijiahao.listedOriginUrl === 'show' ? { origin_url: article.originUrl } : {}),
  };
}

function updatedAt(article: BaijiahaoArticle, now: number): number {
  if (article.withdrawnAt !== undefined) return article.withdrawnAt;
  if (article.removal !== undefined && article.removal.at <= now) return article.removal.at;
  return article.decidesAt !== undefined && article.decidesAt <= now ? article.decidesAt : article.sentAt;
}
