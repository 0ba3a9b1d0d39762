import type { Finding } from '../../domain/errors.ts';

/** What an emoji is made of belongs to it, such as the joiners within a family or the tags within a flag. */
const emoji = /\p{RGI_Emoji}/gv;
const hidden = /[[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]--[\n\r\t]]/v;

/**
 * Refuses characters that nobody sees: left by copying, they break links and words, count in full, and make platforms
 * take a text for an attempt to get round their filters. The finding points at the first one.
 */
export function checkHiddenCharacters(field: string, text: string): readonly Finding[] {
  const found = hidden.exec(text.replaceAll(emoji, (one) => ' '.repeat(one.length)));
  if (found === null) return [];
  const actual = nameOf(found[0]);
  return [
    {
      field,
      code: 'hidden-character',
      severity: 'error',
      actual,
      message: {
        zh: `第 ${found.index + 1} 个字符处有看不见的字符 ${actual}`,
        en: `There is an invisible character ${actual} at position ${found.index + 1}`,
      },
      hint: {
        zh: '请删除它，或把文字先粘贴为纯文本再复制过来。',
        en: 'Delete it, or paste the text as plain text first and copy it from there.',
      },
      place: { start: found.index, end: found.index + found[0].length },
    },
  ];
}

const nameOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
