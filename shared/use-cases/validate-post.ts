import type { Brand } from '../domain/account.ts';
import type { Campaign } from '../domain/campaign.ts';
import type { Finding } from '../domain/errors.ts';
import { type DeliveryPlatform, hasLine, type Shape } from '../domain/platform.ts';
import { exampleAddresses, fillPlaceholders } from '../domain/template.ts';
import { withTexts } from '../domain/variant-texts.ts';
import type { Clock } from '../ports/clock.ts';
import type { Ids } from '../ports/ids.ts';
import type { RegistryRepository } from '../ports/repositories.ts';
import type { SigningKey } from '../ports/stores.ts';
import type { PreviewVariant, VariantPreview } from '../ports/variant-check.ts';
import { campaignOf } from './campaigns.ts';
import { withCampaignDefaults } from './check-campaign.ts';
import type { CheckedDelivery, CheckedDraft } from './check-draft.ts';
import { type DueAtSlotDeps, dueAtSlot } from './due-at-slot.ts';
import { findRepetitions } from './find-repetitions.ts';
import { fingerprintOf } from './fingerprint.ts';
import { loadBrand } from './load-brand.ts';
import { type Examination, examinePost, linkUrlOf, type PlanDeps, planned } from './plan-post.ts';
import type { PostDraft } from './post-draft.ts';
import { type Capacity, readCapacity } from './read-capacity.ts';
import { type DueTime, formatDueTime } from './read-due-time.ts';
import { repetitionFindings } from './repetition-findings.ts';

export type ValidatePostDeps = PlanDeps &
  DueAtSlotDeps & {
    readonly registry: Pick<RegistryRepository, 'getBrand' | 'getAccount'>;
    readonly previews: Readonly<Record<DeliveryPlatform, PreviewVariant>>;
    readonly signingKey: SigningKey;
    readonly clock: Pick<Clock, 'now'>;
    readonly ids: Pick<Ids, 'random' | 'derive' | 'slug'>;
  };

export type ValidatedDelivery = VariantPreview & {
  readonly field: string;
  readonly accountId: string;
  readonly platform: DeliveryPlatform;
  readonly shape: Shape;
  /** As long as the one that the delivery will have. */
  readonly exampleLink: string;
  /** Absent for a person, and while the due time cannot be read. */
  readonly capacity?: Omit<Capacity, 'startAt'> & { readonly startsAt: string };
};

export type ValidatedPost = {
  /** It could be queued as it is. */
  readonly isAcceptable: boolean;
  readonly findings: readonly Finding[];
  readonly deliveries: readonly ValidatedDelivery[];
};

type Scene = {
  readonly brand: Brand;
  readonly draft: PostDraft;
  readonly postId: string;
  readonly signingKey: string;
  readonly now: number;
  readonly campaign: Campaign | undefined;
};

/** Says all that queueing would say, and what would come out. Stores nothing. */
export async function validatePost(
  deps: ValidatePostDeps,
  { brandId, draft }: { readonly brandId: string; readonly draft: PostDraft },
): Promise<ValidatedPost> {
  const brand = await loadBrand(deps.registry, brandId);
  const signingKey = await deps.signingKey.get();
  const [postId, now] = [deps.ids.random('p'), deps.clock.now()];
  const campaign = await campaignOf(deps.campaigns, { brandId, label: draft.campaign });
  const complete = withCampaignDefaults(draft, campaign);
  const timed = await dueAtSlot(deps, complete, { brand, deliveries: draft.deliveries, postId, now, isTaken: false });
  const toGoOut = 'wish' in timed ? timed.wish : complete;
  const scene: Scene = { brand, draft: toGoOut, campaign, postId, signingKey, now };
  const examined = await examinePost(deps, scene);
  const { checked, reading } = examined;
  const said = 'wish' in timed ? examined.findings : inPlaceOfTime(examined, timed.finding);
  const dueTime = 'finding' in reading ? undefined : reading.dueTime;
  const findings =
    dueTime === undefined ? said : [...said, ...(await repetitionsOf(deps, { postId, dueTime }, checked))];
  return {
    isAcceptable: findings.every(({ severity }) => severity === 'warning'),
    findings,
    deliveries: await Promise.all(checked.deliveries.map((delivery) => describe(deps, { scene, dueTime }, delivery))),
  };
}

/** A request may say the same once more, an import only where it is meant. */
async function repetitionsOf(
  deps: ValidatePostDeps,
  { postId, dueTime }: { readonly postId: string; readonly dueTime: DueTime },
  { deliveries }: CheckedDraft,
): Promise<readonly Finding[]> {
  const [first] = deliveries;
  if (first === undefined) return [];
  const { brandId } = first.account;
  const told = deliveries.map(({ account, field, variant }) => ({
    accountId: account.accountId,
    field,
    fingerprint: fingerprintOf(deps.ids, variant),
  }));
  const found = await findRepetitions(deps.calendar, { brandId, postId, dueAt: dueTime.at, deliveries: told });
  return found.map((one) => ({
    ...repetitionFindings.inCalendar(one.delivery.field, one.postId),
    severity: 'warning',
  }));
}

/** Without a slot there is no time either, and only the former is worth saying. */
function inPlaceOfTime({ findings, reading }: Examination, finding: Finding): readonly Finding[] {
  const isOfTime = (one: Finding) => 'finding' in reading && one.code === reading.finding.code;
  return [...findings.filter((one) => !isOfTime(one)), finding];
}

async function describe(
  deps: ValidatePostDeps,
  { scene, dueTime }: { readonly scene: Scene; readonly dueTime: DueTime | undefined },
  { account, field, platform, shape, variant }: CheckedDelivery,
): Promise<ValidatedDelivery> {
  const { accountId } = account;
  const exampleLink = linkUrlOf(deps, scene, { accountId, shape });
  const filled = withTexts(variant, (text) =>
    fillPlaceholders(text, { ...exampleAddresses, 'post.title': scene.draft.title }),
  );
  const preview = deps.previews[platform]({ account, shape, variant: filled, linkUrl: exampleLink });
  const known = { field, accountId, platform, shape, exampleLink, ...preview };
  if (dueTime === undefined || !hasLine(platform)) return known;
  const { startAt, ...capacity } = await readCapacity(deps, { ...scene, ...planned(scene.draft, dueTime), account });
  return { ...known, capacity: { ...capacity, startsAt: formatDueTime({ ...dueTime, at: startAt }) } };
}
