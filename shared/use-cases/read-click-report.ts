import { ValidationError } from '../domain/errors.ts';
import type { Link } from '../domain/link.ts';
import type { Clock } from '../ports/clock.ts';
import type {
  ClickReport,
  CountedClicks,
  LinkRepository,
  PostRepository,
  RegistryRepository,
} from '../ports/repositories.ts';
import { loadBrand } from './load-brand.ts';
import { dayAfter, type ReportRange, reportDays } from './report-days.ts';
import { reportFindings } from './report-findings.ts';

export type ClickReportDeps = {
  readonly registry: Pick<RegistryRepository, 'getBrand'>;
  readonly clickReport: Pick<ClickReport, 'ofBrandDay'>;
  readonly links: Pick<LinkRepository, 'getMany'>;
  readonly posts: Pick<PostRepository, 'getMany'>;
  readonly clock: Pick<Clock, 'now'>;
};

export const clickDimensions = [
  'day',
  'hour',
  'channel',
  'link',
  'post',
  'platform',
  'account',
  'campaign',
  'influencer',
] as const;
type ClickDimension = (typeof clickDimensions)[number];

/** What a click is known by. A link that has no campaign or influencer has an empty one. */
export type Described = Readonly<Record<ClickDimension, string>>;
const filters = ['post', 'platform', 'account', 'campaign', 'influencer'] as const;
type ClickFilter = { readonly [Name in (typeof filters)[number]]?: string | undefined };

type ClickQuery = ReportRange & {
  readonly brandId: string;
  readonly by: readonly ClickDimension[];
  readonly where: ClickFilter;
};

type ClickRow = Readonly<Partial<Described>> & { readonly clicks: number };
type ClickTotals = {
  readonly from: string;
  readonly to: string;
  readonly total: number;
  readonly rows: readonly ClickRow[];
};

/** A link that is read all day and from every channel by crowds has about 1,500 counters a day. */
const maxReportCounters = 20_000;

/** Sums a brand's clicks. Reads one range of the index for each day, the counters in it, and what their links are about. */
export async function readClickReport(deps: ClickReportDeps, query: ClickQuery): Promise<ClickTotals> {
  await loadBrand(deps.registry, query.brandId);
  const days = reportDays(query, deps.clock.now());
  const counts = await readCounts(deps, query.brandId, days);
  const describe = await describer(deps, counts);
  const rows = new Map<string, { readonly of: Partial<Described>; clicks: number }>();
  for (const count of counts) {
    const described = describe(count);
    if (!matches(described, query.where)) continue;
    const of = Object.fromEntries(query.by.map((dimension) => [dimension, described[dimension]]));
    const name = JSON.stringify(of);
    const row = rows.get(name) ?? { of, clicks: 0 };
    row.clicks += count.clicks;
    rows.set(name, row);
  }
  const sums = [...rows.values()].map(({ of, clicks }) => ({ ...of, clicks }));
  return {
    from: days[0],
    to: dayAfter(days.at(-1) ?? days[0]),
    total: sums.reduce((sum, { clicks }) => sum + clicks, 0),
    rows: sums.toSorted((a, b) => compareRows(a, b, query.by)),
  };
}

const counters = { zh: '点击计数', en: 'counters of clicks' };

async function readCounts(
  deps: ClickReportDeps,
  brandId: string,
  days: readonly string[],
): Promise<readonly CountedClicks[]> {
  const counts: CountedClicks[] = [];
  for (const day of days) {
    const limit = maxReportCounters - counts.length;
    const found = limit > 0 ? await deps.clickReport.ofBrandDay({ brandId, day, limit }) : undefined;
    if (found?.isComplete !== true) throw new ValidationError([reportFindings.tooMany(maxReportCounters, counters)]);
    counts.push(...found.counts);
  }
  return counts;
}

const isPage = (slug: string): boolean => slug.startsWith('p') && slug.length > 8;

async function describer(
  deps: Pick<ClickReportDeps, 'links' | 'posts'>,
  counts: readonly CountedClicks[],
): Promise<(count: CountedClicks) => Described> {
  const slugs = [...new Set(counts.map(({ slug }) => slug))];
  const [links, posts] = await Promise.all([
    deps.links.getMany(slugs.filter((slug) => !isPage(slug))),
    deps.posts.getMany(slugs.filter(isPage)),
  ]);
  const known = new Map([
    ...links.map((link) => [link.slug, aboutLink(link)] as const),
    ...posts.map(
      (post) =>
        [post.postId, { ...unknown, post: post.postId, platform: 'page', campaign: post.campaign ?? '' }] as const,
    ),
  ]);
  return ({ slug, day, hour, channel }) => ({ ...(known.get(slug) ?? unknown), link: slug, day, hour, channel });
}

const unknown = { post: '', platform: '', account: '', campaign: '', influencer: '' };

function aboutLink({ postId, platform, accountId, campaign = '', influencer = '' }: Link): typeof unknown {
  return { post: postId, platform, account: accountId, campaign, influencer };
}

/** Each count with what its link is about. */
export async function describedClicksOf(
  deps: Pick<ClickReportDeps, 'links' | 'posts'>,
  counts: readonly CountedClicks[],
): Promise<readonly (Described & { readonly clicks: number })[]> {
  const describe = await describer(deps, counts);
  return counts.map((count) => ({ ...describe(count), clicks: count.clicks }));
}

function matches(described: Described, where: ClickFilter): boolean {
  return filters.every((name) => where[name] === undefined || where[name] === described[name]);
}

/** In time where the rows are times, else the most clicked first. */
function compareRows(a: ClickRow, b: ClickRow, by: readonly ClickDimension[]): number {
  for (const dimension of by) {
    if (dimension !== 'day' && dimension !== 'hour') break;
    const order = (a[dimension] ?? '').localeCompare(b[dimension] ?? '');
    if (order !== 0) return order;
  }
  return b.clicks - a.clicks;
}
