import { Temporal } from 'temporal-polyfill';
import { AppError } from '../domain/errors.ts';
import { type EditedPost, type EditPostDeps, editPost } from './edit-post.ts';
import { loadPost } from './load-post.ts';

/** New times for some posts, or the same shift for all of them. */
export type RescheduleWish =
  | {
      readonly posts: readonly {
        readonly postId: string;
        readonly dueAt: string;
        readonly timeZone?: string | undefined;
      }[];
    }
  /** `shift`: an ISO 8601 duration such as `P1D` or `-PT30M`; days keep the time on the clock of the post's zone. */
  | { readonly postIds: readonly string[]; readonly shift: string };

export type Rescheduled = { readonly postId: string } & (
  | { readonly edited: EditedPost }
  | { readonly error: AppError }
);

type Input = {
  readonly brandId: string;
  readonly wish: RescheduleWish;
  readonly tokenId: string;
  readonly idempotencyKey: string | undefined;
};

const atOnce = 5;

/** Moves many posts, each for itself: what one is refused for keeps none of the others where it is. */
export async function reschedulePosts(deps: EditPostDeps, input: Input): Promise<readonly Rescheduled[]> {
  const moves = movesOf(deps, input);
  const moved: Rescheduled[] = [];
  for (let start = 0; start < moves.length; start += atOnce) {
    moved.push(...(await Promise.all(moves.slice(start, start + atOnce).map((move) => reschedule(deps, input, move)))));
  }
  return moved;
}

type Time = { readonly dueAt: string; readonly timeZone?: string | undefined };
type Move = { readonly postId: string; readonly readTime: () => Promise<Time> };

function movesOf(deps: EditPostDeps, { brandId, wish }: Input): readonly Move[] {
  if ('posts' in wish) {
    return distinct(wish.posts).map(({ postId, ...time }) => ({ postId, readTime: async () => time }));
  }
  return distinct(wish.postIds.map((postId) => ({ postId }))).map(({ postId }) => ({
    postId,
    async readTime() {
      const { dueAt, timeZone } = await loadPost(deps.posts, { brandId, postId });
      const before = Temporal.Instant.from(dueAt).toZonedDateTimeISO(timeZone);
      return { dueAt: before.add(wish.shift).toString() };
    },
  }));
}

/** The last wish for a post counts. */
function distinct<T extends { readonly postId: string }>(wishes: readonly T[]): readonly T[] {
  return [...new Map(wishes.map((wish) => [wish.postId, wish])).values()];
}

async function reschedule(deps: EditPostDeps, input: Input, { postId, readTime }: Move): Promise<Rescheduled> {
  const { brandId, wish, tokenId, idempotencyKey } = input;
  try {
    const change = await readTime();
    const edited = await editPost(deps, { brandId, postId, change, asked: wish, tokenId, idempotencyKey });
    return { postId, edited };
  } catch (error) {
    if (error instanceof AppError && !error.retryable) return { postId, error };
    throw error;
  }
}
