import { beijingBucket, nextBeijingReset } from './beijing.ts';
import type { Lane, LaneLimit, LanePolicy } from './lane.ts';
import { foreverAt } from './lane-ticket.ts';

/** A publish call that an account has still to make. */
export type Booking = {
  readonly id: string;
  readonly dueAt: number;
  /** From this instant on it is missed. */
  readonly missAt: number;
};

/** When a booking can start, and what made it later than due. */
export type Slot = Booking & {
  readonly startAt: number;
  /** It cannot start before it is missed; `startAt` is when it could have. */
  readonly isMissed: boolean;
  /** The limit that was full last, and how much of it was taken. */
  readonly full?: LaneLimit & { readonly count: number };
};

/**
 * Plays a lane forward: every booking in due order, each as early as the limits, the minimum gap and a block that ends by
 * itself allow. What is missed takes nothing from the others. A forecast, not a promise: only publishing is counted, and a
 * block that waits for a person is taken as lifted by then.
 */
export function forecastLane(
  lane: Lane,
  policy: LanePolicy,
  at: { readonly bookings: readonly Booking[]; readonly now: number },
): readonly Slot[] {
  const limits = policy.limits.filter((limit) => limit.kinds.includes('publish'));
  const counts = countsOf(lane);
  let freeAt = Math.max(at.now, blockEnd(lane));
  return at.bookings
    .toSorted((a, b) => a.dueAt - b.dueAt)
    .map((booking): Slot => {
      const slot = slotFor(booking, { limits, counts, from: Math.max(freeAt, lane.nextFreeAt ?? 0) });
      if (slot.isMissed) return slot;
      for (const limit of limits) take(counts, limit, slot.startAt);
      freeAt = slot.startAt + policy.minGapMs;
      return slot;
    });
}

/** How much of each limit on publishing is taken in the window that an instant lies in, by what is booked for it as well. */
export function takenAt(
  lane: Lane,
  policy: LanePolicy,
  at: { readonly bookings: readonly Booking[]; readonly now: number; readonly at: number },
): readonly (LaneLimit & { readonly taken: number })[] {
  const starts = forecastLane(lane, policy, at).filter(({ isMissed }) => !isMissed);
  return policy.limits
    .filter(({ kinds }) => kinds.includes('publish'))
    .map((limit) => {
      const bucket = beijingBucket(at.at, limit.window);
      const counter = lane.counters[limit.name];
      const before = counter?.bucket === bucket ? counter.count : 0;
      const booked = starts.filter(({ startAt }) => beijingBucket(startAt, limit.window) === bucket).length;
      return { ...limit, taken: before + booked };
    });
}

function blockEnd({ blockedUntil }: Lane): number {
  return blockedUntil === undefined || blockedUntil >= foreverAt ? 0 : blockedUntil;
}

type Counts = Map<string, number>;

const nameOf = (limit: Pick<LaneLimit, 'name'>, bucket: string): string => `${limit.name} ${bucket}`;

/** What the running windows have used already. */
function countsOf(lane: Lane): Counts {
  return new Map(Object.entries(lane.counters).map(([name, { bucket, count }]) => [nameOf({ name }, bucket), count]));
}

const countAt = (counts: Counts, limit: LaneLimit, at: number): number =>
  counts.get(nameOf(limit, beijingBucket(at, limit.window))) ?? 0;

function take(counts: Counts, limit: LaneLimit, at: number): void {
  counts.set(nameOf(limit, beijingBucket(at, limit.window)), countAt(counts, limit, at) + 1);
}

function slotFor(
  booking: Booking,
  lane: { readonly limits: readonly LaneLimit[]; readonly counts: Counts; readonly from: number },
): Slot {
  let startAt = Math.max(booking.dueAt, lane.from);
  let full: Slot['full'];
  for (;;) {
    const limit = lane.limits.find((one) => countAt(lane.counts, one, startAt) >= one.max);
    if (limit === undefined) break;
    full = { ...limit, count: countAt(lane.counts, limit, startAt) };
    startAt = nextBeijingReset(startAt, limit.window);
  }
  return { ...booking, startAt, isMissed: startAt >= booking.missAt, ...(full === undefined ? {} : { full }) };
}

/** A few seconds are the pace of an account and nobody's concern. */
export const promptMs = 5_000;

export const isPrompt = (slot: Slot): boolean => !slot.isMissed && slot.startAt - slot.dueAt <= promptMs;
