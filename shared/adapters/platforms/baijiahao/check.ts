import type { Finding } from '../../../domain/errors.ts';
import type { BaijiahaoVariant } from '../../../domain/post.ts';
import { fillPlaceholders } from '../../../domain/template.ts';
import type { VariantCheckInput } from '../../../ports/variant-check.ts';
import { characterCount, checkCoverNamed, checkTextLength } from '../findings.ts';
import { accountOn, variantOn } from '../narrowing.ts';
import { baijiahaoCoverSize, baijiahaoTitleLength, baijiahaoTextLimits as limits } from './text.ts';

export function checkBaijiahaoVariant(input: VariantCheckInput): readonly Finding[] {
  accountOn(input.account, 'baijiahao');
  const variant = variantOn(input.variant, 'baijiahao');
  const fill = (text: string) => fillPlaceholders(text, { link: input.linkUrl });
  const body = fill(variant.body);
  return [
    ...checkTextLength({
      field: `${input.field}.title`,
      code: 'baijiahao-title',
      zhName: '标题',
      enName: 'title',
      min: limits.titleMin,
      max: limits.titleMax,
      actual: baijiahaoTitleLength(fill(variant.title).trim()),
    }),
    ...checkTextLength({
      field: `${input.field}.body`,
      code: 'baijiahao-body',
      zhName: '正文',
      enName: 'body',
      min: 1,
      max: limits.body,
      actual: body.trim() === '' ? 0 : characterCount(body),
    }),
    ...checkCoverNamed(`${input.field}.coverMediaId`, 'baijiahao-cover-missing', variant.coverMediaId),
    ...checkCoverSize(input, variant),
  ];
}

function checkCoverSize({ field, media }: VariantCheckInput, variant: BaijiahaoVariant): readonly Finding[] {
  const cover = media.get(variant.coverMediaId);
  const { width, height } = baijiahaoCoverSize;
  if (cover === undefined || (cover.width >= width && cover.height >= height)) return [];
  return [
    {
      field: `${field}.coverMediaId`,
      code: 'baijiahao-cover-too-small',
      severity: 'error',
      limit: `${width}x${height}`,
      actual: `${cover.width}x${cover.height}`,
      message: {
        zh: `封面图为 ${cover.width}x${cover.height}，至少要 ${width}x${height}`,
        en: `The cover is ${cover.width}x${cover.height}; it must be at least ${width}x${height}`,
      },
      hint: { zh: '请换一张更大的封面图。', en: 'Use a larger cover.' },
    },
  ];
}
