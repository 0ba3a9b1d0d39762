import type { Finding } from '../../../domain/errors.ts';
import type { WechatVariant } from '../../../domain/post.ts';
import { fillPlaceholders } from '../../../domain/template.ts';
import type { VariantCheckInput } from '../../../ports/variant-check.ts';
import { characterCount, checkCoverNamed, checkTextLength } from '../findings.ts';
import { accountOn, variantOn } from '../narrowing.ts';
import { checkBody } from './check-body.ts';
import { wechatTextLimits as limits } from './text.ts';

export function checkWechatVariant(input: VariantCheckInput): readonly Finding[] {
  accountOn(input.account, 'wechat');
  const variant = variantOn(input.variant, 'wechat');
  return [
    ...checkHeadings(input, variant),
    ...checkBody(`${input.field}.body`, variant.body, input.linkUrl),
    ...checkCoverNamed(`${input.field}.coverMediaId`, 'wechat-cover-missing', variant.coverMediaId),
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
