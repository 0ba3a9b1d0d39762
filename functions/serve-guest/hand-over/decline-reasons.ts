import type { Bilingual } from '../../../shared/domain/errors.ts';

/** To choose from, since free text might say more about people than anybody needs to keep. */
export const declineReasons = [
  { name: 'refused', text: { zh: '社区或媒体不接受', en: 'It was not accepted there' } },
  { name: 'rules', text: { zh: '内容不符合当地规则', en: 'It is against the rules there' } },
  { name: 'time', text: { zh: '来不及', en: 'There is no time for it' } },
  { name: 'other', text: { zh: '其他原因', en: 'Another reason' } },
] as const satisfies readonly { readonly name: string; readonly text: Bilingual }[];
