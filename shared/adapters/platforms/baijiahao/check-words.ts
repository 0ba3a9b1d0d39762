import type { Finding } from '../../../domain/errors.ts';
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
