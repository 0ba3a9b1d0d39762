import type { Finding } from '../../domain/errors.ts';
import type { InboxPlatform } from '../../domain/inbox/incoming.ts';
import { weiboLength } from './weibo/text.ts';

/** The platforms' limits for one message to one person. WeChat counts bytes, Weibo characters. */
export const messageLimits = { wechat: 2_048, weibo: 300 } as const;

const sizes: Readonly<Record<InboxPlatform, (text: string) => number>> = {
  wechat: (text) => Buffer.byteLength(text),
  weibo: weiboLength,
};
const units = {
  wechat: { zh: '字节', en: 'bytes' },
  weibo: { zh: '字', en: 'characters' },
} as const;

function checkOn(platform: InboxPlatform) {
  return (text: string, field = 'text'): readonly Finding[] => {
    const [limit, actual, unit] = [messageLimits[platform], sizes[platform](text), units[platform]];
    if (actual <= limit) return [];
    return [
      {
        field,
        code: 'message-too-long',
        severity: 'error',
        limit,
        actual,
        message: {
          zh: `消息过长：上限 ${limit} ${unit.zh}，实际 ${actual} ${unit.zh}。`,
          en: `The message is too long: at most ${limit} ${unit.en}, this one has ${actual}.`,
        },
        hint: { zh: '请缩短文字，或分成几条发送。', en: 'Make it shorter, or write it in several messages.' },
      },
    ];
  };
}

export const messageChecks = { wechat: checkOn('wechat'), weibo: checkOn('weibo') } as const;
