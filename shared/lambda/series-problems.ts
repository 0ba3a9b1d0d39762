import type { ProblemText } from './problem.ts';

/** What is said about series of posts. */
export const seriesProblems: Readonly<Record<string, ProblemText>> = {
  'series-not-found': {
    status: 404,
    title: 'Not found',
    message: { zh: '找不到这个系列。', en: 'There is no such series.' },
    hint: {
      zh: '请核对地址中的编号，以及令牌所属的品牌。',
      en: 'Check the id in the address and the brand of your token.',
    },
  },
  'occurrence-not-found': {
    status: 404,
    title: 'Not found',
    message: { zh: '这个系列没有这一次。', en: 'The series has no such occurrence.' },
    hint: { zh: '请使用读取系列时返回的 slotId。', en: 'Use a slotId that a reading of the series shows.' },
  },
  'series-busy': {
    status: 409,
    title: 'Busy',
    message: {
      zh: '系列正在排期，本次修改没有保存。',
      en: 'The series is being extended; this change was not stored.',
    },
    hint: { zh: '请在一分钟后重试。', en: 'Try again in a minute.' },
  },
  'series-ended': {
    status: 409,
    title: 'Ended',
    message: { zh: '这个系列已经结束。', en: 'This series has ended.' },
    hint: { zh: '请新建一个系列。', en: 'Make another series.' },
  },
  'series-too-many-exceptions': {
    status: 409,
    title: 'Too many exceptions',
    message: { zh: '这个系列的例外已达 {limit} 个。', en: 'The series has {limit} exceptions already.' },
    hint: { zh: '请修改规则，或结束后新建一个系列。', en: 'Change its rule, or end it and make another one.' },
  },
};
