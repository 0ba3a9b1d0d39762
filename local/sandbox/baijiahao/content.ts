import * as z from 'zod';
import { readJson } from '../json-body.ts';
import type { Context, Refusal } from '../operation.ts';
import type { BaijiahaoContent, BaijiahaoReview } from './state.ts';

const contentLimit = 20_000;
const galleryPictures = { least: 4, longestDesc: 200 };
const addressSchema = z.url({ protocol: /^https?$/ });
const coversSchema = z.array(z.object({ src: addressSchema })).max(3);
const photographSchema = z.array(z.object({ src: addressSchema, desc: z.string().default('') }));

export type Fields = ReadonlyMap<string, string>;
export type Reading = { readonly content: BaijiahaoContent } | { readonly refusal: Refusal };

export function readArticle(fields: Fields, { settings }: Context): Reading {
  const { titleMin, titleMax } = settings.baijiahao;
  const title = fields.get('title') ?? '';
  const content = fields.get('content') ?? '';
  const originUrl = fields.get('origin_url') ?? '';
  const isOriginal = fields.get('is_original') ?? '0';
  if (!isTitle(title, titleMin, titleMax)) return invalid(`title 长度应为 ${titleMin} 到 ${titleMax} 个字`);
  if (content === '' || Array.from(content).length > contentLimit) return invalid('content 不能为空且不超过 20000 字');
  if (!isWebAddress(originUrl)) return invalid('origin_url 不是有效的地址');
  if (!['0', '1'].includes(isOriginal)) return invalid('is_original 应为 0 或 1');
  const covers = readCovers(fields.get('cover_images'));
  if (covers === undefined) return invalid('cover_images 应为最多 3 张图片的 JSON 字符串');
  return { content: { title, content, originUrl, covers, pictures: [], isOriginal: isOriginal === '1' } };
}

/** The page gives galleries a title of 5 to 40. */
const shortestGalleryTitle = 5;

export function readGallery(fields: Fields, { settings }: Context): Reading {
  const { titleMax } = settings.baijiahao;
  const title = fields.get('title') ?? '';
  const originUrl = fields.get('origin_url') ?? '';
  if (!isTitle(title, shortestGalleryTitle, titleMax)) return invalid(`title 长度应为 5 到 ${titleMax} 个字`);
  if (!isWebAddress(originUrl)) return invalid('origin_url 不是有效的地址');
  const pictures = readJson(fields.get('photograph') ?? '', photographSchema);
  if (pictures === undefined) return invalid('photograph 应为图片的 JSON 字符串');
  if (pictures.length < galleryPictures.least) return invalid('photograph 至少需要 4 张图片');
  if (pictures.some(({ src }) => /\.gif$/i.test(new URL(src).pathname))) return invalid('photograph 不支持 GIF');
  if (pictures.some(({ desc }) => Array.from(desc).length > galleryPictures.longestDesc)) {
    return invalid('photograph 的 desc 不超过 200 字');
  }
  return { content: { title, content: '', originUrl, covers: [], pictures, isOriginal: false } };
}

function invalid(reason: string): Reading {
  return { refusal: { code: 2, message: `参数错误：${reason}` } };
}

function isWebAddress(text: string): boolean {
  return /^https?:$/.test(URL.parse(text)?.protocol ?? '');
}

function isTitle(title: string, min: number, max: number): boolean {
  const length = titleLength(title);
  return length >= min && length <= max;
}

function readCovers(text: string | undefined): string[] | undefined {
  if (text === undefined || text === '') return [];
  return readJson(text, coversSchema)?.map((cover) => cover.src);
}

/** Chinese characters and punctuation count one, everything else half. */
function titleLength(title: string): number {
  const sum = Array.from(title).reduce((total, letter) => total + ((letter.codePointAt(0) ?? 0) > 0xff ? 1 : 0.5), 0);
  return Math.ceil(sum);
}

/** Pictures are fetched after the answer: an article whose cover cannot be had becomes a draft, a gallery is refused. */
export function reviewOf(
  content: BaijiahaoContent,
  type: 'news' | 'gallery',
  { now, settings }: Context,
): BaijiahaoReview {
  const { rejections, removals, reviewSeconds, unreadablePictures } = settings.baijiahao;
  const isReadable = (src: string) => !unreadablePictures.some((part) => src.includes(part));
  if (type === 'news' && !content.covers.some(isReadable)) return {};
  const text = [content.title, content.content, ...content.pictures.map(({ desc }) => desc)].join('\n');
  const decidesAt = now + reviewSeconds * 1000;
  const isBroken = !content.pictures.every(({ src }) => isReadable(src));
  const rejection = isBroken ? '图片抓取失败' : rejections.find(({ word }) => text.includes(word))?.msg;
  const removal = removals.find(({ word }) => text.includes(word));
  return {
    decidesAt,
    ...(rejection === undefined ? {} : { rejection }),
    ...(removal === undefined ? {} : { removal: { at: decidesAt + removal.afterSeconds * 1000, msg: removal.msg } }),
  };
}
