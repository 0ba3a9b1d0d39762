import type { Campaign } from '../domain/campaign.ts';

type CampaignKey = Pick<Campaign, 'brandId' | 'campaignId'>;

export type CampaignRepository = {
  readonly get: (key: CampaignKey) => Promise<Campaign | undefined>;
  readonly list: (brandId: string) => Promise<readonly Campaign[]>;
  /** Stores `after` if what is stored still has the version `before`; 0 where there was none. */
  readonly put: (after: Campaign, before: number) => Promise<'saved' | 'conflict'>;
  readonly remove: (key: CampaignKey) => Promise<void>;
};
