import type { Bilingual } from '../domain/errors.ts';

/** Why Lianbo does not keep its word just now. Codes are stable; the words are for people. */
export const healthReasons = {
  'heartbeat-missing': {
    zh: '调度器还没有运行过，到期的内容不会发出。',
    en: 'The dispatcher has never run; posts that fall due are not handed out.',
  },
  'heartbeat-stale': {
    zh: '调度器已超过三分钟没有运行，到期的内容不会发出。',
    en: 'The dispatcher has not run for more than three minutes; posts that fall due are not handed out.',
  },
  'deliveries-overdue': {
    zh: '有投递到期超过五分钟仍未处理。',
    en: 'Deliveries have been due for more than five minutes and have not been attended.',
  },
  'deliveries-unknown': {
    zh: '有投递不确定是否已发布，系统正在平台上核对。',
    en: 'Deliveries may or may not be out; they are being looked for on their platforms.',
  },
  'deliveries-need-person': {
    zh: '有投递等待人工判断是否已发布。',
    en: 'Deliveries wait for a person to decide whether they are out.',
  },
  'links-overdue': {
    zh: '有链接超过十五分钟未推送到搜索平台。',
    en: 'Links should have been carried to a search site a quarter of an hour ago.',
  },
  'dead-letters': {
    zh: '死信队列不为空，有消息多次处理失败。',
    en: 'A dead-letter queue is not empty; something was tried as often as it may be, in vain.',
  },
  'facts-unreadable': {
    zh: '无法读取系统状态，不能确认一切正常。',
    en: 'The facts cannot be read, so nobody can say that all is well.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type HealthReasonCode = keyof typeof healthReasons;
