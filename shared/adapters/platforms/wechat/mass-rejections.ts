import type { Bilingual } from '../../../domain/errors.ts';

/** Why a mass message was not sent, by the number in `err(N)` of WeChat's own word. */
export const massRejections: Readonly<Record<string, Bilingual>> = {
  10001: { zh: '群发失败：涉嫌广告', en: 'Not sent: taken for advertising' },
  20001: { zh: '群发失败：涉嫌政治', en: 'Not sent: taken for politics' },
  20002: { zh: '群发失败：涉嫌色情', en: 'Not sent: taken for pornography' },
  20004: { zh: '群发失败：涉嫌社会', en: 'Not sent: taken for socially harmful' },
  20006: { zh: '群发失败：涉嫌违法犯罪', en: 'Not sent: taken for unlawful' },
  20008: { zh: '群发失败：涉嫌欺诈', en: 'Not sent: taken for fraud' },
  20013: { zh: '群发失败：涉嫌版权', en: 'Not sent: taken for a copyright violation' },
  21000: { zh: '群发失败：涉嫌其他违规', en: 'Not sent: taken for another violation' },
  22000: { zh: '群发失败：涉嫌互推', en: 'Not sent: taken for mutual promotion' },
  30001: { zh: '群发失败：原创校验出错，已按设置停止', en: 'Not sent: the originality check failed to run' },
  30002: { zh: '群发失败：原创校验不允许群发', en: 'Not sent: the originality check forbids it' },
  30003: { zh: '群发失败：判定为转载，已按设置停止', en: 'Not sent: judged a reprint' },
  40001: { zh: '群发失败：管理员拒绝', en: 'Not sent: the administrator refused' },
  40002: {
    zh: '群发失败：管理员 30 分钟内未确认',
    en: 'Not sent: the administrator did not confirm within 30 minutes',
  },
};
