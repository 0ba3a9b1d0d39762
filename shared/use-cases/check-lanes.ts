import type { Account, Brand } from '../domain/account.ts';
import { nextBeijingReset } from '../domain/beijing.ts';
import type { DeliveryState } from '../domain/delivery.ts';
import type { Finding } from '../domain/errors.ts';
import type { Lane, LanePolicy } from '../domain/lane.ts';
import { type Booking, forecastLane, isPrompt } from '../domain/lane-forecast.ts';
import type { Post } from '../domain/post.ts';
import type { CalendarEntry, PostCalendar } from '../ports/post-calendar.ts';
import type { DeliveryKey, DeliveryRepository, LaneRepository, PostRepository } from '../ports/repositories.ts';
import { judgeForecast, laneFindings, newBooking } from './lane-findings.ts';
import type { DueTime } from './read-due-time.ts';

export type CheckLanesDeps = {
  readonly calendar: PostCalendar;
  readonly lanes: Pick<LaneRepository, 'getMany'>;
  readonly posts: Pick<PostRepository, 'getMany'>;
  readonly deliveries: Pick<DeliveryRepository, 'getMany'>;
  readonly lanePolicyOf: (account: Account) => LanePolicy;
};

export type CheckLanesInput = {
  readonly brand: Brand;
  readonly deliveries: readonly { readonly account: Account; readonly field: string }[];
  readonly dueTime: DueTime;
  readonly latenessLimitMs: number;
  readonly now: number;
  /** A post that is planned anew is not in its own way. */
  readonly exceptPostId?: string;
};

type Subject = {
  readonly accountId: string;
  readonly field: string;
  readonly policy: LanePolicy;
  readonly lane: Lane;
};
type Scene = CheckLanesInput & { readonly own: Booking };

/** So many posts of the brand are looked at around the due time; beyond them nothing can be said at a bearable price. */
export const maxPostsSeen = 200;
/** What was due this long before the day may still be waiting when it begins. */
const spillMs = 3_600_000;

/**
 * Says at once what would leave late, or not at all, because its account has too much to do by then. Reads as little as
 * settles it: when the brand's posts are due, and on which accounts; where those of the account would be in its way, what
 * they are; and where they are too many, which of them are still open.
 */
export async function checkLanes(deps: CheckLanesDeps, input: CheckLanesInput): Promise<readonly Finding[]> {
  const paced = input.deliveries
    .map(({ account, field }) => ({ accountId: account.accountId, field, policy: foreseeable(deps, account) }))
    .filter(({ policy }) => policy.minGapMs > 0 || policy.limits.length > 0)
    // An account that comes twice is refused for that.
    .filter((one, index, all) => all.findIndex(({ accountId }) => accountId === one.accountId) === index);
  if (paced.length === 0) return [];
  const [found, lanes] = await Promise.all([
    deps.calendar.entriesBetween({ brandId: input.brand.brandId, ...rangeAround(input), limit: maxPostsSeen + 1 }),
    deps.lanes.getMany(paced.map(({ accountId }) => accountId)),
  ]);
  const entries = found.filter(({ postId }) => postId !== input.exceptPostId);
  const scene: Scene = { ...input, own: newBooking(input.dueTime.at, input.latenessLimitMs) };
  const subjects = paced.flatMap((one) => {
    const lane = lanes.find(({ accountId }) => accountId === one.accountId);
    return lane === undefined ? [] : [{ ...one, lane }];
  });
  const isCutShort = entries.length > maxPostsSeen;
  const inTheWay = ({ accountId }: Subject) => entries.filter(({ mayBeOn }) => isCutShort || mayBeOn(accountId));
  const crowded = subjects.filter((subject) => !isRelaxed(scene, subject, inTheWay(subject).map(bookingOf)));
  if (isCutShort) return crowded.map(({ field }) => laneFindings.unforeseen(field, maxPostsSeen));
  const findings = crowded.map(async (subject) => {
    const posts = await deps.posts.getMany(inTheWay(subject).map(({ postId }) => postId));
    return checkLane(deps, { scene, subject, posts });
  });
  return (await Promise.all(findings)).flat();
}

const bookingOf = ({ postId, dueAt }: CalendarEntry): Booking => ({
  id: postId,
  dueAt,
  missAt: Number.POSITIVE_INFINITY,
});

/** Limits that are beyond what is looked at cannot be foreseen; the lane keeps them all the same. */
export function foreseeable(deps: Pick<CheckLanesDeps, 'lanePolicyOf'>, account: Account): LanePolicy {
  const { minGapMs, limits } = deps.lanePolicyOf(account);
  const counted = limits.filter(({ kinds, max, window }) => {
    return kinds.includes('publish') && window !== 'month' && max <= maxPostsSeen;
  });
  return { minGapMs, limits: counted };
}

/** The whole Beijing days that the post can touch. */
export function rangeAround({
  dueTime: { at },
  latenessLimitMs,
}: Pick<CheckLanesInput, 'dueTime' | 'latenessLimitMs'>) {
  const dayMs = 86_400_000;
  return {
    from: nextBeijingReset(at - spillMs, 'day') - dayMs,
    to: nextBeijingReset(at + latenessLimitMs, 'day'),
  };
}

/** Nothing is late, neither the post nor what it would push aside. */
function isRelaxed(scene: Scene, { lane, policy }: Subject, others: readonly Booking[]): boolean {
  return forecastLane(lane, policy, { bookings: [...others, scene.own], now: scene.now }).every(isPrompt);
}

async function checkLane(
  deps: CheckLanesDeps,
  at: { readonly scene: Scene; readonly subject: Subject; readonly posts: readonly Post[] },
): Promise<readonly Finding[]> {
  const { scene, subject, posts } = at;
  const onAccount = posts.flatMap((post) => bookingsOf(post, subject.accountId));
  if (
    isRelaxed(
      scene,
      subject,
      onAccount.map(({ booking }) => booking),
    )
  )
    return [];
  const bookings = await openBookings(deps, onAccount);
  return judgeForecast({ ...scene, ...subject, timeZone: scene.dueTime.timeZone, bookings });
}

type OfPost = { readonly key: DeliveryKey; readonly booking: Booking };

/** Those that have still to be published. */
export async function openBookings(
  deps: Pick<CheckLanesDeps, 'deliveries'>,
  onAccount: readonly OfPost[],
): Promise<readonly Booking[]> {
  const stored = await deps.deliveries.getMany(onAccount.map(({ key }) => key));
  const open = new Map(stored.filter(({ state }) => hasToCall.has(state)).map((one) => [one.deliveryId, one]));
  return onAccount.flatMap(({ key, booking }) => {
    const delivery = open.get(key.deliveryId);
    if (delivery === undefined) return [];
    const dueAt = delivery.dueAt ?? booking.dueAt;
    return [{ id: key.deliveryId, dueAt, missAt: dueAt + delivery.latenessLimitMs }];
  });
}

/** These have still to take the account's ticket; the lane has counted the others. */
const hasToCall: ReadonlySet<DeliveryState> = new Set(['in-review', 'held', 'waiting', 'scheduled', 'retrying']);

export function bookingsOf(post: Post, accountId: string): readonly OfPost[] {
  const dueAt = Date.parse(post.dueAt);
  const missAt = dueAt + post.latenessLimitMinutes * 60_000;
  return post.deliveries
    .filter((delivery) => delivery.accountId === accountId)
    .map(({ deliveryId }) => ({
      key: { postId: post.postId, deliveryId },
      booking: { id: deliveryId, dueAt, missAt },
    }));
}
