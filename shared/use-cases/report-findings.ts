import type { Finding } from '../domain/errors.ts';

export const reportFindings = {
  empty: {
    field: 'to',
    code: 'range-empty',
    severity: 'error',
    message: { zh: 'to 必须晚于 from。', en: 'to must be after from.' },
    hint: { zh: 'to 本身不包含在范围内。', en: 'to itself is not part of the range.' },
  },
  tooLong: (limit: number): Finding => ({
    field: 'to',
    code: 'range-too-long',
    severity: 'error',
    limit,
    message: { zh: `时间范围不能超过 ${limit} 天。`, en: `The range may span at most ${limit} days.` },
    hint: { zh: '请分段查询。', en: 'Ask for it in parts.' },
  }),
  tooMany: (limit: number, what: { readonly zh: string; readonly en: string }): Finding => ({
    field: 'to',
    code: 'report-too-large',
    severity: 'error',
    limit,
    message: {
      zh: `这段时间的${what.zh}超过 ${limit} 条，无法一次汇总。`,
      en: `These days have more than ${limit} ${what.en}, which is more than one report can sum.`,
    },
    hint: { zh: '请缩短时间范围，分段查询后相加。', en: 'Ask for fewer days at a time and add the parts.' },
  }),
} as const;
