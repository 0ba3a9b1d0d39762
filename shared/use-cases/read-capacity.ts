import type { Account } from '../domain/account.ts';
import { forecastLane, takenAt } from '../domain/lane-forecast.ts';
import {
  bookingsOf,
  type CheckLanesDeps,
  type CheckLanesInput,
  foreseeable,
  maxPostsSeen,
  openBookings,
  rangeAround,
} from './check-lanes.ts';
import { newBooking } from './lane-findings.ts';

/** What an account could still take at a time. */
export type Capacity = {
  /** When a post that is due then would leave. */
  readonly startAt: number;
  readonly isBlocked: boolean;
  /** False: the brand has too many posts around that time to say what is taken. */
  readonly isForeseen: boolean;
  readonly limits: readonly {
    readonly name: string;
    readonly window: string;
    readonly max: number;
    readonly taken: number;
  }[];
};

export async function readCapacity(
  deps: CheckLanesDeps,
  input: Omit<CheckLanesInput, 'deliveries'> & { readonly account: Account },
): Promise<Capacity> {
  const { account, brand, dueTime, latenessLimitMs, now } = input;
  const { accountId } = account;
  const [entries, [lane]] = await Promise.all([
    deps.calendar.entriesBetween({ brandId: brand.brandId, ...rangeAround(input), limit: maxPostsSeen + 1 }),
    deps.lanes.getMany([accountId]),
  ]);
  const isForeseen = entries.length <= maxPostsSeen;
  const near = isForeseen ? entries.filter(({ mayBeOn }) => mayBeOn(accountId)) : [];
  const posts = near.length === 0 ? [] : await deps.posts.getMany(near.map(({ postId }) => postId));
  const onAccount = posts.flatMap((post) => bookingsOf(post, accountId));
  const bookings = onAccount.length === 0 ? [] : await openBookings(deps, onAccount);
  const own = newBooking(dueTime.at, latenessLimitMs);
  if (lane === undefined) return { startAt: dueTime.at, isBlocked: false, isForeseen, limits: [] };
  const policy = foreseeable(deps, account);
  const slot = forecastLane(lane, policy, { bookings: [...bookings, own], now }).find(({ id }) => id === own.id);
  return {
    startAt: slot?.startAt ?? dueTime.at,
    isBlocked: (lane.blockedUntil ?? 0) > now,
    isForeseen,
    limits: takenAt(lane, policy, { bookings, now, at: dueTime.at }).map(({ name, window, max, taken }) => ({
      name,
      window,
      max,
      taken,
    })),
  };
}
