import { Temporal } from 'temporal-polyfill';
import { AppError } from '../domain/errors.ts';
import { type EditAtSlotDeps, editAtSlot } from './edit-at-slot.ts';
import type { EditedPost } from './edit-post.ts';
import { loadBrand } from './load-brand.ts';
import { loadPost } from './load-post.ts';
import { isOnceOnTheClock, zonedAt } from './local-time.ts';
import { nextSlot, type PostDraft } from './post-draft.ts';
import { type Spread, spreadTimes } from './spread-times.ts';

/** New times for some posts, the same shift for all of them, or a stretch of time to share. */
export type RescheduleWish =
  | {
      readonly posts: readonly {
        readonly postId: string;
        readonly dueAt: string;
        readonly timeZone?: string | undefined;
        readonly slot?: PostDraft['slot'];
      }[];
    }
  /** `shift`: an ISO 8601 duration such as `P1D` or `-PT30M`; days keep the time on the clock of the post's zone. */
  | { readonly postIds: readonly string[]; readonly shift: string }
  /** In their order, evenly over a stretch of time. */
  | { readonly postIds: readonly string[]; readonly spread: Spread };

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
export async function reschedulePosts(deps: EditAtSlotDeps, input: Input): Promise<readonly Rescheduled[]> {
  const moves = await movesOf(deps, input);
  const moved: Rescheduled[] = [];
  // Slots are given in the order in which they are asked for.
  const step = asksForSlots(input.wish) ? 1 : atOnce;
  for (let start = 0; start < moves.length; start += step) {
    moved.push(...(await Promise.all(moves.slice(start, start + step).map((move) => reschedule(deps, input, move)))));
  }
  return moved;
}

const asksForSlots = (wish: RescheduleWish): boolean =>
  'posts' in wish && wish.posts.some(({ dueAt }) => dueAt === nextSlot);

type Time = Pick<PostDraft, 'dueAt' | 'timeZone' | 'slot'>;
type Move = { readonly postId: string; readonly readTime: () => Promise<Time> };

async function movesOf(deps: EditAtSlotDeps, { brandId, wish }: Input): Promise<readonly Move[]> {
  if ('posts' in wish) {
    return distinct(wish.posts).map(({ postId, ...time }) => ({ postId, readTime: async () => time }));
  }
  const posts = distinct(wish.postIds.map((postId) => ({ postId })));
  if ('spread' in wish) {
    const { timeZone } = await loadBrand(deps.registry, brandId);
    const around = { timeZone, chinaDays: deps.chinaDays, now: deps.clock.now() };
    const times = spreadTimes(wish.spread, posts.length, around);
    return posts.map(({ postId }, index) => ({ postId, readTime: async () => ({ dueAt: times[index] ?? '' }) }));
  }
  return posts.map(({ postId }) => ({
    postId,
    async readTime() {
      const { dueAt, timeZone } = await loadPost(deps.posts, { brandId, postId });
      return shifted(zonedAt(Date.parse(dueAt), timeZone), wish.shift);
    },
  }));
}

/**
 * Days go by the clock of the place, hours by the hour. Where no clock shows the time that the days lead to, or shows it twice,
 * it is left without its offset, so that it is refused with both readings.
 */
function shifted(before: Temporal.ZonedDateTime, shift: string): Time {
  const { years, months, weeks, days, ...time } = durationFields(shift);
  const local = before.toPlainDateTime().add({ years, months, weeks, days });
  const { timeZoneId: timeZone } = before;
  const isPlain = isOnceOnTheClock(local, timeZone);
  if (!isPlain) return { dueAt: local.toString({ smallestUnit: 'second' }), timeZone };
  return { dueAt: local.toZonedDateTime(timeZone).add(time).toString({ smallestUnit: 'second' }) };
}

function durationFields(shift: string) {
  const { years, months, weeks, days, hours, minutes, seconds } = Temporal.Duration.from(shift);
  return { years, months, weeks, days, hours, minutes, seconds };
}

/** The last wish for a post counts. */
function distinct<T extends { readonly postId: string }>(wishes: readonly T[]): readonly T[] {
  return [...new Map(wishes.map((wish) => [wish.postId, wish])).values()];
}

async function reschedule(deps: EditAtSlotDeps, input: Input, { postId, readTime }: Move): Promise<Rescheduled> {
  const { brandId, wish, tokenId, idempotencyKey } = input;
  try {
    const change = await readTime();
    const edited = await editAtSlot(deps, { brandId, postId, change, asked: wish, tokenId, idempotencyKey });
    return { postId, edited };
  } catch (error) {
    if (error instanceof AppError && !error.retryable) return { postId, error };
    throw error;
  }
}
