import type { Campaign } from '../domain/campaign.ts';
import { capabilityOf } from '../domain/capabilities.ts';
import type { Finding } from '../domain/errors.ts';
import type { Shape } from '../domain/platform.ts';
import { campaignFindings } from './campaign-findings.ts';
import type { CheckedDelivery } from './check-draft.ts';
import type { PostDraft } from './post-draft.ts';
import { type DueTime, formatDueTime } from './read-due-time.ts';

const shownByTopic: ReadonlySet<Shape> = new Set<Shape>(['post', 'repost']);

/** Whether a post keeps to what its campaign says. Nothing of it keeps a post from going out. */
export function checkCampaign(
  campaign: Campaign | undefined,
  deliveries: readonly Pick<CheckedDelivery, 'field' | 'account' | 'shape' | 'variant'>[],
  due: { readonly at: DueTime['at']; readonly brandZone: string },
): readonly Finding[] {
  if (campaign === undefined) return [];
  const day = formatDueTime({ at: due.at, timeZone: due.brandZone }).slice(0, '2026-11-11'.length);
  const isInside = campaign.startsOn <= day && day <= campaign.endsOn;
  return [
    ...(isInside ? [] : [campaignFindings.outsidePeriod(campaign, day)]),
    ...deliveries
      .filter((delivery) => lacksTopic(delivery, campaign))
      .map(({ field }) => campaignFindings.hashtagMissing(field, campaign)),
  ];
}

/** Only Weibo's posts are found by their topics, and only the paid tier may have some. */
function lacksTopic(
  { account, shape, variant }: Pick<CheckedDelivery, 'account' | 'shape' | 'variant'>,
  { hashtags }: Campaign,
): boolean {
  if (variant.platform !== 'weibo' || !shownByTopic.has(shape) || hashtags.length === 0) return false;
  if (!capabilityOf(account, 'weibo.topics').isAllowed) return false;
  return !hashtags.some((tag) => variant.text.includes(`#${tag}#`));
}

/** What the post leaves open, its campaign decides. */
export function withCampaignDefaults(draft: PostDraft, campaign: Campaign | undefined): PostDraft {
  if (campaign === undefined) return draft;
  const { priority = campaign.priority, link } = draft;
  const target = link.target ?? campaign.linkTarget;
  return { ...draft, priority, link: { ...link, ...(target === undefined ? {} : { target }) } };
}
