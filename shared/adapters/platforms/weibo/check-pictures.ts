import { capabilityOf } from '../../../domain/capabilities.ts';
import type { Finding } from '../../../domain/errors.ts';
import type { VariantCheckInput } from '../../../ports/variant-check.ts';
import { maxPicturesOf, picturesOf } from './pictures.ts';

/** How many; whether each can be made to fit is the same question on every platform. */
export function checkWeiboPictures(input: VariantCheckInput): readonly Finding[] {
  const { account, field } = input;
  const limit = maxPicturesOf(account);
  const actual = picturesOf(input).length;
  if (actual <= limit) return [];
  const { how } = capabilityOf(account, 'weibo.nine-pictures');
  const tooMany = actual - limit;
  return [
    {
      field: `${field}.pictureMediaIds`,
      code: 'weibo-picture-count',
      severity: 'error',
      limit,
      actual,
      message: {
        zh: `共有 ${actual} 张配图，该账号最多 ${limit} 张`,
        en: `There are ${actual} pictures; this account may have ${limit}`,
      },
      hint: {
        zh: `请删去 ${tooMany} 张。${how === undefined ? '' : `要发多图：${how.zh}`}`,
        en: `Remove ${tooMany}.${how === undefined ? '' : ` To have more: ${how.en}`}`,
      },
    },
  ];
}
