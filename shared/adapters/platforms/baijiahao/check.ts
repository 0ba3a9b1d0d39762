import type { Finding } from '../../../domain/errors.ts';
import type { BaijiahaoArticleVariant } from '../../../domain/post.ts';
import { fillPlaceholders } from '../../../domain/template.ts';
import { withTexts } from '../../../domain/variant-texts.ts';
import type { VariantCheckInput } from '../../../ports/variant-check.ts';
import { characterCount, checkCoverNamed, checkTextLength } from '../findings.ts';
import { accountOn, variantOn } from '../narrowing.ts';
import { checkGallery } from './check-gallery.ts';
import { checkTitle } from './check-title.ts';
import { baijiahaoLimits as limits } from './limits.ts';

export function checkBaijiahaoVariant(input: VariantCheckInput): readonly Finding[] {
  accountOn(input.account, 'baijiahao');
  const draft = variantOn(input.variant, 'baijiahao');
  const variant = variantOn(
    withTexts(draft, (text) => fillPlaceholders(text, { link: input.linkUrl })),
    'baijiahao',
  );
  return [
    ...checkTitle(`${input.field}.title`, variant.title),
    ...(variant.shape === 'article' ? checkArticle(input, variant) : checkGallery(input, variant)),
  ];
}

function checkArticle(input: VariantCheckInput, variant: BaijiahaoArticleVariant): readonly Finding[] {
  const field = `${input.field}.body`;
  return [
    ...checkTextLength({
      field,
      code: 'baijiahao-body',
      zhName: '正文',
      enName: 'body',
      min: 1,
      max: limits.body.value,
      actual: variant.body.trim() === '' ? 0 : characterCount(variant.body),
    }),
    ...checkCoverNamed(`${input.field}.coverMediaId`, 'baijiahao-cover-missing', variant.coverMediaId),
  ];
}
