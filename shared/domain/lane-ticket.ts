import { beijingBucket, nextBeijingReset } from './beijing.ts';
import type { CallKind, Lane, LaneLimit, LanePolicy } from './lane.ts';

export type Ticket =
  | { readonly granted: true; readonly lane: Lane; readonly startAt: number }
  | { readonly granted: false; readonly retryAt: number; readonly reason: string; readonly needsPerson: boolean };

export function emptyLane(accountId: string): Lane {
  return { accountId, version: 0, counters: {} };
}

/** Blocked until a person acts. */
export const foreverAt = Date.UTC(9999, 0, 1);

/** Takes the right to start one call of `kind` not before `at`. Pure: the caller stores the lane conditionally. */
export function takeTicket(
  lane: Lane,
  policy: LanePolicy,
  wish: { readonly kind: CallKind; readonly at: number },
): Ticket {
  const { kind, at } = wish;
  if (lane.blockedUntil !== undefined && lane.blockedUntil > at) {
    const needsPerson = lane.blockedUntil >= foreverAt;
    return { granted: false, retryAt: lane.blockedUntil, reason: lane.blockedReason ?? 'blocked', needsPerson };
  }
  const full = policy.limits.find((limit) => limit.kinds.includes(kind) && countOf(lane, limit, at) >= limit.max);
  if (full !== undefined) {
    return { granted: false, retryAt: nextBeijingReset(at, full.window), reason: full.name, needsPerson: false };
  }
  const startAt = kind === 'publish' ? Math.max(at, lane.nextFreeAt ?? 0) : at;
  return { granted: true, startAt, lane: counted(lane, policy, { kind, at: startAt }) };
}

function countOf(lane: Lane, limit: LaneLimit, at: number): number {
  const counter = lane.counters[limit.name];
  return counter?.bucket === beijingBucket(at, limit.window) ? counter.count : 0;
}

function counted(lane: Lane, policy: LanePolicy, wish: { kind: CallKind; at: number }): Lane {
  const counters = { ...lane.counters };
  for (const limit of policy.limits) {
    if (!limit.kinds.includes(wish.kind)) continue;
    counters[limit.name] = {
      bucket: beijingBucket(wish.at, limit.window),
      count: countOf(lane, limit, wish.at) + 1,
    };
  }
  const nextFreeAt = wish.kind === 'publish' ? wish.at + policy.minGapMs : lane.nextFreeAt;
  return {
    ...lane,
    version: lane.version + 1,
    counters,
    ...(nextFreeAt === undefined ? {} : { nextFreeAt }),
  };
}

/** Closes the lane: until an instant, or until a person has acted. */
export function blockLane(lane: Lane, reason: string, until: number | 'a person acts'): Lane {
  return {
    ...lane,
    version: lane.version + 1,
    blockedReason: reason,
    blockedUntil: until === 'a person acts' ? foreverAt : until,
  };
}

export function unblockLane(lane: Lane): Lane {
  const { blockedUntil: _until, blockedReason: _reason, ...open } = lane;
  return { ...open, version: lane.version + 1 };
}

/** What is left of each limit at an instant. */
export function quotaLeft(
  lane: Lane,
  policy: LanePolicy,
  at: number,
): readonly { readonly name: string; readonly window: string; readonly left: number; readonly max: number }[] {
  return policy.limits.map((limit) => ({
    name: limit.name,
    window: limit.window,
    max: limit.max,
    left: Math.max(0, limit.max - countOf(lane, limit, at)),
  }));
}
