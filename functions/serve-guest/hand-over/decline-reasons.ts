import type { Bilingual } from '../../../shared/domain/errors.ts';

type Reasons = readonly { readonly name: string; readonly text: Bilingual }[];

/** To choose from, since free text might say more about people than anybody needs to keep. */
export const declineReasons = [
  { name: 'refused', text: { zh: '社区或媒体不接受', en: 'It was not accepted there' } },
  { name: 'rules', text: { zh: '内容不符合当地规则', en: 'It is against the rules there' } },
  { name: 'time', text: { zh: '来不及', en: 'There is no time for it' } },
  { name: 'other', text: { zh: '其他原因', en: 'Another reason' } },
] as const satisfies Reasons;

/** Why something stays that was to be taken down. */
export const keepReasons = [
  { name: 'refused', text: { zh: '平台或社区不予删除', en: 'The platform or the community does not delete it' } },
  { name: 'rights', text: { zh: '没有删除的权限', en: 'I am not allowed to delete it' } },
  { name: 'other', text: { zh: '其他原因', en: 'Another reason' } },
] as const satisfies Reasons;
