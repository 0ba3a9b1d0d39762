import type { Occurrence, Series } from '../domain/series.ts';

export type SeriesKey = { readonly brandId: string; readonly seriesId: string };

export type SeriesRepository = {
  readonly createIfAbsent: (series: Series) => Promise<'created' | 'exists'>;
  readonly get: (key: SeriesKey) => Promise<Series | undefined>;
  readonly listOf: (brandId: string) => Promise<readonly Series[]>;
  /** Stores `after` if the stored one still has the version of `before`. */
  readonly replace: (before: Series, after: Series) => Promise<'saved' | 'conflict'>;
  /** Those whose time has come, longest overdue first. May lag behind by moments. */
  readonly due: (now: number) => Promise<readonly SeriesKey[]>;
  /** What an edition publishes, as text; written once. */
  readonly putContent: (key: { readonly seriesId: string; readonly edition: number }, text: string) => Promise<void>;
  readonly getContent: (key: { readonly seriesId: string; readonly edition: number }) => Promise<string | undefined>;
  readonly putOccurrence: (occurrence: Occurrence) => Promise<void>;
  readonly getOccurrence: (key: Pick<Occurrence, 'seriesId' | 'slot'>) => Promise<Occurrence | undefined>;
  /** By slot, from an instant on. */
  readonly occurrencesFrom: (seriesId: string, from: number) => Promise<readonly Occurrence[]>;
};
