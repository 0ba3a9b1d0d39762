import type { PlatformError } from '../../../domain/platform-error.ts';
import type { ErrorRow } from '../error-rows.ts';
import { type CallContext, type CodedAnswer, codedFailure } from '../failures.ts';
import { wechatErrorTable } from './error-table.ts';

/** After these a fresh access token usually helps; the refused call has proven to be not accepted. */
const staleTokenCodes: readonly string[] = ['40001', '40014', '42001'];

export function isStaleToken(error: PlatformError): boolean {
  return staleTokenCodes.includes(error.platformCode);
}

/** What one call means by a code, where that differs from the general table. */
export type CodeOverrides = readonly ErrorRow[];

/** A draft leaves the box when it is published, so a missing one may be the trace of an earlier submit. */
export const submitOverrides: CodeOverrides = [
  [
    '40007',
    'dup',
    '草稿已不在草稿箱，可能已经提交过',
    'The draft is not in the box; it may have been submitted already',
  ],
];

/** Material that was uploaded a moment ago may not be known yet; what has been deleted is uploaded again by another try. */
export const draftOverrides: CodeOverrides = [
  ['40007', 'retry', '草稿引用的图片暂不可用', 'A picture of the draft is not available yet, or not any more'],
];

export type WechatAnswer = { readonly code: string; readonly status: number; readonly message: string };

export function toWechatError(
  answer: WechatAnswer,
  context: CallContext,
  overrides: CodeOverrides = [],
): PlatformError {
  const { code, status } = answer;
  const row = overrides.find(([overridden]) => overridden === code);
  const table = row === undefined ? wechatErrorTable : new Map([[code, row]]);
  return codedFailure(table, { code, status, ...allowlistReason(answer) }, context);
}

/** The message names the address that WeChat saw, which is what must be entered in the console. */
function allowlistReason({ code, message }: WechatAnswer): Pick<CodedAnswer, 'text' | 'hint'> {
  const address = code === '40164' ? /invalid ip ([0-9a-f.:]+)/i.exec(message)?.[1] : undefined;
  if (address === undefined) return {};
  return {
    text: {
      zh: `服务器 IP ${address} 不在公众号的白名单中`,
      en: `The IP address ${address} is not on the account's allowlist`,
    },
    hint: {
      zh: `请在公众号后台「基本配置 > IP 白名单」中加入 ${address}，然后解除该账号的暂停。`,
      en: `Add ${address} to the IP allowlist in the basic settings of the console, then unblock the account.`,
    },
  };
}
