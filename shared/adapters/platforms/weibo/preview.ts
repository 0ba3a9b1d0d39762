import type { PreviewVariant } from '../../../ports/variant-check.ts';
import { accountOn, variantOn } from '../narrowing.ts';
import { finalWeiboText, reactionText, weiboLength, weiboTextLimitOf, weiboTextLimits } from './text.ts';

export const previewWeiboVariant: PreviewVariant = ({ account, shape, variant, linkUrl }) => {
  const { text: draft } = variantOn(variant, 'weibo');
  const isPost = shape === 'post';
  const text = isPost ? finalWeiboText(draft, linkUrl) : reactionText(draft, linkUrl);
  const max = isPost ? weiboTextLimitOf(accountOn(account, 'weibo')) : weiboTextLimits.reaction;
  return { texts: { text }, lengths: [{ field: 'text', actual: weiboLength(text), max }] };
};
