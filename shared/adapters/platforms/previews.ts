import type { DeliveryPlatform } from '../../domain/platform.ts';
import type { PreviewVariant } from '../../ports/variant-check.ts';
import { previewBaijiahaoVariant } from './baijiahao/preview.ts';
import { previewManualVariant } from './manual/preview.ts';
import { previewWechatVariant } from './wechat/preview.ts';
import { previewWeiboVariant } from './weibo/preview.ts';

export const variantPreviews: Readonly<Record<DeliveryPlatform, PreviewVariant>> = {
  weibo: previewWeiboVariant,
  wechat: previewWechatVariant,
  baijiahao: previewBaijiahaoVariant,
  manual: previewManualVariant,
};
