import type { Unfit } from '../../shared/domain/authorization.ts';
import type { Bilingual } from '../../shared/domain/errors.ts';

type Words = { readonly title: Bilingual; readonly text: Bilingual };

const askAgain: Bilingual = {
  zh: '请向发给您链接的人索取新链接。',
  en: 'Please ask the person who sent you the link for a new one.',
};

/** Why a link does not work. None of them says whether an account exists. */
export const unfitWords: Readonly<Record<Unfit, Words>> = {
  unknown: { title: { zh: '链接无效', en: 'This link is not valid' }, text: askAgain },
  expired: { title: { zh: '链接已过期', en: 'This link has expired' }, text: askAgain },
  used: { title: { zh: '链接已使用过', en: 'This link has been used' }, text: askAgain },
  'other-browser': {
    title: { zh: '链接已在另一个浏览器中打开', en: 'This link was opened in another browser' },
    text: {
      zh: '请回到最先打开链接的浏览器，或索取新链接。',
      en: 'Go on in the browser that opened it first, or ask for a new link.',
    },
  },
};
