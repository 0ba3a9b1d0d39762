const second = 1_000;
const minute = 60 * second;

/** The engine's clockwork, in milliseconds. A call ends within the margin, and function time-out and margin fit into the lease. */
export const intervals = {
  /** A `once` call is aborted after this. */
  onceCallTimeoutMs: 10 * second,
  functionTimeoutMs: 60 * second,
  leaseMs: 75 * second,
  /** A lease outlasts its worker by so little that what starts within the lease's margin ends before the worker does. */
  leaseAfterEndMs: 3 * second,
  /** A `once` step starts only with this much of its lease left. */
  onceMarginMs: 15 * second,
  /** A lost attempt is looked for this long after its lease has ended. */
  firstLookDelayMs: 15 * second,
  /** Between two looks; two that show nothing prove that nothing is there. */
  lookGapMs: 30 * second,
  /** The gap grows with the search, up to this. */
  longestLookGapMs: 4 * minute,
  /** After this, counted from the attempt's start, a person decides. */
  lookLimitMs: 15 * minute,
  /** An older ticket says nothing of the lane any more: an attempt may have been lost meanwhile. */
  ticketLifeMs: 15 * second,
  /** For so long after that the account still publishes nothing, since the search may end late: until it is told to. */
  unknownMarkSlackMs: 10 * minute,
  /** How soon an account that waits for an unknown is looked at again. */
  unknownRecheckMs: minute,
  safetyWakeMs: 5 * minute,
  heldRecheckMs: 5 * minute,
  reminderMs: 6 * 60 * minute,
  /** Whoever makes a delivery due sooner than this sends its message: the dispatcher's tick may have passed. */
  selfSendHorizonMs: 180 * second,
  neverAcknowledgedMs: 60 * minute,
  /** What the platform has not taken back by then a person takes down by hand. */
  withdrawalLimitMs: 24 * 60 * minute,
  /** Sooner, where the account is closed until a person has acted. */
  withdrawalByHandMs: 60 * minute,
  /** A platform that has not decided by then has forgotten; a person asks it. */
  reviewLimitMs: 24 * 60 * minute,
} as const;

/** How much earlier than its time a message may come: what rounding to whole seconds and the clocks of two machines add. */
export const earlyToleranceMs = 2 * second;

/** The tick of minute M sends what is due in [M + 90 s, M + 150 s), since the schedule may fire up to 59 s late. */
export function dueWindow(tickAt: number): { readonly from: number; readonly to: number } {
  return { from: tickAt + 90 * second, to: tickAt + 150 * second };
}

export const tickEveryMs = minute;

/** Overdue obligations are sent with each tick for so long, and then in passes that begin with the tick of each quarter of an hour. */
export const resendEachTickMs = 10 * minute;

export function startsPass(tickAt: number): boolean {
  return Math.floor(tickAt / minute) % 15 === 0;
}

export function isWithinSelfSendHorizon(attendAt: number, now: number): boolean {
  return attendAt - now < intervals.selfSendHorizonMs;
}

/** How long before its second the message of a publication comes, so that claim and preparation are done by then. */
export type Lead = {
  readonly seconds: number;
  /** Of a crowd: no message for a publication comes earlier than this. */
  readonly longestSeconds: number;
  /** What a stage's workers prepare in a second; a larger crowd is begun earlier. */
  readonly preparedPerSecond: number;
};

/** The lead of each of `size` publications that are due in one second: a crowd is ready when it is due, not begun then. */
export function leadSecondsOf(size: number, { seconds, longestSeconds, preparedPerSecond }: Lead): number {
  return Math.min(longestSeconds, seconds + Math.floor(size / preparedPerSecond));
}

const longestDelaySeconds = 900;

/**
 * Whole seconds that a queue must hold a message back: so that the worker has `leadSeconds` to prepare, or, without a lead,
 * so that it does not come before its time.
 */
export function delaySecondsUntil(attendAt: number, now: number, leadSeconds: number): number {
  const left = (attendAt - now) / second;
  const delay = leadSeconds > 0 ? Math.floor(left) - leadSeconds : Math.ceil(left);
  return Math.max(0, Math.min(longestDelaySeconds, delay));
}
