import type { Account } from '../../domain/account.ts';
import type { LanePolicy } from '../../domain/lane.ts';
import { pacedBy } from '../../domain/lane-pace.ts';
import { baijiahaoLanePolicy } from './baijiahao/lane-policy.ts';
import { wechatLanePolicyOf } from './wechat/lane-policy.ts';
import { weiboLanePolicies } from './weibo/lane-policy.ts';

/** A person has no quota; Baidu itself counts the pushes of a site and says with each answer what is left. */
const uncounted: LanePolicy = { minGapMs: 0, limits: [] };

/** What the account has set, and the platform's defaults for the rest. */
export const lanePolicyOf = (account: Account): LanePolicy => pacedBy(defaultPaceOf(account), account.pace);

export function defaultPaceOf(account: Account): LanePolicy {
  switch (account.platform) {
    case 'weibo':
      return weiboLanePolicies[account.tier];
    case 'wechat':
      return wechatLanePolicyOf(account);
    case 'baijiahao':
      return baijiahaoLanePolicy;
    case 'baidu-search':
    case 'manual':
      return uncounted;
  }
}
