import { Temporal } from 'temporal-polyfill';
import type { Campaign, CampaignWish } from '../domain/campaign.ts';
import { ConflictError, type Finding, NotFoundError, ValidationError } from '../domain/errors.ts';
import { isoOf } from '../domain/instants.ts';
import type { CampaignRepository } from '../ports/campaign-repository.ts';
import type { Clock } from '../ports/clock.ts';
import type { RegistryRepository } from '../ports/repositories.ts';
import { campaignFindings } from './campaign-findings.ts';
import { loadBrand } from './load-brand.ts';

export type CampaignDeps = {
  readonly registry: Pick<RegistryRepository, 'getBrand'>;
  readonly campaigns: CampaignRepository;
  readonly clock: Pick<Clock, 'now'>;
};
type CampaignKey = Pick<Campaign, 'brandId' | 'campaignId'>;

/** As long as a report of clicks may be. */
const maxDays = 92;

/** The one that begins first comes first. */
export async function listCampaigns(
  deps: Pick<CampaignDeps, 'registry' | 'campaigns'>,
  brandId: string,
): Promise<readonly Campaign[]> {
  await loadBrand(deps.registry, brandId);
  const campaigns = await deps.campaigns.list(brandId);
  return campaigns.toSorted((a, b) => a.startsOn.localeCompare(b.startsOn) || a.campaignId.localeCompare(b.campaignId));
}

export async function loadCampaign(
  deps: Pick<CampaignDeps, 'registry' | 'campaigns'>,
  key: CampaignKey,
): Promise<Campaign> {
  await loadBrand(deps.registry, key.brandId);
  const campaign = await deps.campaigns.get(key);
  if (campaign === undefined) throw new NotFoundError('campaign-not-found', 'There is no such campaign.');
  return campaign;
}

/** Makes it, or puts all of it in place of what was; posts that are queued already are not judged again. */
export async function putCampaign(
  deps: CampaignDeps,
  key: CampaignKey,
  { wish, actor }: { readonly wish: CampaignWish; readonly actor: string },
): Promise<Campaign> {
  await loadBrand(deps.registry, key.brandId);
  const findings = periodFindings(wish);
  if (findings.length > 0) throw new ValidationError(findings);
  const before = await deps.campaigns.get(key);
  const now = isoOf(deps.clock.now());
  const after: Campaign = {
    ...key,
    ...withoutGaps(wish),
    version: (before?.version ?? 0) + 1,
    createdAt: before?.createdAt ?? now,
    updatedAt: now,
    updatedBy: actor,
  };
  if ((await deps.campaigns.put(after, before?.version ?? 0)) === 'saved') return after;
  throw new ConflictError('campaign-changed', 'The campaign was changed by somebody else at the same time.');
}

/** Posts keep its id as their label. */
export async function removeCampaign(deps: CampaignDeps, key: CampaignKey): Promise<Campaign> {
  const campaign = await loadCampaign(deps, key);
  await deps.campaigns.remove(key);
  return campaign;
}

/** A label that nobody has described is a label and no more. */
export async function campaignOf(
  campaigns: Pick<CampaignRepository, 'get'>,
  { brandId, label }: { readonly brandId: string; readonly label: string | undefined },
): Promise<Campaign | undefined> {
  return label === undefined ? undefined : campaigns.get({ brandId, campaignId: label });
}

function withoutGaps({ title, startsOn, endsOn, hashtags, ...rest }: CampaignWish) {
  const given = Object.entries(rest).filter(([, value]) => value !== undefined);
  return { title, startsOn, endsOn, hashtags, ...(Object.fromEntries(given) as Partial<Campaign>) };
}

function periodFindings({ startsOn, endsOn }: CampaignWish): readonly Finding[] {
  const [start, end] = [dayOf(startsOn), dayOf(endsOn)];
  if (start === undefined) return [campaignFindings.noSuchDay('startsOn', startsOn)];
  if (end === undefined) return [campaignFindings.noSuchDay('endsOn', endsOn)];
  const days = start.until(end).days + 1;
  if (days < 1) return [campaignFindings.endsBeforeStart(startsOn, endsOn)];
  return days > maxDays ? [campaignFindings.tooLong(maxDays, days)] : [];
}

function dayOf(day: string): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from(day, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}
