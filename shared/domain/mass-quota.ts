import type { WechatAccount } from './account.ts';

/** So many mass messages in a window, in Beijing time. WeChat's own count has the last word. */
export type MassQuota = { readonly window: 'day' | 'month'; readonly max: number };

export const massQuotas: Readonly<Record<WechatAccount['kind'], MassQuota>> = {
  service: { window: 'month', max: 4 },
  subscription: { window: 'day', max: 1 },
};
