import type { Finding } from '../../../domain/errors.ts';
import type { BaijiahaoVariant } from '../../../domain/post.ts';
import { checkTextLength } from '../findings.ts';
import { baijiahaoLimits as limits } from './limits.ts';
import { baijiahaoTitleLength, baitWordsIn, rareSymbolsIn } from './text.ts';

/** Its length by the platform's own count, and what the review does not like in it. */
export function checkTitle(field: string, title: string): readonly Finding[] {
  const bait = baitWordsIn(title);
  const symbols = rareSymbolsIn(title);
  return [
    ...checkTextLength({
      field,
      code: 'baijiahao-title',
      zhName: '标题',
      enName: 'title',
      min: limits.titleMin.value,
      max: limits.titleMax.value,
      actual: baijiahaoTitleLength(title.trim()),
    }),
    ...(bait.length === 0 ? [] : [baitFinding(field, bait.join('、'))]),
    ...(symbols.length === 0 ? [] : [symbolFinding(field, symbols.join(' '))]),
  ];
}

function baitFinding(field: string, words: string): Finding {
  return {
    field,
    code: 'baijiahao-title-bait',
    severity: 'warning',
    actual: words,
    message: { zh: `标题含有夸张用语：${words}`, en: `The title sounds like click-bait: ${words}` },
    hint: {
      zh: '这类标题往往通不过审核，请改为平实的说法。',
      en: 'The review often rejects such titles; say it plainly.',
    },
  };
}

function symbolFinding(field: string, symbols: string): Finding {
  return {
    field,
    code: 'baijiahao-title-symbols',
    severity: 'warning',
    actual: symbols,
    message: { zh: `标题含有表情或生僻符号：${symbols}`, en: `The title holds emoji or rare symbols: ${symbols}` },
    hint: { zh: '请从标题中删去这些符号。', en: 'Remove them from the title.' },
  };
}

export function contactFinding(field: string, contacts: readonly string[]): Finding {
  return {
    field,
    code: 'baijiahao-contact',
    severity: 'warning',
    actual: contacts.length,
    message: {
      zh: '文字中像是有联系方式（电话、微信或 QQ）',
      en: 'The text seems to hold contact data (telephone, WeChat or QQ)',
    },
    hint: {
      zh: '普通账号不能留联系方式，请改放到落地页。',
      en: 'Ordinary accounts may not give contact data; put it on the landing page.',
    },
  };
}

/** What is not one's own must say whose it is, and what is one's own has no other source. */
export function checkDeclaration(field: string, { original, source }: BaijiahaoVariant): readonly Finding[] {
  if (original && source !== undefined) {
    return [
      {
        field,
        code: 'baijiahao-original-with-source',
        severity: 'error',
        message: { zh: '声明为原创的内容不能再写转载来源', en: 'What is declared original cannot have a source' },
        hint: {
          zh: '请删除 source，或把 original 设为 false。',
          en: 'Remove source, or set original to false.',
        },
      },
    ];
  }
  if (original || source !== undefined) return [];
  return [
    {
      field,
      code: 'baijiahao-source-missing',
      severity: 'warning',
      message: { zh: '非原创内容没有写明来源', en: 'The content is not declared original and names no source' },
      hint: {
        zh: '自己的作品请把 original 设为 true；转载请在 source 中写明作者或出处，它会显示在文末。',
        en: 'Set original to true for your own work; for a reprint put author or publication into source, which is shown at the end.',
      },
    },
  ];
}
