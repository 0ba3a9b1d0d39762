import type { Finding } from '../domain/errors.ts';

const hint = {
  zh: '平台会拒绝重复内容：请改写；导入时如确认无误，可把 allowDuplicate 设为“是”。',
  en: 'Platforms refuse repetitions: word it differently; in an import, set allowDuplicate if it is meant.',
};

/** The same content on the same account within 24 hours. */
export const repetitionFindings = {
  inFile: (field: string, row: number, line: number): Finding => ({
    field,
    code: 'duplicate-in-file',
    severity: 'error',
    actual: line,
    message: {
      zh: `与第 ${line} 行（第 ${row} 条）在同一账号、24 小时之内内容相同。`,
      en: `The same account has the same content within 24 hours, on line ${line} (row ${row}).`,
    },
    hint,
  }),
  inCalendar: (field: string, postId: string): Finding => ({
    field,
    code: 'duplicate-post',
    severity: 'error',
    actual: postId,
    message: {
      zh: `同一账号在 24 小时之内已排定相同内容（${postId}）。`,
      en: `The same account has the same content within 24 hours already (${postId}).`,
    },
    hint,
  }),
} as const;
