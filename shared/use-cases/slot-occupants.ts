import type { DeliveryState } from '../domain/delivery.ts';
import type { Post } from '../domain/post.ts';
import type { PostCalendar } from '../ports/post-calendar.ts';
import type { DeliveryRepository, PostRepository } from '../ports/repositories.ts';

export type OccupantDeps = {
  readonly calendar: PostCalendar;
  readonly posts: Pick<PostRepository, 'getMany'>;
  readonly deliveries: Pick<DeliveryRepository, 'getMany'>;
};

export type Occupant = Pick<Post, 'postId' | 'title'> & { readonly state: DeliveryState };

const minuteMs = 60_000;
export const minuteOf = (at: number): number => Math.floor(at / minuteMs) * minuteMs;

/** More posts of a brand in one stretch are not looked through: what lies beyond counts as free until somebody takes it. */
const maxPostsSeen = 1_000;

/** Who is due on an account in which of some minutes, however they got there. May lag behind by moments. */
export async function occupantsOf(
  deps: OccupantDeps,
  where: { readonly brandId: string; readonly accountId: string },
  times: readonly number[],
): Promise<ReadonlyMap<number, Occupant>> {
  const [first, last] = [times.at(0), times.at(-1)];
  if (first === undefined || last === undefined) return new Map();
  const range = { from: minuteOf(first), to: minuteOf(last) + minuteMs };
  const entries = await deps.calendar.entriesBetween({ brandId: where.brandId, ...range, limit: maxPostsSeen });
  const wanted = new Set(times.map(minuteOf));
  const near = entries.filter(({ dueAt, mayBeOn }) => wanted.has(minuteOf(dueAt)) && mayBeOn(where.accountId));
  const posts = near.length === 0 ? [] : await deps.posts.getMany(near.map(({ postId }) => postId));
  const found = await Promise.all(
    posts.map(async (post) => [post, await stateOn(deps, post, where.accountId)] as const),
  );
  return new Map(
    found.flatMap(([{ postId, title, dueAt }, state]) =>
      state === undefined ? [] : [[minuteOf(Date.parse(dueAt)), { postId, title, state }] as const],
    ),
  );
}

const leavesRoom: ReadonlySet<DeliveryState> = new Set(['cancelled', 'withdrawn', 'removed']);

/** Of what the post still has on the account at its own time; `undefined` where that is nothing. */
export async function stateOn(
  { deliveries }: Pick<OccupantDeps, 'deliveries'>,
  post: Post,
  accountId: string,
): Promise<DeliveryState | undefined> {
  const own = post.deliveries.filter((one) => one.accountId === accountId && one.removed !== true);
  const keys = own.map(({ deliveryId }) => ({ postId: post.postId, deliveryId }));
  const stored = keys.length === 0 ? [] : await deliveries.getMany(keys);
  return stored.find(({ state, after }) => after === undefined && !leavesRoom.has(state))?.state;
}
