import type { PlatformError } from '../../../domain/platform-error.ts';
import { type CallContext, type CodedAnswer, codedFailure } from '../failures.ts';
import { weiboErrorTable } from './error-table.ts';

const slowSuccess = '20032';

/** "Update success, while server slow now": published, but without an answer that names the post. */
export function isSlowSuccess(code: string): boolean {
  return code === slowSuccess;
}

export type WeiboAnswer = { readonly code: string; readonly status: number; readonly message: string };

export function toWeiboError(answer: WeiboAnswer, context: CallContext): PlatformError {
  const { code, status } = answer;
  return codedFailure(weiboErrorTable, { code, status, ...safeDomainReason(answer) }, context);
}

/** 10017 also stands for two refusals of the safe-domain rule, which only the message tells apart. */
function safeDomainReason({ code, message }: WeiboAnswer): Pick<CodedAnswer, 'text' | 'hint'> {
  if (code !== '10017' || !/domain/i.test(message)) return {};
  if (/appkey/i.test(message)) {
    return {
      text: { zh: '应用没有设置安全域名', en: 'The application has no safe domain' },
      hint: {
        zh: '请在微博开放平台「应用信息」中填写安全域名。',
        en: 'Enter the safe domain in the application settings of the Weibo open platform.',
      },
    };
  }
  return {
    text: { zh: '文中没有应用安全域名下的链接', en: "The text has no link on the application's safe domain" },
    hint: {
      zh: '请核对账号的安全域名与短链域名是否一致。',
      en: "Make sure that the account's safe domain is the domain of its short links.",
    },
  };
}
