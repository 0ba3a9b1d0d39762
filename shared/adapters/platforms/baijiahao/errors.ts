import type { PlatformError } from '../../../domain/platform-error.ts';
import { type ErrorRow, tableOf } from '../error-rows.ts';
import { type CallContext, codedFailure } from '../failures.ts';

/** A failure inside the platform may come after it has stored the article, so it is looked for before it is sent again. */
const rows: readonly ErrorRow[] = [
  ['2', 'bad', '参数错误', 'A parameter is wrong'],
  ['4..5', 'doubt', '平台数据库错误', "The platform's database failed"],
  ['10002', 'perm', '没有调用权限', 'The account may not call this'],
  ['10003', 'doubt', '平台数据库错误', "The platform's database failed"],
  ['10005', 'doubt', '平台内部错误', 'The platform failed internally'],
  ['10009', 'addressee', '不是该作者的文章', 'The article belongs to another author'],
  ['27012', 'quota-day', '修改次数已用完', 'No edits are left'],
  ['300016', 'bad', '只能修改图文', 'Only articles can be edited'],
  ['301001', 'bad', '没有有效数据', 'There is no valid data'],
  ['301002', 'quota-day', '今日图片额度已用完', "Today's pictures are used up"],
  ['301003', 'dup', '图片重复', 'The picture was pushed already'],
  ['301004', 'gone', '图片不存在', 'The picture does not exist'],
  ['60000005', 'perm', '账号未通过审核或被禁言', 'The account is not approved or is muted'],
  ['60000006', 'doubt', '平台内部错误', 'The platform failed internally'],
  ['60000009', 'perm', '账号不存在', 'The account does not exist'],
  ['60000020', 'doubt', '平台内部错误', 'The platform failed internally'],
  [
    '60001001',
    'token',
    '授权校验失败（app_id 或 app_token）',
    'app_id or app_token is wrong',
    {
      zh: '请在百家号后台核对开发者设置，并更新该账号的凭证。',
      en: 'Compare the developer settings in the console and enter the credential of the account again.',
    },
  ],
  ['60001002', 'quota-day', '今日额度已用完', "Today's quota is used up"],
  ['60001003', 'bad', '文章状态不允许此操作', 'The state of the article does not allow this'],
  ['60001004', 'perm', '账号状态异常', 'The state of the account forbids this'],
  ['60001008', 'quota-day', '今日发文数量校验未通过', 'The daily number of articles is reached'],
  ['60001009', 'quota-day', '发文额度已用完', 'The article quota is used up'],
  ['80000107', 'gone', '文章不存在', 'The article does not exist'],
  ['800000201', 'bad', '文章状态异常', 'The state of the article is abnormal'],
];

export const baijiahaoErrorTable = tableOf(rows);

export type BaijiahaoAnswer = { readonly code: string; readonly status: number; readonly message: string };

export function toBaijiahaoError(answer: BaijiahaoAnswer, context: CallContext): PlatformError {
  const { code, status } = answer;
  const table = isDuplicate(answer) ? new Map([[code, duplicateRow(code)]]) : baijiahaoErrorTable;
  return codedFailure(table, { code, status }, context);
}

/** Which code marks a repeated `origin_url` is documented nowhere, so known refusals aside the message decides. */
function isDuplicate({ code, message }: BaijiahaoAnswer): boolean {
  const isOpen = code === '60001003' || !baijiahaoErrorTable.has(code);
  return isOpen && /重复|已存在|已发布|duplicate|repeat|already/i.test(message);
}

function duplicateRow(code: string): ErrorRow {
  return [code, 'dup', '相同来源链接的文章已存在', 'An article with this source address exists already'];
}
