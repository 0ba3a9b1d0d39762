import type { Bilingual } from '../../domain/errors.ts';
import type { PlatformErrorKind } from '../../domain/platform-error.ts';

/** The way out that holds for every error of a kind; a table row may name a better one. */
export const kindHints: Readonly<Record<PlatformErrorKind, Bilingual>> = {
  rejected: {
    zh: '请按提示修改内容后重新排期；原样重发仍会被拒绝。',
    en: 'Change the content as the message says and schedule it again; sending it unchanged will be refused again.',
  },
  auth: {
    zh: '请重新授权该账号或更新其凭证，之后会自动继续。',
    en: 'Authorise the account again or enter its new credential; its posts then go on.',
  },
  human: {
    zh: '请在平台后台处理（权限、验证或风控），然后解除该账号的暂停。',
    en: "Settle it in the platform's console (permission, verification or risk control), then unblock the account.",
  },
  quota: {
    zh: '平台额度已用完，将在额度重置后自动重试。',
    en: "The platform's quota is used up; Lianbo tries again at its reset.",
  },
  'rate-limited': { zh: '请求过于频繁，稍后会自动重试。', en: 'Too many requests; Lianbo tries again shortly.' },
  unavailable: {
    zh: '平台暂时不可用，本次未被受理，稍后会自动重试。',
    en: 'The platform is unavailable for the moment and did not accept this call; Lianbo tries again shortly.',
  },
  duplicate: {
    zh: '平台已有相同内容。请先到账号主页核对，需要再发请修改文字。',
    en: 'The platform has this content already. Look at the account first; to post again, change the text.',
  },
  gone: {
    zh: '目标内容已不存在，请到平台后台核对。',
    en: "What was addressed no longer exists; check in the platform's console.",
  },
  'outcome-unknown': {
    zh: '请求已发出，但结果不明。系统不会盲目重发，请等待核实，或到账号主页查看。',
    en: 'The call was sent but its outcome is not known. It is not sent again blindly; wait for the check or look at the account.',
  },
};
