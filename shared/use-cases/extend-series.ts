import type { Brand } from '../domain/account.ts';
import { type Series, slotIdOf } from '../domain/series.ts';
import type { SeriesKey, SeriesRepository } from '../ports/series.ts';
import type { SlotGrids } from '../ports/slots.ts';
import { loadBrand } from './load-brand.ts';
import { type MakeOccurrenceDeps, makeOccurrence } from './make-occurrence.ts';
import { clearFollowing } from './replace-occurrences.ts';
import { loadContent } from './series-content.ts';
import { seriesSlots } from './series-slots.ts';

export type ExtendSeriesDeps = MakeOccurrenceDeps & {
  readonly series: SeriesRepository;
  readonly slotGrids: Pick<SlotGrids, 'get'>;
  /** How far ahead occurrences are made, in ms. */
  readonly horizonMs: number;
};

export type Extended = 'nothing' | 'busy' | 'extended';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** Longer than whoever extends a series may live. */
const leaseMs = 75_000;
/** So many slots are settled at a time; the rest follow with the next run. */
const maxSlots = 30;
/** A rule is looked ahead by so much for its next slot. */
const lookAheadMs = 800 * dayMs;

/**
 * Makes the occurrences of a series up to the horizon. Each slot is worked out from the rule and the last one that was
 * settled, never from when this runs, and its post has an id of series, edition and slot: who repeats a run that broke off
 * finds what it has made. One works on a series at a time, under a lease.
 */
export async function extendSeries(deps: ExtendSeriesDeps, key: SeriesKey): Promise<Extended> {
  const series = await deps.series.get(key);
  const now = deps.clock.now();
  if (series?.attendAt === undefined || series.attendAt > now) return 'nothing';
  const leaseUntil = now + leaseMs;
  const leased: Series = { ...series, leaseUntil, attendAt: leaseUntil, version: series.version + 1 };
  if ((await deps.series.replace(series, leased)) === 'conflict') return 'busy';
  const brand = await loadBrand(deps.registry, series.brandId);
  const cleared = await clearFollowing(deps, leased);
  const settled = cleared.state === 'active' ? await settleSlots(deps, brand, cleared) : withoutAlarm(cleared);
  const { leaseUntil: _, replaceFrom: _from, ...rest } = settled;
  await deps.series.replace(leased, { ...rest, version: leased.version + 1 });
  return 'extended';
}

async function settleSlots(deps: ExtendSeriesDeps, brand: Brand, series: Series): Promise<Series> {
  const { timeZone } = brand;
  const now = deps.clock.now();
  const content = await loadContent(deps, series);
  const range = { after: series.cursor, until: now + deps.horizonMs, limit: maxSlots, timeZone };
  let settled = series;
  for (const slot of await seriesSlots(deps, series, range)) {
    await makeOccurrence(deps, { brand, series: settled, content, slot });
    settled = { ...withoutException(settled, slot), cursor: slot, count: settled.count + 1 };
  }
  const ahead = { after: settled.cursor, until: now + lookAheadMs, limit: 1, timeZone };
  const [next] = await seriesSlots(deps, settled, ahead);
  return withAlarm(settled, { next, now, horizonMs: deps.horizonMs });
}

/** What was settled needs no exception any more. */
function withoutException(series: Series, slot: number): Series {
  const { [slotIdOf(slot)]: _, ...exceptions } = series.exceptions;
  return { ...series, exceptions };
}

type Ahead = { readonly next: number | undefined; readonly now: number; readonly horizonMs: number };

function withAlarm(series: Series, { next, now, horizonMs }: Ahead): Series {
  if (next !== undefined) {
    const due = Math.max(now, next - horizonMs);
    // Slots of an account may be changed at any time.
    return { ...series, attendAt: series.rhythm.by === 'slot' ? Math.min(due, now + dayMs) : due };
  }
  if (series.rhythm.by === 'slot') return { ...series, attendAt: now + dayMs };
  return withoutAlarm({ ...series, state: 'ended', endedBy: 'rule' });
}

export function withoutAlarm({ attendAt: _, ...series }: Series): Series {
  return series;
}
