import * as z from 'zod';
import { beijingDay } from '../beijing-time.ts';
import { counted, used } from '../counters.ts';
import { readJson } from '../json-body.ts';
import type { Context, Outcome, Refusal } from '../operation.ts';
import { answered } from '../operation.ts';
import { digits, randomText } from '../randomness.ts';
import { baijiahaoRefused } from './access.ts';
import type { BaijiahaoArticle, BaijiahaoAuthor } from './state.ts';
import { originKey } from './state.ts';

const contentLimit = 20_000;
const coversSchema = z.array(z.object({ src: z.url({ protocol: /^https?$/ }) })).max(3);

interface SentArticle {
  readonly title: string;
  readonly content: string;
  readonly originUrl: string;
  readonly covers: readonly string[];
  readonly isOriginal: boolean;
}

type Reading = { readonly sent: SentArticle } | { readonly refusal: Refusal };

/** Accepts an article for review, or keeps it as a draft when it has no cover. */
export function publish(author: BaijiahaoAuthor, fields: ReadonlyMap<string, string>, context: Context): Outcome {
  const reading = readArticle(fields, context);
  if ('refusal' in reading) return baijiahaoRefused(reading.refusal);
  const { sent } = reading;
  const repeat = repeatRefusal(author, sent.originUrl, context);
  if (repeat !== undefined) return baijiahaoRefused(repeat);
  const isDraft = sent.covers.length === 0;
  const quotaKey = `baijiahao articles ${author.appId}`;
  const day = beijingDay(context.now);
  const isUsedUp = used(context.world.counters, quotaKey, day) >= author.dailyQuota;
  if (!isDraft && isUsedUp) return baijiahaoRefused({ code: 60_001_009 });
  const article = compose(author, sent, context);
  const data = { article_id: article.articleId, nid: article.nid, split_article_id: '', split_nid: '' };
  return answered({ errno: 0, errmsg: 'success', data }, [
    ...(isDraft ? [] : [counted(quotaKey, day)]),
    { type: 'baijiahao.article-sent', article },
  ]);
}

function readArticle(fields: ReadonlyMap<string, string>, { settings }: Context): Reading {
  const title = fields.get('title') ?? '';
  const content = fields.get('content') ?? '';
  const originUrl = fields.get('origin_url') ?? '';
  const { titleMin, titleMax } = settings.baijiahao;
  const length = titleLength(title);
  if (length < titleMin || length > titleMax) return invalid(`title 长度应为 ${titleMin} 到 ${titleMax} 个字`);
  if (content === '' || Array.from(content).length > contentLimit) return invalid('content 不能为空且不超过 20000 字');
  if (!/^https?:$/.test(URL.parse(originUrl)?.protocol ?? '')) return invalid('origin_url 不是有效的地址');
  const covers = readCovers(fields.get('cover_images'));
  if (covers === undefined) return invalid('cover_images 应为最多 3 张图片的 JSON 字符串');
  return { sent: { title, content, originUrl, covers, isOriginal: fields.get('is_original') === '1' } };
}

function invalid(reason: string): Reading {
  return { refusal: { code: 2, message: `参数错误：${reason}` } };
}

function readCovers(text: string | undefined): readonly string[] | undefined {
  if (text === undefined || text === '') return [];
  return readJson(text, coversSchema)?.map((cover) => cover.src);
}

/** Chinese characters and punctuation count one, everything else half. */
function titleLength(title: string): number {
  const sum = Array.from(title).reduce((total, letter) => total + ((letter.codePointAt(0) ?? 0) > 0xff ? 1 : 0.5), 0);
  return Math.ceil(sum);
}

function repeatRefusal({ appId }: BaijiahaoAuthor, originUrl: string, context: Context): Refusal | undefined {
  const { duplicates, duplicateErrno } = context.settings.baijiahao;
  const isKnown = context.world.baijiahao.originUrls.has(originKey(appId, originUrl));
  if (duplicates === 'accept' || !isKnown) return undefined;
  return { code: duplicateErrno, message: '文章重复提交：origin_url 已存在 (duplicate origin_url)' };
}

function compose(author: BaijiahaoAuthor, sent: SentArticle, { now, settings, random }: Context): BaijiahaoArticle {
  const { rejections, reviewSeconds } = settings.baijiahao;
  const rejection = rejections.find(({ word }) => sent.title.includes(word) || sent.content.includes(word));
  return {
    ...sent,
    covers: [...sent.covers],
    appId: author.appId,
    articleId: `18${randomText(random, 17, digits)}`,
    nid: `98${randomText(random, 17, digits)}`,
    sentAt: now,
    ...(sent.covers.length === 0 ? {} : { decidesAt: now + reviewSeconds * 1000 }),
    ...(rejection === undefined ? {} : { rejection: rejection.msg }),
  };
}
