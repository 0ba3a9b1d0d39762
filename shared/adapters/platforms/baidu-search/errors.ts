import type { PlatformError } from '../../../domain/platform-error.ts';
import { type ErrorRow, tableOf } from '../error-rows.ts';
import { type CallContext, codedFailure } from '../failures.ts';

/** The wire knows HTTP statuses and English messages; these names stand for the pairs. */
const rows: readonly ErrorRow[] = [
  [
    'site error',
    'perm',
    '站点未在百度搜索资源平台验证',
    'The site is not verified at the search resource platform',
    {
      zh: '请在百度搜索资源平台验证该站点，并核对账号中的 site 与验证时完全一致（含协议）。',
      en: "Verify the site at ziyuan.baidu.com and make the account's site equal to the verified form, scheme included.",
    },
  ],
  ['empty content', 'bad', '没有提交任何链接', 'No address was sent'],
  ['only 2000 urls are allowed once', 'bad', '一次最多提交 2000 条链接', 'At most 2,000 addresses fit into a call'],
  ['over quota', 'quota-day', '今日推送额度已用完', "Today's push quota is used up"],
  [
    'token is not valid',
    'perm',
    '推送 token 无效',
    'The push token is not valid',
    {
      zh: '请在百度搜索资源平台「普通收录 > API 提交」查看 token，更新该账号的凭证。',
      en: 'Look up the token under API submission at ziyuan.baidu.com and enter it for the account.',
    },
  ],
  ['not found', 'bad', '推送接口地址错误', 'The address of the push interface is wrong'],
  ['internal error', 'doubt', '百度内部错误', 'Baidu failed internally'],
];

export const baiduPushErrorTable = tableOf(rows);

const overQuota = 'over quota';

export function isOverQuota(error: PlatformError): boolean {
  return error.platformCode === overQuota;
}

export function toBaiduPushError(
  answer: { readonly status: number; readonly message: string },
  context: CallContext,
): PlatformError {
  const message = answer.message.trim().toLowerCase();
  const known = [...baiduPushErrorTable.keys()].find((name) => message.startsWith(name));
  const code = known ?? fallbackCode(answer.status);
  return codedFailure(baiduPushErrorTable, { code, status: answer.status }, context);
}

/** Where the message is new, the status still says which row it belongs to. */
function fallbackCode(status: number): string {
  if (status === 401) return 'token is not valid';
  if (status === 404) return 'not found';
  return status >= 500 ? 'internal error' : `http-${status}`;
}
