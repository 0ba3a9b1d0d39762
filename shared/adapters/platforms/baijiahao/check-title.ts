import type { Finding } from '../../../domain/errors.ts';
import { checkTextLength } from '../findings.ts';
import { baijiahaoLimits as limits } from './limits.ts';
import { baijiahaoTitleLength, rareSymbolsIn } from './text.ts';

/** Its length by the platform's own count, and signs that the review does not like. */
export function checkTitle(field: string, title: string): readonly Finding[] {
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
    ...(symbols.length === 0 ? [] : [symbolFinding(field, symbols.join(' '))]),
  ];
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
