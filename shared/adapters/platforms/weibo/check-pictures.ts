import type { WeiboAccount } from '../../../domain/account.ts';
import type { Finding } from '../../../domain/errors.ts';
import type { VariantCheckInput } from '../../../ports/variant-check.ts';
import { accountOn } from '../narrowing.ts';
import { maxPictures, picturesOf } from './pictures.ts';

/** How many; whether each can be made to fit is the same question on every platform. */
export function checkWeiboPictures(input: VariantCheckInput): readonly Finding[] {
  return checkCount(accountOn(input.account, 'weibo'), `${input.field}.pictureMediaIds`, picturesOf(input).length);
}

function checkCount({ tier }: WeiboAccount, field: string, actual: number): readonly Finding[] {
  const limit = maxPictures[tier];
  if (actual <= limit) return [];
  return [
    {
      field,
      code: 'weibo-picture-count',
      severity: 'error',
      limit,
      actual,
      message: {
        zh: `共有 ${actual} 张配图，该账号最多 ${limit} 张`,
        en: `There are ${actual} pictures; this account may have ${limit}`,
      },
      hint:
        tier === 'ordinary'
          ? {
              zh: '请只留一张，或向微博申请商业接口后把账号登记为 commercial，即可发 9 张。',
              en: 'Keep one, or sign up for the commercial interface and register the account as commercial: then nine.',
            }
          : { zh: `请删去 ${actual - limit} 张。`, en: `Remove ${actual - limit}.` },
    },
  ];
}
