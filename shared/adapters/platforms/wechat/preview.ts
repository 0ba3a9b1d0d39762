import { fillPlaceholders } from '../../../domain/template.ts';
import { textsOf } from '../../../domain/variant-texts.ts';
import type { PreviewVariant } from '../../../ports/variant-check.ts';
import { characterCount } from '../findings.ts';
import { variantOn } from '../narrowing.ts';
import { composeBody } from './article-body.ts';
import { isPicturePost } from './articles.ts';
import { wechatTextLimits as limits } from './text.ts';

const maxOf = {
  title: limits.title,
  digest: limits.digest,
  author: limits.author,
  body: limits.bodyCharacters,
} as const;
const isCounted = (name: string): name is keyof typeof maxOf => name in maxOf;

/** Pictures of the library keep their names: their addresses are WeChat's to give. */
export const previewWechatVariant: PreviewVariant = ({ variant, linkUrl }) => {
  const isPlain = isPicturePost(variantOn(variant, 'wechat'));
  const texts = Object.fromEntries(
    Object.entries(textsOf(variant)).map(([field, draft]) => {
      const text = fillPlaceholders(draft, { link: linkUrl });
      const isHtml = !isPlain && /(?:^|\.)body$/.test(field);
      return [field, isHtml ? composeBody(text, { linkUrl, addressOf: (id) => `media:${id}` }).html : text.trim()];
    }),
  );
  const lengths = Object.entries(texts).flatMap(([field, text]) => {
    const name = field.slice(field.lastIndexOf('.') + 1);
    return isCounted(name) ? [{ field, actual: characterCount(text), max: maxOf[name] }] : [];
  });
  return { texts, lengths };
};
