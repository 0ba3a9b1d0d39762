import { beijingBucket, nextBeijingReset } from './beijing.ts';
import type { CallKind, Lane, LaneLimit, LanePolicy, LaneWindow } from './lane.ts';
import { intervals } from './times.ts';

export type Refused = {
  readonly granted: false;
  readonly retryAt: number;
  readonly reason: string;
  readonly needsPerson: boolean;
};
export type Ticket = { readonly granted: true; readonly lane: Lane; readonly startAt: number } | Refused;

export type Wish = {
  readonly kind: CallKind;
  /** Epoch ms. */
  readonly at: number;
  /** The call must not be made while an earlier one of the account may be out unseen. */
  readonly waitsForUnknowns?: boolean;
  /** Calls that go before this one and are counted with it, such as uploads of pictures. */
  readonly before?: readonly CallKind[];
  /** The platform's own name of the call, where it counts each by itself. */
  readonly call?: string;
};

export function emptyLane(accountId: string): Lane {
  return { accountId, version: 0, counters: {} };
}

/** Blocked until a person acts. */
export const foreverAt = Date.UTC(9999, 0, 1);

/** Takes the right to start one call of `kind` not before `at`. Pure: the caller has the lane stored. */
export function takeTicket(lane: Lane, policy: LanePolicy, wish: Wish): Ticket {
  const obstacle = obstacleIn(lane, wish) ?? fullLimit(lane, policy, wish);
  if (obstacle !== undefined) return obstacle;
  const { kind, at, before = [] } = wish;
  const startAt = kind === 'publish' ? Math.max(at, lane.nextFreeAt ?? 0) : at;
  const used = before.reduce((sum, call) => counted(sum, policy, { kind: call, at: startAt }), lane);
  return {
    granted: true,
    startAt,
    lane: { ...counted(used, policy, { kind, at: startAt }), version: lane.version + 1 },
  };
}

/** What stands in the way whatever our own counts say: a block, the platform's word that a call is used up, or an attempt that is being looked for. */
export function obstacleIn(lane: Lane, wish: Wish): Refused | undefined {
  const { at } = wish;
  if (lane.blockedUntil !== undefined && lane.blockedUntil > at && wish.kind !== 'look') {
    const needsPerson = lane.blockedUntil >= foreverAt;
    return { granted: false, retryAt: lane.blockedUntil, reason: lane.blockedReason ?? 'blocked', needsPerson };
  }
  const { call = '' } = wish;
  const spentUntil = lane.spent?.[call];
  if (spentUntil !== undefined && spentUntil > at) {
    return { granted: false, retryAt: spentUntil, reason: `spent:${call}`, needsPerson: false };
  }
  const isLookedFor = Object.values(lane.unknowns ?? {}).some((until) => until > at);
  if (wish.waitsForUnknowns !== true || !isLookedFor) return undefined;
  return { granted: false, retryAt: at + intervals.unknownRecheckMs, reason: 'unknown-open', needsPerson: false };
}

function fullLimit(lane: Lane, policy: LanePolicy, { kind, at, before = [] }: Wish): Refused | undefined {
  const full = policy.limits.find((limit) => {
    const calls = [kind, ...before].filter((call) => limit.kinds.includes(call)).length;
    return calls > 0 && countOf(lane, limit, at) + calls > limit.max;
  });
  if (full === undefined) return undefined;
  return { granted: false, retryAt: nextBeijingReset(at, full.window), reason: full.name, needsPerson: false };
}

function countOf(lane: Lane, limit: Pick<LaneLimit, 'name' | 'window'>, at: number): number {
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
      max: limit.max,
      window: limit.window,
      countsPublishing: limit.kinds.includes('publish'),
    };
  }
  const nextFreeAt = wish.kind === 'publish' ? wish.at + policy.minGapMs : lane.nextFreeAt;
  return {
    ...lane,
    counters,
    minGapMs: policy.minGapMs,
    ...(nextFreeAt === undefined ? {} : { nextFreeAt }),
  };
}

/** How many posts the lane can still take within the next `spanMs`, as far as the lane itself tells. */
export function laneRoom(lane: Lane, span: { readonly at: number; readonly spanMs: number }): number {
  const { at, spanMs } = span;
  if (obstacleIn(lane, { kind: 'publish', at }) !== undefined) return 0;
  const left = publishCounters(lane, at).map((counter) => counter.left);
  return Math.max(0, Math.min(roomByPace(lane, at, at + spanMs), ...left));
}

function roomByPace({ minGapMs = 0, nextFreeAt = 0 }: Lane, from: number, to: number): number {
  if (minGapMs === 0) return Number.POSITIVE_INFINITY;
  return Math.floor((to - 1 - Math.max(from, nextFreeAt)) / minGapMs) + 1;
}

function publishCounters(lane: Lane, at: number): readonly { readonly left: number; readonly window: LaneWindow }[] {
  return Object.entries(lane.counters)
    .filter(([, counter]) => counter.countsPublishing)
    .map(([name, { max, window }]) => ({ left: max - countOf(lane, { name, window }, at), window }));
}

/** When the lane takes a call again, as far as the lane itself tells. */
export function nextOpening(lane: Lane, wish: Wish): number | 'now' | 'a person acts' {
  const obstacle = obstacleIn(lane, wish);
  if (obstacle !== undefined) return obstacle.needsPerson ? 'a person acts' : obstacle.retryAt;
  const full = publishCounters(lane, wish.at).filter(({ left }) => left <= 0);
  return full.length === 0 ? 'now' : Math.max(...full.map(({ window }) => nextBeijingReset(wish.at, window)));
}

/** Closes the lane: until an instant, or until a person has acted. */
export function blockLane(lane: Lane, reason: string, until: number | 'a person acts'): Lane {
  return {
    ...lane,
    blockedReason: reason,
    blockedUntil: until === 'a person acts' ? foreverAt : until,
  };
}

export function unblockLane(lane: Lane): Lane {
  const { blockedUntil: _until, blockedReason: _reason, ...open } = lane;
  return open;
}

/** Remembers that a delivery is being looked for, or that it no longer is. */
export function markUnknown(
  lane: Lane,
  mark: { readonly deliveryId: string; readonly until: number | 'settled'; readonly now: number },
): Lane {
  const { deliveryId, until, now } = mark;
  const open = Object.entries(lane.unknowns ?? {}).filter(([id, end]) => id !== deliveryId && end > now);
  const { unknowns: _before, ...rest } = lane;
  const unknowns = Object.fromEntries(until === 'settled' ? open : [...open, [deliveryId, until]]);
  return Object.keys(unknowns).length === 0 ? rest : { ...rest, unknowns };
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
