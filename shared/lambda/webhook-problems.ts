import type { ProblemText } from './problem.ts';

/** What is said about webhooks. */
export const webhookProblems: Readonly<Record<string, ProblemText>> = {
  'too-many-webhooks': {
    status: 409,
    title: 'Too many webhooks',
    message: { zh: '一个品牌最多有 {limit} 个 webhook。', en: 'A brand has at most {limit} webhooks.' },
    hint: { zh: '请先删除不再使用的 webhook。', en: 'Delete one that is not needed any more.' },
  },
  'webhook-changed': {
    status: 409,
    title: 'Changed meanwhile',
    message: {
      zh: 'webhook 刚刚被其他人修改过，本次修改没有保存。',
      en: 'The webhook was changed by somebody else just now; this change was not stored.',
    },
    hint: { zh: '请重新读取，再决定是否修改。', en: 'Read it again, then decide.' },
  },
  'webhook-not-active': {
    status: 409,
    title: 'Webhook not active',
    message: {
      zh: '这个 webhook 的状态是 {state}，不会发送任何消息。',
      en: 'The webhook is {state}; nothing is sent.',
    },
    hint: { zh: '请先恢复（resume）它。', en: 'Resume it first.' },
  },
};
