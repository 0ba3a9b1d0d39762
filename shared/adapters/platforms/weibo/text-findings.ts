import type { Bilingual, Finding } from '../../../domain/errors.ts';

export function textEmpty(field: string): Finding {
  return {
    field,
    code: 'weibo-text-empty',
    severity: 'error',
    message: { zh: '微博文字不能为空', en: 'The text is empty' },
    hint: { zh: '请填写文字，链接会自动附上。', en: 'Write a text; the link is added by itself.' },
  };
}

/** `how`: the way to have longer ones. */
export function textTooLong(
  field: string,
  { actual, limit }: { readonly actual: number; readonly limit: number },
  how?: Bilingual,
): Finding {
  return {
    field,
    code: 'weibo-text-too-long',
    severity: 'error',
    limit,
    actual,
    message: {
      zh: `连同链接共 ${actual} 字，超过 ${limit} 字的上限`,
      en: `With its link the text has ${actual} characters; the limit is ${limit}`,
    },
    hint: {
      zh: `请删去 ${actual - limit} 个字。链接按 10 个字计算。${how === undefined ? '' : `要发长文：${how.zh}`}`,
      en: `Shorten it by ${actual - limit} characters. A link counts as 10.${how === undefined ? '' : ` To have longer ones: ${how.en}`}`,
    },
  };
}
