import { ConflictError } from '../domain/errors.ts';
import type { Occurrence, Series } from '../domain/series.ts';
import type { PostRepository } from '../ports/repositories.ts';
import type { SeriesRepository } from '../ports/series.ts';
import { type CancelPostDeps, cancelPost } from './cancel-post.ts';

type Deps = CancelPostDeps & {
  readonly posts: Pick<PostRepository, 'get'>;
  readonly series: Pick<SeriesRepository, 'occurrencesFrom' | 'putOccurrence'>;
};

/**
 * Takes back what earlier editions have made from a slot on. What was changed by itself stays, and so does what can no longer
 * be cancelled; both keep their slot.
 */
export async function clearFollowing(deps: Deps, series: Series): Promise<Series> {
  const { replaceFrom, seriesId } = series;
  if (replaceFrom === undefined) return series;
  for (const occurrence of await deps.series.occurrencesFrom(seriesId, replaceFrom)) {
    const isOld = occurrence.edition < series.edition || series.state === 'ended';
    if (occurrence.outcome === 'created' && isOld) await takeBack(deps, series, occurrence);
  }
  return series;
}

async function takeBack(deps: Deps, series: Series, occurrence: Occurrence): Promise<void> {
  const { postId = '' } = occurrence;
  const post = await deps.posts.get(postId);
  if (post === undefined || post.revision > 1) return;
  try {
    await cancelPost(deps, { brandId: series.brandId, postId, tokenId: `series-${series.seriesId}` });
  } catch (error) {
    // Claimed or ended by itself: it is the occurrence of its slot.
    if (error instanceof ConflictError) return;
    throw error;
  }
  await deps.series.putOccurrence({ ...occurrence, outcome: 'replaced' });
}
