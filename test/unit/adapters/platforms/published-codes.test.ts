import { describe, expect, it } from 'vitest';
import { baiduPushErrorTable, toBaiduPushError } from '../../../../shared/adapters/platforms/baidu-search/errors.ts';
import { baijiahaoErrorTable } from '../../../../shared/adapters/platforms/baijiahao/errors.ts';
import { wechatErrorTable } from '../../../../shared/adapters/platforms/wechat/error-table.ts';
import { weiboErrorTable } from '../../../../shared/adapters/platforms/weibo/error-table.ts';
import { baiduAnswers, baijiahaoCodes, wechatCodes, weiboCodes } from '../../../support/platforms/published-codes.ts';

const tables = [
  { platform: 'Weibo', table: weiboErrorTable, codes: weiboCodes },
  { platform: 'WeChat', table: wechatErrorTable, codes: wechatCodes },
  { platform: 'Baijiahao', table: baijiahaoErrorTable, codes: baijiahaoCodes },
] as const;

describe('The error tables', () => {
  it.each(tables)('have every code that $platform is known to answer, but its successes', ({ table, codes }) => {
    const errors = codes.filter(({ says }) => !(says.length === 1 && says[0] === 'ok'));
    expect(errors.length).toBeGreaterThan(20);
    expect(errors.map(({ code }) => code).filter((code) => !table.has(code))).toEqual([]);
  });

  it.each(tables)('have words in Chinese and English for each code of $platform', ({ table }) => {
    const wordless = [...table].filter(([, [, , zh, en]]) => !/\p{Script=Han}/u.test(zh) || !/[a-z]/i.test(en));
    expect(wordless.map(([code]) => code)).toEqual([]);
  });

  it('have every message that Baidu is known to answer', () => {
    const context = { effect: 'once', now: () => 0 } as const;
    const codes = baiduAnswers.map((answer) => toBaiduPushError(answer, context).platformCode);
    expect([...baiduPushErrorTable.keys()].toSorted()).toEqual(codes.toSorted());
  });
});
