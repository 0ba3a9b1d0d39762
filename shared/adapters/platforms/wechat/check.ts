import type { Finding } from '../../../domain/errors.ts';
import type { WechatVariant } from '../../../domain/post.ts';
import { fillPlaceholders } from '../../../domain/template.ts';
import type { VariantCheckInput } from '../../../ports/variant-check.ts';
import { characterCount, checkCoverNamed, checkPicture, checkTextLength } from '../findings.ts';
import { accountOn, variantOn } from '../narrowing.ts';
import { deadLinksIn, wechatTextLimits as limits, strippedImagesIn } from './text.ts';

const maxCoverBytes = 10 * 1024 * 1024;

export function checkWechatVariant(input: VariantCheckInput): readonly Finding[] {
  accountOn(input.account, 'wechat');
  const variant = variantOn(input.variant, 'wechat');
  return [
    ...checkHeadings(input, variant),
    ...checkBody(input, variant),
    ...checkCoverNamed(`${input.field}.coverMediaId`, 'wechat-cover-missing', variant.coverMediaId),
    ...checkCover(input, variant),
  ];
}

function checkHeadings({ field, linkUrl }: VariantCheckInput, variant: WechatVariant): readonly Finding[] {
  const lengthOf = (text: string) => characterCount(fillPlaceholders(text, { link: linkUrl }).trim());
  return [
    ...checkTextLength({
      field: `${field}.title`,
      code: 'wechat-title',
      zhName: '标题',
      enName: 'title',
      min: 1,
      max: limits.title,
      actual: lengthOf(variant.title),
    }),
    ...checkTextLength({
      field: `${field}.author`,
      code: 'wechat-author',
      zhName: '作者',
      enName: 'author',
      max: limits.author,
      actual: lengthOf(variant.author ?? ''),
    }),
    ...checkTextLength({
      field: `${field}.digest`,
      code: 'wechat-digest',
      zhName: '摘要',
      enName: 'digest',
      max: limits.digest,
      actual: lengthOf(variant.digest ?? ''),
    }),
  ];
}

function checkBody({ field: parent, linkUrl }: VariantCheckInput, variant: WechatVariant): readonly Finding[] {
  const field = `${parent}.body`;
  const body = fillPlaceholders(variant.body, { link: linkUrl });
  const common = { field, zhName: '正文', enName: 'body', min: 1 } as const;
  const count = body.trim() === '' ? 0 : characterCount(body);
  const characterFindings = checkTextLength({
    ...common,
    code: 'wechat-body',
    max: limits.bodyCharacters,
    actual: count,
  });
  const byteFindings = checkTextLength({
    ...common,
    code: 'wechat-body-bytes',
    max: limits.bodyBytes,
    actual: Buffer.byteLength(body),
    unit: { zh: '字节', en: 'bytes' },
  });
  return [
    ...characterFindings,
    ...(count === 0 ? [] : byteFindings),
    ...warnOfImages(field, body),
    ...warnOfLinks(field, body),
  ];
}

function warnOfImages(field: string, body: string): readonly Finding[] {
  const actual = strippedImagesIn(body).length;
  if (actual === 0) return [];
  return [
    {
      field,
      code: 'wechat-body-images-stripped',
      severity: 'warning',
      limit: 0,
      actual,
      message: {
        zh: `正文中有 ${actual} 张外部图片，微信会去掉它们`,
        en: `WeChat strips ${actual} pictures from the body that are not on its own servers`,
      },
      hint: {
        zh: '请先把图片上传到公众号素材库，并使用 mmbiz.qpic.cn 的地址。',
        en: "Upload them to the account's library first and use their mmbiz.qpic.cn addresses.",
      },
    },
  ];
}

function warnOfLinks(field: string, body: string): readonly Finding[] {
  const actual = deadLinksIn(body).length;
  if (actual === 0) return [];
  return [
    {
      field,
      code: 'wechat-body-links-dead',
      severity: 'warning',
      limit: 0,
      actual,
      message: {
        zh: `正文中有 ${actual} 个外部链接，读者无法点击`,
        en: `Readers cannot follow ${actual} outside links in the body`,
      },
      hint: {
        zh: '短链会放在「阅读原文」，请在正文中引导读者点击它。',
        en: 'The short link goes behind "read original"; point readers there.',
      },
    },
  ];
}

function checkCover({ field, media }: VariantCheckInput, variant: WechatVariant): readonly Finding[] {
  const cover = media.get(variant.coverMediaId);
  if (cover === undefined) return [];
  return checkPicture(cover, {
    field: `${field}.coverMediaId`,
    code: 'wechat-cover',
    zhName: '封面图',
    enName: 'cover',
    contentTypes: ['image/jpeg', 'image/png', 'image/gif'],
    typeNames: 'JPG/PNG/GIF',
    maxBytes: maxCoverBytes,
    maxText: '10 MB',
  });
}
