import type { ManualAccount } from '../../../domain/account.ts';
import type { Finding } from '../../../domain/errors.ts';
import { handOverText, holdsLink } from '../../../domain/hand-over.ts';
import type { ManualVariant } from '../../../domain/post.ts';
import { fillPlaceholders } from '../../../domain/template.ts';
import type { VariantCheckInput } from '../../../ports/variant-check.ts';
import { characterCount, checkTextLength } from '../findings.ts';
import { accountOn, variantOn } from '../narrowing.ts';

/** No community that we know of takes longer ones; a person could not handle them anyway. */
export const longestText = 20_000;

/** What a community asks of those who post there, and whether the shape has what belongs to it. */
export function checkManualVariant(input: VariantCheckInput): readonly Finding[] {
  const account = accountOn(input.account, 'manual');
  const variant = variantOn(input.variant, 'manual');
  return [
    ...checkLength(input, account, variant),
    ...checkLinks(input.field, account, variant),
    ...checkShape(input.field, variant),
  ];
}

function checkLength(input: VariantCheckInput, { rules }: ManualAccount, variant: ManualVariant): readonly Finding[] {
  const text = fillPlaceholders(variant.text, { link: input.linkUrl });
  const isEmpty = text.trim() === '';
  const final = handOverText(text, { link: input.linkUrl, links: rules.links });
  return checkTextLength({
    field: `${input.field}.text`,
    code: 'manual-text',
    zhName: '正文（含链接）',
    enName: 'text with its link',
    min: 1,
    max: rules.maxCharacters ?? longestText,
    actual: isEmpty ? 0 : characterCount(final),
  });
}

function checkLinks(field: string, { name, rules }: ManualAccount, variant: ManualVariant): readonly Finding[] {
  if (rules.links === 'allowed') return [];
  const texts = { title: variant.title ?? '', text: variant.text };
  return Object.entries(texts)
    .filter(([, text]) => holdsLink(text))
    .map(([part]) => ({
      field: `${field}.${part}`,
      code: 'manual-links-refused',
      severity: 'error' as const,
      limit: 0,
      message: { zh: `「${name}」不允许发布链接。`, en: `${name} does not allow links.` },
      hint: {
        zh: '请删除网址和 {{link}}，把链接放在允许的地方（如个人资料或评论），并写进 instructions。',
        en: 'Remove addresses and {{link}}; say in instructions where the link may stand instead, such as a profile or a comment.',
      },
    }));
}

function checkShape(field: string, variant: ManualVariant): readonly Finding[] {
  const { shape, poll, videoUrl } = variant;
  return [
    ...(shape === 'poll' && poll === undefined ? [missing(`${field}.poll`, '投票', 'poll')] : []),
    ...(shape === 'video' && videoUrl === undefined ? [missing(`${field}.videoUrl`, '视频', 'video')] : []),
    ...(shape !== 'poll' && poll !== undefined ? [outOfPlace(`${field}.poll`, 'poll')] : []),
    ...(shape !== 'video' && videoUrl !== undefined ? [outOfPlace(`${field}.videoUrl`, 'video')] : []),
    ...(poll === undefined ? [] : checkOptions(`${field}.poll.options`, poll.options)),
  ];
}

const missing = (field: string, zh: string, en: string): Finding => ({
  field,
  code: `manual-${en}-missing`,
  severity: 'error',
  message: { zh: `缺少${zh}。`, en: `The ${en} is missing.` },
  hint: { zh: `请填写${zh}，或更改 shape。`, en: `Give the ${en}, or another shape.` },
});

const outOfPlace = (field: string, shape: string): Finding => ({
  field,
  code: 'manual-not-of-this-shape',
  severity: 'error',
  message: { zh: `只有 shape 为 ${shape} 时才有此项。`, en: `Only the shape ${shape} has this.` },
  hint: { zh: `请把 shape 设为 ${shape}，或删除此项。`, en: `Set shape to ${shape}, or remove it.` },
});

function checkOptions(field: string, options: readonly string[]): readonly Finding[] {
  if (new Set(options.map((option) => option.trim())).size === options.length) return [];
  return [
    {
      field,
      code: 'manual-poll-option-twice',
      severity: 'error',
      message: { zh: '投票选项重复。', en: 'An option of the poll stands twice.' },
      hint: { zh: '请让每个选项都不同。', en: 'Make every option different.' },
    },
  ];
}
