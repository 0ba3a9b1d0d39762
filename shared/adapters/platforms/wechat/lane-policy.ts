import type { WechatAccount } from '../../../domain/account.ts';
import type { LanePolicy } from '../../../domain/lane.ts';
import { massQuotas } from '../../../domain/mass-quota.ts';

/**
 * Defaults of a newly registered account; the platform's own counters have the last word. Publishing has no documented
 * limit, so it gets the 100 a day of the related mass-send calls, and uploads the 5,000 of the media interface.
 */
export const wechatLanePolicy: LanePolicy = {
  minGapMs: 1_000,
  limits: [
    { name: 'articles-per-day', kinds: ['publish'], window: 'day', max: 100 },
    { name: 'uploads-per-day', kinds: ['upload'], window: 'day', max: 5_000 },
    { name: 'reads-per-day', kinds: ['read', 'look'], window: 'day', max: 10_000 },
    { name: 'messages-per-day', kinds: ['message'], window: 'day', max: 500_000 },
    { name: 'changes-per-day', kinds: ['change'], window: 'day', max: 10_000 },
  ],
};

const lanePolicies = { service: withMassMessages('service'), subscription: withMassMessages('subscription') } as const;

/** With the few mass messages of the account's kind. */
export const wechatLanePolicyOf = ({ kind }: Pick<WechatAccount, 'kind'>): LanePolicy => lanePolicies[kind];

function withMassMessages(kind: WechatAccount['kind']): LanePolicy {
  const { window, max } = massQuotas[kind];
  const { minGapMs, limits } = wechatLanePolicy;
  return { minGapMs, limits: [...limits, { name: `mass-messages-per-${window}`, kinds: ['mass'], window, max }] };
}
