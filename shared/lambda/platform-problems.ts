import type { PlatformErrorKind } from '../domain/platform-error.ts';
import type { ProblemText } from './problem.ts';

const title = 'Refused by the platform';

/** A platform's answer while the caller waits. Each answer has the platform's own reason and way out in place of these. */
export const platformProblems: Readonly<Record<`platform-${PlatformErrorKind}`, ProblemText>> = {
  'platform-rejected': {
    status: 422,
    title,
    message: { zh: '平台拒绝了请求。', en: 'The platform refuses this request.' },
    hint: { zh: '请按说明修改后再试。', en: 'Change what the message names, then ask again.' },
  },
  'platform-auth': {
    status: 409,
    title,
    message: { zh: '平台不接受该账号的凭据。', en: "The platform does not take the account's credentials." },
    hint: { zh: '请更新该账号的凭据。', en: 'Enter new credentials for the account.' },
  },
  'platform-human': {
    status: 409,
    title,
    message: {
      zh: '需要有人先在平台后台处理。',
      en: "A person must settle something in the platform's console first.",
    },
    hint: { zh: '请在平台后台处理后再试。', en: 'Settle it there, then ask again.' },
  },
  'platform-quota': {
    status: 429,
    title,
    message: { zh: '平台的额度已用完。', en: "The platform's quota is used up." },
    hint: { zh: '请在 retryAt 之后再试。', en: 'Ask again at retryAt.' },
  },
  'platform-rate-limited': {
    status: 429,
    title,
    message: { zh: '请求过于频繁。', en: 'The platform is asked too often.' },
    hint: { zh: '请稍后再试。', en: 'Ask again shortly.' },
  },
  'platform-unavailable': {
    status: 503,
    title,
    message: {
      zh: '平台暂时不可用，请求未被受理。',
      en: 'The platform is unavailable and did not accept the request.',
    },
    hint: { zh: '请稍后再试。', en: 'Ask again shortly.' },
  },
  'platform-duplicate': {
    status: 409,
    title,
    message: { zh: '平台已有相同的内容。', en: 'The platform has this already.' },
    hint: { zh: '请先在平台上核对。', en: 'Look at the platform first.' },
  },
  'platform-gone': {
    status: 404,
    title,
    message: { zh: '平台上已没有这一项。', en: 'The platform does not have this any more.' },
    hint: { zh: '请在平台上核对。', en: 'Look at the platform.' },
  },
  'platform-outcome-unknown': {
    status: 504,
    title,
    message: {
      zh: '请求已发出，但没有收到平台的应答。',
      en: "The request was sent, and the platform's answer got lost.",
    },
    hint: { zh: '请先在平台上核对，再决定是否重发。', en: 'Look at the platform before it is sent again.' },
  },
};
