import type { ProblemText } from './problem.ts';

/** Of requests that call a platform while their caller waits. */
export const accountCallProblems: Readonly<Record<string, ProblemText>> = {
  'account-blocked': {
    status: 409,
    title: 'Account blocked',
    message: {
      zh: '账号已暂停（{reason}），没有调用平台。',
      en: 'The account is blocked ({reason}); nothing was called.',
    },
    hint: {
      zh: '请读取账号查看暂停原因，处理后解除暂停。',
      en: 'Read the account to see why, settle it, then unblock the account.',
    },
  },
  'account-not-capable': {
    status: 409,
    title: 'Account may not',
    message: { zh: '{zhTitle}：{zhWhy}。没有调用平台。', en: '{enTitle}: {enWhy}. Nothing was called.' },
    hint: {
      zh: '请读取账号档案（GET …/profile），其中写明需要什么、如何开通。',
      en: 'Read the profile of the account (GET …/profile): it says what is needed and how to get it.',
    },
  },
  'account-quota-used-up': {
    status: 429,
    title: 'Quota used up',
    message: {
      zh: '账号的限额 {reason} 已用完，{retryAt} 后才能再调用。',
      en: 'The limit {reason} of the account is used up until {retryAt}.',
    },
    hint: {
      zh: '请稍后再试；平台给的额度更高时，可在账号的 pace 中调整。',
      en: "Try again then; where the platform grants more, set it in the account's pace.",
    },
  },
  'credentials-missing': {
    status: 409,
    title: 'No credentials',
    message: { zh: '账号还没有可用的凭据。', en: 'The account has no usable credentials yet.' },
    hint: { zh: '请先用 PUT …/credentials 填写凭据。', en: 'Enter them with PUT …/credentials first.' },
  },
  'message-may-be-out': {
    status: 409,
    title: 'May have been sent',
    message: {
      zh: '同一个 Idempotency-Key 的消息正在发送，或已发出但没有收到平台应答，不会重发。',
      en: 'A message with this Idempotency-Key is being sent, or was sent and the answer got lost; it is not sent again.',
    },
    hint: {
      zh: '请在公众号后台的消息管理中核对；确认没有发出后，用新的 Idempotency-Key 再发。',
      en: 'Look at the messages in the console; if it is not there, send it with a new Idempotency-Key.',
    },
  },
  'no-comments-known': {
    status: 409,
    title: 'No comments known',
    message: {
      zh: '微信还没有给出这篇文章的留言编号。',
      en: 'WeChat has not told the number by which the comments of this article are addressed.',
    },
    hint: {
      zh: '文章发布后才有留言；由人工在后台发布的文章，请在后台管理留言。',
      en: 'There are comments once the article is out; those of an article published by hand are in the console.',
    },
  },
};
