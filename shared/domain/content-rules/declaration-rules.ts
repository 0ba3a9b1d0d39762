import type { Declarations } from '../declarations.ts';
import type { Bilingual } from '../errors.ts';
import type { Rule } from './content-rule.ts';
import { venues } from './content-rule.ts';
import { sources } from './sources.ts';

export type DeclarationRule = Rule & {
  /** What a text that is declared so must hold; absent where it need not. */
  readonly isBroken: (declared: Declarations, text: string) => boolean;
};

const error = { severity: 'error', on: venues } as const;
const inTitleOrText = (zh: string, en: string): Bilingual => ({
  zh: `请在标题或正文中写明${zh}。`,
  en: `Put ${en} into the title or the text.`,
});

/** What is declared of a text must be visible in it. */
export const declarationRules: readonly DeclarationRule[] = [
  {
    ...error,
    code: 'advertisement-not-marked',
    source: sources.recognisable,
    about: { zh: '声明为广告的内容没有标明“广告”', en: 'It is declared as an advertisement but does not say so' },
    hint: inTitleOrText('“广告”二字', 'the word 广告'),
    isBroken: ({ advertisement }, text) => advertisement === true && !text.includes('广告'),
  },
  {
    ...error,
    code: 'ai-label-missing',
    source: sources.aiLabels,
    about: {
      zh: '声明为 AI 生成的内容没有向读者标明',
      en: 'It is declared as made by AI but does not tell its readers',
    },
    hint: {
      zh: '请在标题或正文中写明，例如“内容由 AI 生成”。',
      en: 'Say so in the title or the text, such as 内容由 AI 生成.',
    },
    isBroken: ({ madeByAi }, text) =>
      madeByAi === true && !/(?:AI|人工智能)\s*(?:生成|合成|创作|制作|辅助)/i.test(text),
  },
  {
    ...error,
    code: 'reprint-source-missing',
    source: sources.copyright,
    about: { zh: '声明为转载的内容没有写明出处', en: 'It is declared as a reprint but does not name its source' },
    hint: {
      zh: '请在正文中写明声明里的出处，一字不差。',
      en: 'Name the source in the text, just as it is declared.',
    },
    isBroken: ({ origin }, text) => origin?.kind === 'reprint' && !text.includes(origin.source),
  },
];

export const originalAndReprint: Rule = {
  code: 'original-and-reprint',
  severity: 'error',
  on: ['baijiahao'],
  source: sources.baijiahaoContent,
  about: { zh: '同一篇内容不能既声明原创又声明转载', en: 'It cannot be declared original and a reprint at once' },
  hint: { zh: '请删去 original，或修改 declarations.origin。', en: 'Remove original, or change declarations.origin.' },
};

/** What looks paid for, but is not said to be either way. */
export const paidNotDeclared: Rule = {
  code: 'advertisement-not-declared',
  severity: 'warning',
  on: venues,
  source: sources.recognisable,
  about: { zh: '像是付费内容，但没有声明', en: 'It looks paid for, and nothing is declared' },
  hint: {
    zh: '如有报酬，请设 declarations.advertisement 为 true 并标明“广告”；没有则设为 false。',
    en: 'If somebody is paid for it, set declarations.advertisement to true and write 广告; otherwise set it to false.',
  },
};
export const paidWords = ['品牌合作', '合作推广', '商务合作', '赞助', '恰饭', '探店', '好物推荐', '种草'] as const;
