import { ConflictError, type Finding, NotFoundError, ValidationError } from '../domain/errors.ts';
import { type Series, slotIdOf } from '../domain/series.ts';
import type { SeriesKey } from '../ports/series.ts';
import { cancelPost } from './cancel-post.ts';
import { checkSeries, extendNow, type SeriesWish } from './create-series.ts';
import { type EditPostDeps, editPost } from './edit-post.ts';
import { type ExtendSeriesDeps, extendSeries, withoutAlarm } from './extend-series.ts';
import { loadBrand } from './load-brand.ts';
import { zoneOf } from './make-occurrence.ts';
import { formatDueTime, readDueTime } from './read-due-time.ts';
import { readRhythm } from './read-rhythm.ts';
import { loadContent, loadSeries, storeContent } from './series-content.ts';
import { seriesSlots } from './series-slots.ts';

export type ChangeSeriesDeps = ExtendSeriesDeps & EditPostDeps;

export type SeriesChange = { readonly [K in keyof SeriesWish]?: SeriesWish[K] | undefined };

/**
 * The series, with nobody at work on it. A run that broke off is completed first: what it has begun is known by the content
 * that it had. Throws `ConflictError` (`series-busy`) while one is under way.
 */
async function idle(deps: ExtendSeriesDeps, key: SeriesKey): Promise<Series> {
  const series = await loadSeries(deps, key);
  if (series.leaseUntil === undefined) return series;
  if (series.leaseUntil > deps.clock.now()) throw busy();
  await extendSeries(deps, key);
  return loadSeries(deps, key);
}

const busy = () => new ConflictError('series-busy', 'The series is being extended.');

async function save(deps: ExtendSeriesDeps, before: Series, after: Series): Promise<void> {
  const next = { ...after, version: before.version + 1 };
  if ((await deps.series.replace(before, next)) === 'conflict') throw busy();
  await extendNow(deps, before);
}

function assertGoesOn({ state }: Series): void {
  if (state === 'ended') throw new ConflictError('series-ended', 'The series has ended.');
}

/** Changes all occurrences that follow: what was made of them is taken back, but for what was changed by itself, and made anew. */
export async function changeSeries(
  deps: ChangeSeriesDeps,
  key: SeriesKey,
  change: SeriesChange,
): Promise<readonly Finding[]> {
  const before = await idle(deps, key);
  assertGoesOn(before);
  const brand = await loadBrand(deps.registry, key.brandId);
  const now = deps.clock.now();
  const reading = change.rhythm === undefined ? undefined : await readRhythm(deps, change.rhythm, { brand, now });
  if (reading !== undefined && 'findings' in reading) {
    throw new ValidationError(reading.findings, { code: 'post-refused' });
  }
  const content = await loadContent(deps, before);
  const { post = content.post, variants = content.variants, name = before.name } = change;
  const cursor = Math.max(reading?.startAt ?? now, now) - 1;
  const rhythm = reading?.rhythm ?? before.rhythm;
  const warnings = await checkSeries(deps, {
    brand,
    planned: { brandId: key.brandId, rhythm, cursor },
    content: { post, variants },
  });
  const edition = before.edition + 1;
  await storeContent(deps, { seriesId: before.seriesId, edition }, { post, variants });
  const after: Series = { ...before, name, rhythm, edition, cursor, replaceFrom: now };
  await save(deps, before, after.state === 'active' ? { ...after, attendAt: now } : after);
  return warnings;
}

/** No further occurrence is made; what is made already stays. */
export async function pauseSeries(deps: ChangeSeriesDeps, key: SeriesKey): Promise<void> {
  const before = await idle(deps, key);
  assertGoesOn(before);
  if (before.state === 'paused') return;
  const { resumedAt: _, ...rest } = before;
  await save(deps, before, withoutAlarm({ ...rest, state: 'paused', pausedAt: deps.clock.now() }));
}

/** What was due meanwhile is passed over, and said so. */
export async function resumeSeries(deps: ChangeSeriesDeps, key: SeriesKey): Promise<void> {
  const before = await idle(deps, key);
  assertGoesOn(before);
  if (before.state === 'active') return;
  const now = deps.clock.now();
  await save(deps, before, { ...before, state: 'active', resumedAt: now, attendAt: now });
}

/** For good. What is made already is cancelled unless it is kept. */
export async function endSeries(deps: ChangeSeriesDeps, key: SeriesKey, keepsQueued: boolean): Promise<void> {
  const before = await idle(deps, key);
  if (before.state === 'ended') return;
  const now = deps.clock.now();
  const ended = withoutAlarm({ ...before, state: 'ended', endedBy: 'person' });
  await save(deps, before, keepsQueued ? ended : { ...ended, replaceFrom: now, attendAt: now });
}

export type SlotKey = SeriesKey & { readonly slot: number };

const maxExceptions = 200;

/** Leaves one occurrence out; its post is cancelled where it is made already. */
export async function skipOccurrence(deps: ChangeSeriesDeps, key: SlotKey, actor: string): Promise<void> {
  const before = await idle(deps, key);
  const made = await deps.series.getOccurrence(key);
  if (made?.outcome === 'created') {
    await cancelPost(deps, { brandId: key.brandId, postId: made.postId ?? '', tokenId: actor });
    await deps.series.putOccurrence({ ...made, outcome: 'skipped' });
    return;
  }
  await assertSlot(deps, before, key.slot);
  await save(deps, before, withException(before, key.slot, { skip: true }));
}

/** Gives one occurrence another time; those that follow stay where they are. */
export async function moveOccurrence(
  deps: ChangeSeriesDeps,
  key: SlotKey,
  wish: { readonly dueAt: string; readonly timeZone?: string | undefined; readonly actor: string },
): Promise<void> {
  const before = await idle(deps, key);
  const { dueAt, timeZone, actor } = wish;
  const brand = await loadBrand(deps.registry, key.brandId);
  const defaultZone = zoneOf(before, brand);
  const reading = readDueTime({ dueAt, timeZone, defaultZone, now: deps.clock.now() });
  if ('finding' in reading) throw new ValidationError([reading.finding]);
  const made = await deps.series.getOccurrence(key);
  if (made?.outcome === 'created') {
    const change = { dueAt: formatDueTime(reading.dueTime) };
    await editPost(deps, { brandId: key.brandId, postId: made.postId ?? '', change, tokenId: actor });
    await deps.series.putOccurrence({ ...made, dueAt: reading.dueTime.at });
    return;
  }
  await assertSlot(deps, before, key.slot);
  await save(deps, before, withException(before, key.slot, { movedTo: reading.dueTime.at }));
}

function withException(series: Series, slot: number, exception: Series['exceptions'][string]): Series {
  const exceptions = { ...series.exceptions, [slotIdOf(slot)]: exception };
  if (Object.keys(exceptions).length <= maxExceptions) return { ...series, exceptions };
  throw new ConflictError('series-too-many-exceptions', 'The series has too many exceptions.', {
    details: { limit: maxExceptions },
  });
}

async function assertSlot(deps: ChangeSeriesDeps, series: Series, slot: number): Promise<void> {
  const { timeZone } = await loadBrand(deps.registry, series.brandId);
  const isAhead = series.state !== 'ended' && slot > series.cursor;
  const found = isAhead ? await seriesSlots(deps, series, { after: slot - 1, until: slot, limit: 1, timeZone }) : [];
  if (found[0] !== slot) throw new NotFoundError('occurrence-not-found', 'The series has no such occurrence.');
}
