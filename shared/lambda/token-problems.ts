import type { ProblemText } from './problem.ts';

/** What is said about tokens of the API. */
export const tokenProblems: Readonly<Record<string, ProblemText>> = {
  'token-not-active': {
    status: 409,
    title: 'Token not active',
    message: { zh: '这个令牌的状态是 {state}，不能更换密钥。', en: 'This token is {state}; it gets no other secret.' },
    hint: { zh: '请新建一个令牌。', en: 'Make another token.' },
  },
  'token-changed': {
    status: 409,
    title: 'Changed meanwhile',
    message: {
      zh: '令牌刚刚被其他人修改过，本次修改没有保存。',
      en: 'Somebody else changed the token just now; this change was not stored.',
    },
    hint: { zh: '请重新读取令牌，再决定是否修改。', en: 'Read the token again, then decide.' },
  },
  'last-admin-token': {
    status: 409,
    title: 'Last admin token',
    message: {
      zh: '这是本系统最后一个可用的管理员令牌，停用后无人能再管理。',
      en: 'This is the last admin token of the installation; without it nobody could manage it by the API.',
    },
    hint: {
      zh: '请先新建一个管理员令牌；确实要停用请加 ?evenIfLast=true，之后用 npm run bootstrap 另建。',
      en: 'Make another admin token first; if it is meant, add ?evenIfLast=true, and use npm run bootstrap afterwards.',
    },
  },
};
