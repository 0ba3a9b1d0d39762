import type { Finding } from '../../../domain/errors.ts';
import type { WechatVariant } from '../../../domain/post.ts';
import { fillPlaceholders } from '../../../domain/template.ts';
import type { VariantCheckInput } from '../../../ports/variant-check.ts';
import { characterCount, checkCoverNamed, checkTextLength } from '../findings.ts';
import { checkHiddenCharacters } from '../hidden-characters.ts';
import { accountOn, variantOn } from '../narrowing.ts';
import { isPicturePost } from './articles.ts';
import { checkBody } from './check-body.ts';
import { checkShape } from './check-shape.ts';
import { wechatTextLimits as limits } from './text.ts';

export function checkWechatVariant(input: VariantCheckInput): readonly Finding[] {
  accountOn(input.account, 'wechat');
  const variant = variantOn(input.variant, 'wechat');
  const { field } = input;
  return [
    ...checkArticle(input, variant, { field, isPlain: isPicturePost(variant) }),
    ...(variant.moreArticles ?? []).flatMap((article, index) =>
      checkArticle(input, article, { field: `${field}.moreArticles[${index}]`, isPlain: false }),
    ),
    ...checkShape(field, variant),
  ];
}

type Article = Pick<WechatVariant, 'title' | 'author' | 'digest' | 'body' | 'coverMediaId'>;

/** A picture post has plain text, which may be short, and its first picture for a cover. */
function checkArticle(
  input: VariantCheckInput,
  article: Article,
  { field, isPlain }: { readonly field: string; readonly isPlain: boolean },
): readonly Finding[] {
  return [
    ...checkHeadings({ ...input, field }, article),
    ...(isPlain
      ? []
      : [
          ...checkBody(`${field}.body`, article.body, input.linkUrl),
          ...checkCoverNamed(`${field}.coverMediaId`, 'wechat-cover-missing', article.coverMediaId),
        ]),
  ];
}

function checkHeadings({ field, linkUrl }: VariantCheckInput, variant: Article): readonly Finding[] {
  const lengthOf = (text: string) => characterCount(fillPlaceholders(text, { link: linkUrl }).trim());
  const headings = { title: variant.title, author: variant.author ?? '', digest: variant.digest ?? '' };
  return [
    ...Object.entries(headings).flatMap(([name, text]) => checkHiddenCharacters(`${field}.${name}`, text)),
    ...checkTextLength({
      field: `${field}.title`,
      code: 'wechat-title',
      zhName: '标题',
      enName: 'title',
      min: 1,
      max: limits.title,
      actual: lengthOf(headings.title),
    }),
    ...checkTextLength({
      field: `${field}.author`,
      code: 'wechat-author',
      zhName: '作者',
      enName: 'author',
      max: limits.author,
      actual: lengthOf(headings.author),
    }),
    ...checkTextLength({
      field: `${field}.digest`,
      code: 'wechat-digest',
      zhName: '摘要',
      enName: 'digest',
      max: limits.digest,
      actual: lengthOf(headings.digest),
    }),
  ];
}
