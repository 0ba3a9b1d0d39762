import * as z from 'zod';
import { readJson } from '../json-body.ts';
import type { Context, Outcome } from '../operation.ts';
import { answered } from '../operation.ts';
import { randomText } from '../randomness.ts';
import type { RequestInput } from '../request-input.ts';
import { articleRefusal, sentArticleSchema, toStoredArticle } from './draft-rules.ts';
import { refuse } from './errors.ts';
import type { WechatAccount, WechatArticle, WechatDraft } from './state.ts';
import { isInBox } from './state.ts';

const articlesLimit = 8;

const addSchema = z.object({ articles: z.array(sentArticleSchema) });
export const mediaIdSchema = z.object({ media_id: z.string() });
export const pageSchema = z.object({
  offset: z.int().nonnegative().default(0),
  count: z.int().min(1).max(20).default(20),
  no_content: z.union([z.literal(0), z.literal(1)]).default(0),
});

/** Escapes of characters that need none are not decoded by the platform: readers see them as they were written. */
export function keepEscapes(body: string): string {
  return body.replace(/\\(\\|u([0-9a-fA-F]{4}))/g, (whole, _rest: string, code: string | undefined) =>
    code !== undefined && Number.parseInt(code, 16) >= 0x80 ? `\\${whole}` : whole,
  );
}

export function readDraft(input: RequestInput, context: Context): z.infer<typeof addSchema> | undefined {
  const isLiteral = context.settings.wechat.unicodeEscapes === 'literal';
  return readJson(isLiteral ? keepEscapes(input.body) : input.body, addSchema);
}

export function addDraft(account: WechatAccount, input: RequestInput, context: Context): Outcome {
  const sent = readDraft(input, context);
  if (sent === undefined) return refuse(context, 47001);
  const { articles } = sent;
  if (articles.length === 0) return refuse(context, 44003);
  if (articles.length > articlesLimit) return refuse(context, 45008);
  for (const article of articles) {
    const code = articleRefusal(article, account, context);
    if (code !== undefined) return refuse(context, code);
  }
  const draft: WechatDraft = {
    appId: account.appId,
    mediaId: randomText(context.random, 64),
    articles: articles.map((article) => toStoredArticle(article, articles.length === 1, context)),
    addedAt: context.now,
  };
  return answered({ media_id: draft.mediaId }, [{ type: 'wechat.draft-added', draft }]);
}

/** The account's own draft, as long as it lies in the box. */
export function findDraft(mediaId: string, account: WechatAccount, context: Context): WechatDraft | undefined {
  const draft = context.world.wechat.drafts.get(mediaId);
  return draft?.appId === account.appId && liesInBox(draft, context) ? draft : undefined;
}

function liesInBox(draft: WechatDraft, { now, world, settings }: Context): boolean {
  return isInBox(world.wechat, draft, { now, leaves: settings.wechat.draftLeavesBox });
}

function boxOf(account: WechatAccount, context: Context): readonly WechatDraft[] {
  return [...context.world.wechat.drafts.values()]
    .filter((draft) => draft.appId === account.appId && liesInBox(draft, context))
    .reverse();
}

export function getDraft(account: WechatAccount, input: RequestInput, context: Context): Outcome {
  const body = readJson(input.body, mediaIdSchema);
  if (body === undefined) return refuse(context, 47001);
  const draft = findDraft(body.media_id, account, context);
  return draft === undefined ? refuse(context, 40007) : answered({ news_item: draft.articles.map((a) => newsItem(a)) });
}

export function deleteDraft(account: WechatAccount, input: RequestInput, context: Context): Outcome {
  const body = readJson(input.body, mediaIdSchema);
  if (body === undefined) return refuse(context, 47001);
  const draft = findDraft(body.media_id, account, context);
  if (draft === undefined) return refuse(context, 40007);
  return answered({ errcode: 0, errmsg: 'ok' }, [{ type: 'wechat.draft-deleted', mediaId: draft.mediaId }]);
}

export function countDrafts(account: WechatAccount, _input: RequestInput, context: Context): Outcome {
  return answered({ total_count: boxOf(account, context).length });
}

export function listDrafts(account: WechatAccount, input: RequestInput, context: Context): Outcome {
  const page = readJson(input.body, pageSchema);
  if (page === undefined) return refuse(context, 40035);
  const box = boxOf(account, context);
  const item = box.slice(page.offset, page.offset + page.count).map((draft) => ({
    media_id: draft.mediaId,
    content: { news_item: draft.articles.map((article) => newsItem(article, page.no_content === 1)) },
    update_time: Math.floor(draft.addedAt / 1000),
  }));
  return answered({ total_count: box.length, item_count: item.length, item });
}

export function newsItem(article: WechatArticle, withoutContent = false): Record<string, unknown> {
  const { content, ...rest } = article;
  return { ...rest, ...(withoutContent ? {} : { content }), show_cover_pic: 0 };
}
