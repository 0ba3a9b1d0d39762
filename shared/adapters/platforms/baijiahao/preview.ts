import { fillPlaceholders } from '../../../domain/template.ts';
import { textsOf } from '../../../domain/variant-texts.ts';
import type { PreviewVariant } from '../../../ports/variant-check.ts';
import { characterCount } from '../findings.ts';
import { baijiahaoLimits as limits } from './limits.ts';
import { baijiahaoTitleLength } from './text.ts';

export const previewBaijiahaoVariant: PreviewVariant = ({ variant, linkUrl }) => {
  const filled = Object.entries(textsOf(variant)).map(
    ([field, text]) => [field, fillPlaceholders(text, { link: linkUrl })] as const,
  );
  return { texts: Object.fromEntries(filled), lengths: filled.map(([field, text]) => lengthOf(field, text)) };
};

function lengthOf(field: string, text: string) {
  if (field === 'title') {
    const actual = baijiahaoTitleLength(text.trim());
    return { field, actual, min: limits.titleMin.value, max: limits.titleMax.value };
  }
  const { value: max } = field === 'body' ? limits.body : limits.galleryText;
  return { field, actual: characterCount(text), max };
}
