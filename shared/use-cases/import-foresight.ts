import type { Delivery } from '../domain/delivery.ts';
import type { Post } from '../domain/post.ts';
import type { CalendarEntry, PostCalendar } from '../ports/post-calendar.ts';
import type { PlanDeps, PostPlan } from './plan-post.ts';

/**
 * What planning a row reads, as if the rows before it were queued: so that the room in the lanes is counted, and repetitions
 * are found, before anything is stored. What is read is kept for the run, as it is read again and again.
 */
export type Foresight = PlanDeps & {
  readonly add: (plan: PostPlan) => Promise<void>;
  /** The post that is planned next is not in its own way, should it be queued already. */
  readonly setApart: (postId: string) => void;
  /** Posts of the brand due between, those of the file among them. */
  readonly entriesBetween: PostCalendar['entriesBetween'];
};

const dayMs = 86_400_000;
/** Of one day of a brand; lanes say that they cannot foresee long before. */
const entriesOfDay = 2_000;

export function createForesight<D extends PlanDeps>(deps: D, brandId: string): D & Foresight {
  const days = createDays(deps.calendar, brandId);
  const posts = new Map<string, Post>();
  const deliveries = new Map<string, Delivery>();
  let apart: string | undefined;
  const entriesBetween: PostCalendar['entriesBetween'] = async ({ from, to, limit }) =>
    (await days.between(from, to)).filter(({ postId }) => postId !== apart).slice(0, limit);
  return {
    ...deps,
    ...keptReads(deps),
    lanes: { ...deps.lanes, getMany: remember(deps.lanes.getMany, (ids) => ids.join()) },
    entriesBetween,
    calendar: { ...deps.calendar, entriesBetween },
    posts: {
      ...deps.posts,
      getMany: rememberMany(deps.posts.getMany, { kept: posts, nameOf: ({ postId }) => postId, nameOfKey: (id) => id }),
    },
    deliveries: {
      ...deps.deliveries,
      getMany: rememberMany(deps.deliveries.getMany, {
        kept: deliveries,
        nameOf: ({ deliveryId }) => deliveryId,
        nameOfKey: ({ deliveryId }) => deliveryId,
      }),
    },
    setApart(postId) {
      apart = postId;
    },
    async add(plan) {
      posts.set(plan.post.postId, plan.post);
      for (const delivery of plan.deliveries) deliveries.set(delivery.deliveryId, delivery);
      await days.add(entryOf(plan.post));
    },
  };
}

/** The calendar, each day of which is read once. */
function createDays(calendar: Pick<PostCalendar, 'entriesBetween'>, brandId: string) {
  const days = new Map<number, Promise<Map<string, CalendarEntry>>>();
  const dayOf = (at: number): number => Math.floor(at / dayMs);
  const entriesOf = (day: number): Promise<Map<string, CalendarEntry>> => {
    const range = { brandId, from: day * dayMs, to: (day + 1) * dayMs, limit: entriesOfDay };
    const reading =
      days.get(day) ??
      calendar.entriesBetween(range).then((entries) => new Map(entries.map((entry) => [entry.postId, entry])));
    days.set(day, reading);
    return reading;
  };
  return {
    async between(from: number, to: number): Promise<readonly CalendarEntry[]> {
      const count = dayOf(to - 1) - dayOf(from) + 1;
      const read = await Promise.all(Array.from({ length: count }, (_, index) => entriesOf(dayOf(from) + index)));
      return read
        .flatMap((entries) => [...entries.values()])
        .filter(({ dueAt }) => dueAt >= from && dueAt < to)
        .toSorted((a, b) => a.dueAt - b.dueAt);
    },
    async add(entry: CalendarEntry): Promise<void> {
      (await entriesOf(dayOf(entry.dueAt))).set(entry.postId, entry);
    },
  };
}

/** What hardly changes while a file is imported. */
export function keptReads(deps: Pick<PlanDeps, 'registry' | 'tones' | 'media'>) {
  return {
    registry: { ...deps.registry, getAccount: remember(deps.registry.getAccount, ({ accountId }) => accountId) },
    tones: { ...deps.tones, get: remember(deps.tones.get, (brandId) => brandId) },
    media: { ...deps.media, get: remember(deps.media.get, ({ mediaId }) => mediaId) },
  };
}

const mostKept = 5_000;

function remember<K, V>(read: (key: K) => Promise<V>, nameOf: (key: K) => string): (key: K) => Promise<V> {
  const kept = new Map<string, Promise<V>>();
  return (key) => {
    const name = nameOf(key);
    const known = kept.get(name);
    if (known !== undefined) return known;
    if (kept.size >= mostKept) kept.clear();
    const reading = read(key);
    kept.set(name, reading);
    reading.catch(() => kept.delete(name));
    return reading;
  };
}

type Kept<K, V> = {
  readonly kept: Map<string, V>;
  readonly nameOf: (value: V) => string;
  readonly nameOfKey: (key: K) => string;
};

function rememberMany<K, V>(
  read: (keys: readonly K[]) => Promise<readonly V[]>,
  { kept, nameOf, nameOfKey }: Kept<K, V>,
): (keys: readonly K[]) => Promise<readonly V[]> {
  return async (keys) => {
    const missing = keys.filter((key) => !kept.has(nameOfKey(key)));
    if (missing.length > 0) for (const value of await read(missing)) kept.set(nameOf(value), value);
    return keys.flatMap((key) => {
      const value = kept.get(nameOfKey(key));
      return value === undefined ? [] : [value];
    });
  };
}

function entryOf({ postId, dueAt, campaign, deliveries }: Post): CalendarEntry {
  return {
    postId,
    dueAt: Date.parse(dueAt),
    mayBeOn: (accountId) => deliveries.some((delivery) => delivery.accountId === accountId),
    mayBeIn: (name) => campaign === name,
    mayRepeat: (accountId, fingerprint) =>
      deliveries.some((delivery) => delivery.accountId === accountId && delivery.fingerprint === fingerprint),
  };
}
