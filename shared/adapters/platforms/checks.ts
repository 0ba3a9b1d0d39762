import type { DeliveryPlatform } from '../../domain/platform.ts';
import type { VariantCheck } from '../../ports/variant-check.ts';
import { checkBaijiahaoVariant } from './baijiahao/check.ts';
import { checkManualVariant } from './manual/check.ts';
import { checkWechatVariant } from './wechat/check.ts';
import { checkWeiboVariant } from './weibo/check.ts';

export const variantChecks: Readonly<Record<DeliveryPlatform, VariantCheck>> = {
  weibo: checkWeiboVariant,
  wechat: checkWechatVariant,
  baijiahao: checkBaijiahaoVariant,
  manual: checkManualVariant,
};
