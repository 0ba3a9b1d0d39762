import type { ProblemText } from './problem.ts';

/** What is said about an Idempotency-Key and the requests that were sent with it. */
export const repeatProblems: Readonly<Record<string, ProblemText>> = {
  'idempotency-key-invalid': {
    status: 400,
    title: 'Idempotency-Key invalid',
    message: {
      zh: 'Idempotency-Key 须为 1 到 255 个可见 ASCII 字符。',
      en: 'An Idempotency-Key has 1 to 255 visible ASCII characters.',
    },
    hint: { zh: '请使用 UUID 之类的值。', en: 'Use something like a UUID.' },
  },
  'idempotency-key-reused': {
    status: 422,
    title: 'Idempotency-Key reused',
    message: {
      zh: '这个 Idempotency-Key 已用于另一份内容。',
      en: 'This Idempotency-Key was used for another body.',
    },
    hint: { zh: '新内容请使用新的 Idempotency-Key。', en: 'Use a new key for new content.' },
  },
  'request-in-flight': {
    status: 409,
    title: 'Request in flight',
    message: {
      zh: '同一个请求（Idempotency-Key 相同）正在处理。',
      en: 'The same request, with the same Idempotency-Key, is being worked on.',
    },
    hint: {
      zh: '请稍后以同一个 Idempotency-Key 重试，至多半分钟。',
      en: 'Send it again with the same key shortly; it takes half a minute at most.',
    },
  },
  'secret-shown-once': {
    status: 409,
    title: 'Secret shown once',
    message: {
      zh: '这个请求已经完成，其中的密钥只显示一次，不会再次返回。',
      en: 'This request was completed before; its secret was in that answer and is not told again.',
    },
    hint: {
      zh: '若没有收到当时的回答，请换一个 Idempotency-Key 重新申请，并停用不再需要的那一个。',
      en: 'If that answer was lost, ask again with another Idempotency-Key, and end what is not needed.',
    },
  },
};
