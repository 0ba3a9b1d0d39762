import type { Brand } from '../domain/account.ts';
import { type Occurrence, type Series, slotIdOf } from '../domain/series.ts';
import type { Clock } from '../ports/clock.ts';
import type { DeliveryRepository, PostRepository, RegistryRepository } from '../ports/repositories.ts';
import type { SeriesKey, SeriesRepository } from '../ports/series.ts';
import { loadBrand } from './load-brand.ts';
import { zoneOf } from './make-occurrence.ts';
import { formatDueTime } from './read-due-time.ts';
import { loadContent, loadSeries, type SeriesContent, variantFor } from './series-content.ts';
import { type SeriesSlotsDeps, seriesSlots } from './series-slots.ts';

export type DescribeSeriesDeps = SeriesSlotsDeps & {
  readonly registry: Pick<RegistryRepository, 'getBrand'>;
  readonly series: SeriesRepository;
  readonly posts: Pick<PostRepository, 'getMany'>;
  readonly deliveries: Pick<DeliveryRepository, 'getMany'>;
  readonly clock: Pick<Clock, 'now'>;
};

/** `planned`: it is made when the horizon reaches it. */
export type OccurrenceView = {
  readonly slotId: string;
  readonly slot: string;
  readonly dueAt: string;
  readonly state: Occurrence['outcome'] | 'planned';
  readonly variant: number;
  readonly postId?: string;
  /** Of the post's deliveries. */
  readonly deliveries?: readonly string[];
  readonly findings?: Occurrence['findings'];
};

export type SeriesView = Pick<
  Series,
  'seriesId' | 'brandId' | 'name' | 'state' | 'rhythm' | 'endedBy' | 'createdAt' | 'createdBy'
> & {
  /** The next ones, and those of the last month with what became of them. */
  readonly occurrences: readonly OccurrenceView[];
};

const monthMs = 31 * 86_400_000;
const lookAheadMs = 800 * 86_400_000;

export async function listSeries(deps: DescribeSeriesDeps, brandId: string): Promise<readonly SeriesView[]> {
  const brand = await loadBrand(deps.registry, brandId);
  const all = await deps.series.listOf(brandId);
  return Promise.all(all.map((series) => describe(deps, { brand, series, planned: 3 })));
}

export async function readSeries(
  deps: DescribeSeriesDeps,
  key: SeriesKey,
): Promise<SeriesView & { readonly content: SeriesContent }> {
  const brand = await loadBrand(deps.registry, key.brandId);
  const series = await loadSeries(deps, key);
  const [view, content] = await Promise.all([
    describe(deps, { brand, series, planned: 10 }),
    loadContent(deps, series),
  ]);
  return { ...view, content };
}

type Scene = { readonly brand: Brand; readonly series: Series; readonly planned: number };

async function describe(deps: DescribeSeriesDeps, { brand, series, planned }: Scene): Promise<SeriesView> {
  const { seriesId, brandId, name, state, rhythm, endedBy, createdAt, createdBy } = series;
  const since = deps.clock.now() - monthMs;
  const [made, coming] = await Promise.all([
    deps.series.occurrencesFrom(seriesId, since),
    state === 'ended' ? [] : plannedOnes(deps, { brand, series, planned }),
  ]);
  return {
    seriesId,
    brandId,
    name,
    state,
    rhythm,
    ...(endedBy === undefined ? {} : { endedBy }),
    createdAt,
    createdBy,
    occurrences: [...(await describeMade(deps, { brand, series }, made)), ...coming],
  };
}

async function plannedOnes(
  deps: DescribeSeriesDeps,
  { brand, series, planned }: Scene,
): Promise<readonly OccurrenceView[]> {
  const range = { after: series.cursor, until: series.cursor + lookAheadMs, limit: planned, timeZone: brand.timeZone };
  const [slots, content] = await Promise.all([seriesSlots(deps, series, range), loadContent(deps, series)]);
  return slots.map((slot, index) => {
    const exception = series.exceptions[slotIdOf(slot)];
    const dueAt = exception !== undefined && 'movedTo' in exception ? exception.movedTo : slot;
    const isSkipped = exception !== undefined && 'skip' in exception;
    const state = isSkipped ? 'skipped' : series.state === 'paused' ? 'paused' : 'planned';
    return {
      ...timesOf({ brand, series }, { slot, dueAt }),
      state,
      variant: variantFor(series.count + index, content),
    };
  });
}

function timesOf({ brand, series }: Omit<Scene, 'planned'>, { slot, dueAt }: Pick<Occurrence, 'slot' | 'dueAt'>) {
  const timeZone = zoneOf(series, brand);
  return {
    slotId: slotIdOf(slot),
    slot: formatDueTime({ at: slot, timeZone }),
    dueAt: formatDueTime({ at: dueAt, timeZone }),
  };
}

async function describeMade(
  deps: DescribeSeriesDeps,
  scene: Omit<Scene, 'planned'>,
  made: readonly Occurrence[],
): Promise<readonly OccurrenceView[]> {
  const posts = await deps.posts.getMany(made.flatMap(({ postId }) => postId ?? []));
  const keys = posts.flatMap(({ postId, deliveries }) => deliveries.map(({ deliveryId }) => ({ postId, deliveryId })));
  const deliveries = await deps.deliveries.getMany(keys);
  return made.map(({ slot, dueAt, outcome, variant, postId, findings }) => {
    const post = posts.find((one) => one.postId === postId);
    const own = deliveries.filter((one) => one.postId === postId);
    const current = post === undefined ? dueAt : Date.parse(post.dueAt);
    return {
      ...timesOf(scene, { slot, dueAt: outcome === 'created' ? current : dueAt }),
      state: outcome,
      variant,
      ...(postId === undefined ? {} : { postId, deliveries: own.map(({ state }) => state) }),
      ...(findings === undefined ? {} : { findings }),
    };
  });
}
