import { NotFoundError } from '../domain/errors.ts';
import type { Series } from '../domain/series.ts';
import type { SeriesRepository } from '../ports/series.ts';
import { changeDraft, type PostChange } from './post-change.ts';
import type { PostDraft } from './post-draft.ts';

/** A post without its time, and what each text of the rotation says in its place. */
export type SeriesContent = {
  readonly post: Omit<PostDraft, 'dueAt' | 'slot' | 'timeZone'>;
  readonly variants: readonly Pick<PostChange, 'title' | 'summary' | 'coverMediaId' | 'page' | 'deliveries'>[];
};

/** The post of an occurrence: the texts take turns, because platforms refuse what they have just seen. */
export function draftOfOccurrence(
  { post, variants }: SeriesContent,
  { variant, dueAt }: { readonly variant: number; readonly dueAt: string },
): PostDraft {
  return changeDraft({ ...post, dueAt }, variants[variant] ?? {});
}

export const variantFor = (count: number, { variants }: SeriesContent): number =>
  variants.length === 0 ? 0 : count % variants.length;

export async function loadContent(
  { series: repository }: { readonly series: Pick<SeriesRepository, 'getContent'> },
  series: Pick<Series, 'seriesId' | 'edition'>,
): Promise<SeriesContent> {
  const text = await repository.getContent(series);
  if (text === undefined) throw new TypeError('A series without its content publishes nothing.');
  return JSON.parse(text) as SeriesContent; // written by `storeContent`, of what the door has parsed
}

export async function storeContent(
  { series: repository }: { readonly series: Pick<SeriesRepository, 'putContent'> },
  series: Pick<Series, 'seriesId' | 'edition'>,
  content: SeriesContent,
): Promise<void> {
  await repository.putContent(series, JSON.stringify(content));
}

export async function loadSeries(
  { series: repository }: { readonly series: Pick<SeriesRepository, 'get'> },
  key: { readonly brandId: string; readonly seriesId: string },
): Promise<Series> {
  const series = await repository.get(key);
  if (series === undefined) throw new NotFoundError('series-not-found', 'There is no such series.');
  return series;
}
