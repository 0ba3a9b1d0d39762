import type { WechatAccount } from './account.ts';
import type { LaneLimit, LanePolicy } from './lane.ts';

/** So many mass messages in a window, in Beijing time, unless the account's pace says otherwise. WeChat's own count has the last word. */
export type MassQuota = { readonly window: 'day' | 'month'; readonly max: number };

export const massQuotas: Readonly<Record<WechatAccount['kind'], MassQuota>> = {
  service: { window: 'month', max: 4 },
  subscription: { window: 'day', max: 1 },
};

export function massLimitOf({ limits }: LanePolicy): (LaneLimit & Pick<MassQuota, 'window'>) | undefined {
  const limit = limits.find(({ kinds }) => kinds.includes('mass'));
  return limit === undefined || limit.window === 'hour' ? undefined : { ...limit, window: limit.window };
}
