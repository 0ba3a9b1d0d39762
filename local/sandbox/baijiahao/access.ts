import * as z from 'zod';
import { readJson } from '../json-body.ts';
import type { Context, Outcome, Refusal } from '../operation.ts';
import { refused } from '../operation.ts';
import type { RequestInput } from '../request-input.ts';
import type { BaijiahaoAuthor } from './state.ts';

const messages: Readonly<Record<number, string>> = {
  2: '参数错误',
  4: '数据库错误',
  5: '数据库错误',
  10002: '没有调用权限',
  10005: '内部错误',
  10009: '不是作者本人的文章',
  27012: '修改次数已用完',
  300016: '仅支持修改图文',
  301001: '没有有效数据',
  60000005: '账号未通过审核或已被禁言',
  60000009: '账号不存在',
  60001001: '授权校验失败',
  60001003: '文章状态不正确',
  60001008: '当日发文数量校验失败',
  60001009: '发文数量已达上限',
  80000107: '文章不存在',
};

export function baijiahaoRefused({ code, message, status }: Refusal): Outcome {
  const body = { errno: code, errmsg: message ?? messages[code] ?? `错误 ${code}` };
  return refused({ status: status ?? 200, code, body });
}

/**
 * The fields of a call: JSON and form bodies are both understood, and numbers in JSON read as their digits. Lists and
 * objects are no values here (a list of pictures is sent as the text of its JSON) and make the body unreadable.
 */
export function fieldsOf(input: RequestInput): ReadonlyMap<string, string> {
  if (input.form !== 'none') return input.parameters;
  return new Map(Object.entries(readJson(input.body, bodySchema) ?? {}));
}

const bodySchema = z.record(z.string(), z.union([z.string(), z.number().transform(String)]));

export function provenAuthor(fields: ReadonlyMap<string, string>, { world }: Context): BaijiahaoAuthor | undefined {
  const author = world.baijiahao.authors.get(fields.get('app_id') ?? '');
  return author?.appToken === fields.get('app_token') ? author : undefined;
}

export type AuthorRun = (author: BaijiahaoAuthor, fields: ReadonlyMap<string, string>, context: Context) => Outcome;

export function authorized(run: AuthorRun) {
  return (input: RequestInput, context: Context): Outcome => {
    const fields = fieldsOf(input);
    const author = provenAuthor(fields, context);
    if (author === undefined) return baijiahaoRefused({ code: 60_001_001 });
    if (!author.approved) return baijiahaoRefused({ code: 60_000_005 });
    return run(author, fields, context);
  };
}
