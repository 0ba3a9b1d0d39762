import type { Post } from '../domain/post.ts';
import type { PostCalendar } from '../ports/post-calendar.ts';

export type Fingerprinted = Pick<Post['deliveries'][number], 'accountId' | 'fingerprint'>;
export type Repetition<D> = { readonly delivery: D; readonly postId: string };

const dayMs = 86_400_000;
/** Of two days of a brand. */
const mostNear = 4_000;

/** The deliveries whose account gets the same content from another post within 24 hours, with the first such post. */
export async function findRepetitions<D extends Fingerprinted>(
  calendar: Pick<PostCalendar, 'entriesBetween'>,
  of: { readonly brandId: string; readonly postId: string; readonly dueAt: number; readonly deliveries: readonly D[] },
): Promise<readonly Repetition<D>[]> {
  const { brandId, postId, dueAt, deliveries } = of;
  const range = { from: dueAt - dayMs + 1, to: dueAt + dayMs, limit: mostNear };
  const near = await calendar.entriesBetween({ brandId, ...range });
  return deliveries.flatMap((delivery) => {
    const { accountId, fingerprint = '' } = delivery;
    const entry = near.find((one) => one.postId !== postId && one.mayRepeat(accountId, fingerprint));
    return entry === undefined ? [] : [{ delivery, postId: entry.postId }];
  });
}
