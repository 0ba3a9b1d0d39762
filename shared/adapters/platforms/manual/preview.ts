import { handOverText } from '../../../domain/hand-over.ts';
import { fillPlaceholders } from '../../../domain/template.ts';
import { withManualTexts } from '../../../domain/variant-texts.ts';
import type { PreviewVariant } from '../../../ports/variant-check.ts';
import { characterCount } from '../findings.ts';
import { accountOn, variantOn } from '../narrowing.ts';
import { longestText } from './check.ts';

export const previewManualVariant: PreviewVariant = ({ account, variant, linkUrl }) => {
  const { rules } = accountOn(account, 'manual');
  const { title, text: filled } = withManualTexts(variantOn(variant, 'manual'), (text) =>
    fillPlaceholders(text, { link: linkUrl }),
  );
  const text = handOverText(filled, { link: linkUrl, links: rules.links });
  return {
    texts: { ...(title === undefined ? {} : { title }), text },
    lengths: [{ field: 'text', actual: characterCount(text), max: rules.maxCharacters ?? longestText }],
  };
};
