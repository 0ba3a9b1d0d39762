import { linkUrl } from '../../../shared/domain/link.ts';
import type { SyncRef } from '../../../shared/domain/sync.ts';
import { brand } from './brand.ts';
import type { Violation } from './checks.ts';
import type { FaultCounts } from './faults.ts';
import { entryKey } from './tables.ts';
import { checkAllEnded } from './watchman.ts';
import { createWorld, startAt, type World } from './world.ts';

export type SeedOptions = { readonly seed: number; readonly days: number; readonly print?: (line: string) => void };

export type SeedResult = {
  readonly seed: number;
  readonly deliveries: number;
  readonly faults: FaultCounts;
  readonly violations: readonly Violation[];
  /** Deliveries by the state they ended in. */
  readonly ends: Readonly<Record<string, number>>;
  /** Of the whole trace. */
  readonly digest: string;
};

const dayMs = 86_400_000;
/** A review may take a day and more, and a person decides after it. */
const calmDays = 8;

/** Lives through the days with everything that can go wrong, then calmly until all that is open has ended. */
export async function runSeed({ seed, days, print }: SeedOptions): Promise<SeedResult> {
  const endAt = startAt + days * dayMs;
  const world = createWorld({ seed, endAt, ...(print === undefined ? {} : { print }) });
  const { universe, checks } = world;
  await universe.loop.runUntil(endAt);
  world.weather.calmDown();
  for (let day = 1; day <= calmDays && (day === 1 || isOpen(world)); day++) {
    await universe.loop.runUntil(endAt + day * dayMs);
  }
  checkAllEnded(universe, checks);
  checkPosts(world);
  checkLinks(world);
  const rows = [...universe.deliveries.rows.values()];
  return {
    seed,
    deliveries: rows.length,
    faults: universe.faults.counts,
    violations: checks.violations,
    ends: Object.fromEntries(
      [...Map.groupBy(rows, ({ state }) => state)].map(([state, group]) => [state, group.length]),
    ),
    digest: universe.trace.digest(),
  };
}

function isOpen({ universe: { deliveries, tables } }: World): boolean {
  const hasOpenEntries = [...tables.entries.values()].some(({ state }) => state === 'waiting');
  return hasOpenEntries || deliveries.open.size > 0;
}

/** A post that exists was acknowledged, or could have been: none of its deliveries may be missing. */
function checkPosts({ universe: { tables, deliveries }, checks }: World): void {
  for (const post of tables.posts.values()) {
    for (const { deliveryId } of post.deliveries) {
      if (!deliveries.rows.has(deliveryId)) checks.report('lost', deliveryId, 'its post exists, and it does not');
    }
  }
}

/** Every link of a published post that was to be carried has been, and what is said to be carried has arrived. */
function checkLinks(world: World): void {
  const { tables, deliveries } = world.universe;
  for (const { postId, sync } of tables.posts.values()) {
    const isOut = deliveries.rowsOfPost(postId).some(({ state }) => state === 'published');
    for (const ref of isOut ? sync : []) checkLink(world, { ...ref, slug: postId });
  }
}

function checkLink({ universe, checks, search }: World, key: SyncRef & { readonly slug: string }): void {
  const state = universe.tables.entries.get(entryKey(key))?.state ?? 'not known';
  if (state !== 'carried') checks.report('stuck', key.slug, `its link is ${state}`);
  else if (!search.received.has(linkUrl(brand.linkDomain, key.slug))) {
    checks.report('lost', key.slug, 'its link is said to be carried, and is not');
  }
}
