import * as z from 'zod';
import type { Context } from '../operation.ts';
import { randomText } from '../randomness.ts';
import type { WechatAccount, WechatArticle } from './state.ts';

const flag = z.union([z.literal(0), z.literal(1)]).default(0);

export const sentArticleSchema = z.object({
  article_type: z.enum(['news', 'newspic']).default('news'),
  title: z.string().default(''),
  author: z.string().default(''),
  digest: z.string().default(''),
  content: z.string().default(''),
  content_source_url: z.string().default(''),
  thumb_media_id: z.string().default(''),
  need_open_comment: flag,
  only_fans_can_comment: flag,
  image_info: z.object({ image_list: z.array(z.object({ image_media_id: z.string() })) }).optional(),
});
export type SentArticle = z.infer<typeof sentArticleSchema>;

const authorLimit = 16;
const digestLimit = 128;
const contentLimit = 20_000;
const contentLimitBytes = 1024 * 1024;
const sourceUrlLimitBytes = 1024;
const imagesLimit = 20;
const derivedDigestLength = 54;

/** The code that refuses this article, or nothing. */
export function articleRefusal(article: SentArticle, account: WechatAccount, context: Context): number | undefined {
  return textRefusal(article, context.settings.wechat.titleLimit) ?? mediaRefusal(article, account, context);
}

function textRefusal(article: SentArticle, titleLimit: number): number | undefined {
  if (article.title === '') return 40035;
  if (lengthOf(article.title) > titleLimit) return 45003;
  if (lengthOf(article.author) > authorLimit) return 45110;
  if (lengthOf(article.digest) > digestLimit) return 45004;
  if (article.content === '') return 44004;
  const isTooLong =
    lengthOf(article.content) >= contentLimit || Buffer.byteLength(article.content) >= contentLimitBytes;
  if (isTooLong) return 45002;
  return isSourceUrl(article.content_source_url) ? undefined : 41039;
}

function isSourceUrl(url: string): boolean {
  if (url === '') return true;
  return Buffer.byteLength(url) <= sourceUrlLimitBytes && /^https?:$/.test(URL.parse(url)?.protocol ?? '');
}

/** A cover and the pictures of a picture post must be permanent material of the same account. */
function mediaRefusal(article: SentArticle, account: WechatAccount, context: Context): number | undefined {
  const isPermanent = (mediaId: string): boolean => {
    const material = context.world.wechat.materials.get(mediaId);
    return material?.appId === account.appId && (material.kind === 'image' || material.kind === 'thumb');
  };
  if (article.article_type === 'news') return isPermanent(article.thumb_media_id) ? undefined : 40007;
  const images = article.image_info?.image_list ?? [];
  const isComplete = images.length > 0 && images.length <= imagesLimit;
  return isComplete && images.every((image) => isPermanent(image.image_media_id)) ? undefined : 40007;
}

export function toStoredArticle(article: SentArticle, isOnlyOne: boolean, context: Context): WechatArticle {
  const content = cleanContent(article.content);
  const derived = lettersOf(content.replace(/<[^>]*>/g, ''))
    .slice(0, derivedDigestLength)
    .join('');
  const digest = isOnlyOne ? article.digest || derived : '';
  const url = `http://mp.weixin.qq.com/s?__biz=${randomText(context.random, 16)}&tempkey=${randomText(context.random, 32)}`;
  return { ...article, content, digest, url };
}

/** Scripts go, and so do pictures that were not uploaded for articles. */
function cleanContent(html: string): string {
  return html
    .replace(/<script\b[\s\S]*?<\/script\s*>/gi, '')
    .replace(/<img\b[^>]*>/gi, (tag) => (isOwnPicture(tag) ? tag : ''));
}

function isOwnPicture(tag: string): boolean {
  const source = tag.match(/\bsrc\s*=\s*["']?([^"'\s>]+)/i)?.[1] ?? '';
  return /(^|\.)(qpic\.cn|mmbiz\.qlogo\.cn)$/.test(URL.parse(source)?.hostname ?? '');
}

function lettersOf(text: string): readonly string[] {
  return Array.from(text);
}

function lengthOf(text: string): number {
  return lettersOf(text).length;
}
