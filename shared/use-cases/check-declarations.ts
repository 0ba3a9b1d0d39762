import type { Declarations } from '../domain/declarations.ts';
import type { Finding } from '../domain/errors.ts';
import type { Variant } from '../domain/post.ts';
import { textsOf } from '../domain/variant-texts.ts';

type Rule = {
  readonly code: string;
  readonly applies: (declared: Declarations) => boolean;
  readonly isMarked: (text: string, declared: Declarations) => boolean;
  readonly message: Finding['message'];
  readonly hint: Finding['hint'];
};

const rules: readonly Rule[] = [
  {
    // Advertising Law, article 14: an advertisement must be recognisable as one and carries the word.
    code: 'advertisement-not-marked',
    applies: ({ advertisement }) => advertisement === true,
    isMarked: (text) => text.includes('广告'),
    message: {
      zh: '声明为广告的内容没有标明“广告”',
      en: 'It is declared as an advertisement but does not say so',
    },
    hint: { zh: '请在标题或正文中写明“广告”二字。', en: 'Put the word 广告 into the title or the text.' },
  },
  {
    // Measures for labelling AI-generated content, in force since September 2025: readers must see it.
    code: 'ai-label-missing',
    applies: ({ madeByAi }) => madeByAi === true,
    isMarked: (text) => /(?:AI|人工智能)\s*(?:生成|合成|创作|制作|辅助)/i.test(text),
    message: {
      zh: '声明为 AI 生成的内容没有向读者标明',
      en: 'It is declared as made by AI but does not tell its readers',
    },
    hint: {
      zh: '请在标题或正文中写明，例如“内容由 AI 生成”。',
      en: 'Say so in the title or the text, such as 内容由 AI 生成.',
    },
  },
  {
    code: 'reprint-source-missing',
    applies: ({ origin }) => origin?.kind === 'reprint',
    isMarked: (text, { origin }) => origin?.kind === 'reprint' && text.includes(origin.source),
    message: { zh: '声明为转载的内容没有写明出处', en: 'It is declared as a reprint but does not name its source' },
    hint: {
      zh: '请在正文中写明声明里的出处，一字不差。',
      en: 'Name the source in the text, just as it is declared.',
    },
  },
];

/** What is declared of a text must be visible in it. */
export function checkDeclarations(variant: Variant, field: string): readonly Finding[] {
  const { declarations } = variant;
  if (declarations === undefined) return [];
  const texts = textsOf(variant);
  const text = Object.values(texts)
    .join('\n')
    .replaceAll(/<[^>]*>/g, '');
  const [last = 'text'] = Object.keys(texts)
    .toReversed()
    .filter((name) => name === 'body' || name.endsWith('text'));
  const missing = rules
    .filter(({ applies, isMarked }) => applies(declarations) && !isMarked(text, declarations))
    .map(({ code, message, hint }) => ({ field: `${field}.${last}`, code, severity: 'error' as const, message, hint }));
  return [...(isContradicted(variant) ? [contradicted(`${field}.original`)] : []), ...missing];
}

function isContradicted(variant: Variant): boolean {
  return variant.platform === 'baijiahao' && variant.original && variant.declarations?.origin?.kind === 'reprint';
}

const contradicted = (field: string): Finding => ({
  field,
  code: 'original-and-reprint',
  severity: 'error',
  message: { zh: '同一篇内容不能既声明原创又声明转载', en: 'It cannot be declared original and a reprint at once' },
  hint: { zh: '请删去 original，或修改 declarations.origin。', en: 'Remove original, or change declarations.origin.' },
});
