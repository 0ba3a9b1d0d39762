import type { Campaign } from '../domain/campaign.ts';
import { ValidationError } from '../domain/errors.ts';
import type { Post } from '../domain/post.ts';
import type { CampaignRepository } from '../ports/campaign-repository.ts';
import type { DeliveryRepository, PostRepository } from '../ports/repositories.ts';
import { campaignFindings } from './campaign-findings.ts';
import { type CampaignReport, reportOn } from './campaign-report.ts';
import { loadCampaign } from './campaigns.ts';
import { type ClickReportDeps, readClickReport } from './read-click-report.ts';

export type CampaignReportDeps = ClickReportDeps & {
  readonly campaigns: CampaignRepository;
  readonly posts: Pick<PostRepository, 'listByDueTime' | 'getMany'>;
  readonly deliveries: Pick<DeliveryRepository, 'getMany'>;
};

const dayMs = 86_400_000;
/** Posts may come before and after the days of their campaign: announcements, thanks. */
const aroundMs = 31 * dayMs;
const maxPosts = 1_000;

/** Posts that name the campaign and are due around its days, what became of them, and the clicks of its days in Beijing. */
export async function readCampaignReport(
  deps: CampaignReportDeps,
  key: Pick<Campaign, 'brandId' | 'campaignId'>,
): Promise<CampaignReport> {
  const campaign = await loadCampaign(deps, key);
  const [posts, clicks] = await Promise.all([postsOf(deps, campaign), clicksOf(deps, campaign)]);
  const wanted = posts.flatMap(({ postId, deliveries }) =>
    deliveries.filter(({ removed }) => removed !== true).map(({ deliveryId }) => ({ postId, deliveryId })),
  );
  const deliveries = await deps.deliveries.getMany(wanted);
  return reportOn({ campaign, posts, deliveries, clicks, now: deps.clock.now() });
}

async function postsOf(deps: CampaignReportDeps, campaign: Campaign): Promise<readonly Post[]> {
  const { brandId, campaignId, startsOn, endsOn } = campaign;
  const posts: Post[] = [];
  let cursor: string | undefined;
  do {
    const page = await deps.posts.listByDueTime({
      brandId,
      campaign: campaignId,
      from: Date.parse(startsOn) - aroundMs,
      to: Date.parse(endsOn) + aroundMs,
      limit: 100,
      ...(cursor === undefined ? {} : { cursor }),
    });
    posts.push(...page.items);
    cursor = page.cursor;
    if (posts.length > maxPosts) throw new ValidationError([campaignFindings.tooManyPosts(maxPosts)]);
  } while (cursor !== undefined);
  return posts;
}

async function clicksOf(deps: CampaignReportDeps, { brandId, campaignId, startsOn, endsOn }: Campaign) {
  const dayAfter = new Date(Date.parse(endsOn) + dayMs).toISOString().slice(0, 10);
  const { rows } = await readClickReport(deps, {
    brandId,
    from: startsOn,
    to: dayAfter,
    by: ['day', 'platform', 'influencer', 'post'],
    where: { campaign: campaignId },
  });
  return rows;
}
