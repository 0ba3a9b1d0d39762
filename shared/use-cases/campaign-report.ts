import { beijingBucket } from '../domain/beijing.ts';
import type { Campaign } from '../domain/campaign.ts';
import type { Delivery, DeliveryState } from '../domain/delivery.ts';
import type { Bilingual } from '../domain/errors.ts';
import { isoOf } from '../domain/instants.ts';
import type { Post } from '../domain/post.ts';
import { adviceOn, type NextStep } from './campaign-advice.ts';
import { wordsOfProblem } from './problem-words.ts';

/** Clicks of the campaign's links as they were counted: one row for each day, platform, influencer and delivery's post. */
export type CampaignClicks = {
  readonly day?: string;
  readonly platform?: string;
  readonly influencer?: string;
  readonly post?: string;
  readonly clicks: number;
};

export type CampaignFacts = {
  readonly campaign: Campaign;
  readonly posts: readonly Post[];
  readonly deliveries: readonly Delivery[];
  readonly clicks: readonly CampaignClicks[];
  readonly now: number;
};

export type CampaignDelivery = {
  readonly postId: string;
  readonly title: string;
  readonly deliveryId: string;
  readonly accountId: string;
  readonly platform: string;
  readonly state: DeliveryState;
  readonly dueAt?: string;
  readonly publishedAt?: string;
  readonly url?: string;
  readonly problem?: { readonly kind: string; readonly code: string; readonly message: Bilingual };
  /** Of the post on this platform. */
  readonly clicks: number;
};

type PlatformSum = {
  readonly platform: string;
  readonly deliveries: number;
  readonly published: number;
  readonly clicks: number;
};
type Counted<Name extends string> = { readonly [Key in Name]: string } & { readonly clicks: number };

export type CampaignReport = {
  readonly campaign: Campaign;
  readonly madeAt: string;
  readonly posts: number;
  readonly states: readonly { readonly state: DeliveryState; readonly count: number }[];
  readonly platforms: readonly PlatformSum[];
  readonly clicks: {
    readonly total: number;
    readonly byDay: readonly Counted<'day'>[];
    readonly byInfluencer: readonly Counted<'influencer'>[];
  };
  /** Share of the target, 1 is all of it. */
  readonly goal?: {
    readonly metric: string;
    readonly target: number;
    readonly reached: number;
    readonly share: number;
  };
  /** The whole budget over all clicks so far; absent without a budget or clicks. */
  readonly budgetFenPerClick?: number;
  readonly deliveries: readonly CampaignDelivery[];
  readonly nextSteps: readonly NextStep[];
};

const outStates: ReadonlySet<DeliveryState> = new Set(['published']);

/** Sums up what a campaign has come to. Every number is a sum of the facts. */
export function reportOn(facts: CampaignFacts): CampaignReport {
  const { campaign, posts, clicks, now } = facts;
  const deliveries = deliveriesOf(facts);
  const total = sum(clicks);
  const published = deliveries.filter(({ state }) => outStates.has(state)).length;
  const goal = goalOf(campaign, { published, clicks: total });
  return {
    campaign,
    madeAt: isoOf(now),
    posts: posts.length,
    states: statesOf(deliveries),
    platforms: platformsOf(deliveries, clicks),
    clicks: { total, byDay: countedBy('day', clicks), byInfluencer: influencersOf(clicks) },
    ...(goal === undefined ? {} : { goal }),
    ...(campaign.budgetFen === undefined || total === 0
      ? {}
      : { budgetFenPerClick: Math.round(campaign.budgetFen / total) }),
    deliveries,
    nextSteps: adviceOn({ campaign, deliveries, goal, today: beijingBucket(now, 'day') }),
  };
}

const sum = (rows: readonly { readonly clicks: number }[]): number => rows.reduce((all, { clicks }) => all + clicks, 0);

function deliveriesOf({ posts, deliveries, clicks }: CampaignFacts): readonly CampaignDelivery[] {
  const postsById = new Map(posts.map((post) => [post.postId, post]));
  const clicksByPlace = new Map([...Map.groupBy(clicks, placeOf)].map(([place, rows]) => [place, sum(rows)]));
  return deliveries
    .flatMap((delivery) => {
      const post = postsById.get(delivery.postId);
      return post === undefined ? [] : [rowOf(delivery, post, clicksByPlace)];
    })
    .toSorted((a, b) => (a.dueAt ?? '').localeCompare(b.dueAt ?? '') || a.deliveryId.localeCompare(b.deliveryId));
}

const placeOf = ({ post, platform }: Pick<CampaignClicks, 'post' | 'platform'>): string => `${post} ${platform}`;

function rowOf(delivery: Delivery, post: Post, clicksByPlace: ReadonlyMap<string, number>): CampaignDelivery {
  const { postId, deliveryId, accountId, platform, state, dueAt, result, problem } = delivery;
  const isOut = outStates.has(state);
  return {
    postId,
    title: post.title,
    deliveryId,
    accountId,
    platform,
    state,
    ...(dueAt === undefined ? {} : { dueAt: isoOf(dueAt) }),
    ...(result === undefined ? {} : { publishedAt: isoOf(result.at) }),
    ...(result?.url === undefined ? {} : { url: result.url }),
    ...(problem === undefined || isOut ? {} : { problem: { ...pick(problem), message: wordsOfProblem(problem) } }),
    clicks: clicksByPlace.get(placeOf({ post: postId, platform })) ?? 0,
  };
}

const pick = ({ kind, code }: NonNullable<Delivery['problem']>) => ({ kind, code });

function statesOf(deliveries: readonly CampaignDelivery[]): CampaignReport['states'] {
  return [...Map.groupBy(deliveries, ({ state }) => state)].map(([state, all]) => ({ state, count: all.length }));
}

/** The landing page is a platform of its own, without deliveries. */
function platformsOf(
  deliveries: readonly CampaignDelivery[],
  clicks: readonly CampaignClicks[],
): readonly PlatformSum[] {
  const names = new Set([...deliveries, ...clicks].map(({ platform = '' }) => platform));
  return [...names].toSorted().map((platform) => {
    const own = deliveries.filter((one) => one.platform === platform);
    return {
      platform,
      deliveries: own.length,
      published: own.filter(({ state }) => outStates.has(state)).length,
      clicks: sum(clicks.filter((row) => row.platform === platform)),
    };
  });
}

function countedBy<Name extends 'day' | 'influencer'>(
  name: Name,
  clicks: readonly CampaignClicks[],
): readonly Counted<Name>[] {
  return [...Map.groupBy(clicks, (row) => row[name] ?? '')]
    .map(([value, rows]) => ({ [name]: value, clicks: sum(rows) }) as Counted<Name>) // the one key is the name
    .toSorted((a, b) => a[name].localeCompare(b[name]));
}

function influencersOf(clicks: readonly CampaignClicks[]): readonly Counted<'influencer'>[] {
  const theirs = clicks.filter(({ influencer = '' }) => influencer !== '');
  return countedBy('influencer', theirs).toSorted((a, b) => b.clicks - a.clicks);
}

function goalOf(
  { goal }: Campaign,
  reached: { readonly published: number; readonly clicks: number },
): CampaignReport['goal'] {
  if (goal === undefined) return undefined;
  const { metric, target } = goal;
  const count = metric === 'clicks' ? reached.clicks : reached.published;
  return { metric, target, reached: count, share: Math.round((count / target) * 1_000) / 1_000 };
}
