import type { Lane } from './lane.ts';
import { laneRoom, nextOpening } from './lane-ticket.ts';
import type { QueuedPlatform } from './platform.ts';
import { earlyToleranceMs } from './times.ts';

// The line of an account: deliveries that its lane could not take. Each is held with an alarm at its limit, and the lane
// calls them up, oldest due first, as many as it can take in a while. Whoever holds a delivery for its lane has the lane
// know of it first: so a line that may have somebody in it either has an alarm, or a lane that a person must open, which
// sets the alarm.

type Line = NonNullable<Lane['line']>;

/** Between two calls; also how far ahead each call fills the lane. */
export const callEveryMs = 60_000;
/** What is called in vain, because the lane cannot tell what stands in the way, is called again after longer and longer. */
const longestPauseMs = 15 * 60_000;
/** As many at most, where the lane itself names no pace. */
const calledAtOnce = 100;
/**
 * An empty line is looked at again for so long: the index that lists it lags behind, and a worker may just be holding
 * somebody. One that takes longer has been overtaken by another worker with the same delivery.
 */
const quietMs = 5 * 60_000;

/** Puts a delivery in line, to be called at `callAt`, or once a person has opened the lane. The same lane: it is known. */
export function joinLine(
  lane: Lane,
  joining: {
    readonly platform: QueuedPlatform;
    readonly dueAt: number;
    readonly callAt: number | 'a person acts';
  },
): Lane {
  const { platform, dueAt, callAt } = joining;
  const { emptySince, ...line } = lane.line ?? { platform, calledTo: dueAt, emptySince: 0 };
  const attendAt = earlier(line.attendAt, callAt === 'a person acts' ? undefined : callAt);
  const isStanding = emptySince === undefined;
  if (isStanding && line.attendAt === attendAt) return lane;
  return withLine(lane, { ...line, calledTo: isStanding ? line.calledTo : dueAt, attendAt });
}

/** Whether others of the account have been waiting for longer than a delivery that is due at `dueAt`. */
export function isBehindLine({ line }: Lane, dueAt: number): boolean {
  return line !== undefined && line.emptySince === undefined && dueAt > line.calledTo;
}

/** Sets the alarm of a line that waits for the lane to open at `at`, unless it is earlier anyway. */
export function callLineAt(lane: Lane, at: number): Lane {
  return lane.line === undefined ? lane : withLine(lane, { ...lane.line, attendAt: earlier(lane.line.attendAt, at) });
}

export type LineCall =
  | { readonly kind: 'not-yet' }
  /** `undefined`: until a person has opened the lane. */
  | { readonly kind: 'closed'; readonly until: number | undefined }
  | { readonly kind: 'open'; readonly places: number };

/** What a lane can do for its line now. */
export function callOf(lane: Lane, at: { readonly now: number; readonly waitsForUnknowns: boolean }): LineCall {
  const attendAt = lane.line?.attendAt;
  if (attendAt === undefined || attendAt > at.now + earlyToleranceMs) return { kind: 'not-yet' };
  const opening = nextOpening(lane, { kind: 'publish', at: at.now, waitsForUnknowns: at.waitsForUnknowns });
  if (opening !== 'now') return { kind: 'closed', until: opening === 'a person acts' ? undefined : opening };
  const places = laneRoom(lane, { at: at.now, spanMs: callEveryMs });
  if (places === 0) return { kind: 'closed', until: at.now + callEveryMs };
  return { kind: 'open', places: Math.min(places, calledAtOnce) };
}

type Called = readonly { readonly deliveryId: string; readonly dueAt: number }[];

/** The lane after a call that found `called` in line, the oldest first. */
export function afterCall(
  lane: Lane,
  call: Exclude<LineCall, { kind: 'not-yet' }>,
  at: { readonly called: Called; readonly now: number },
): Lane {
  const { line } = lane;
  if (line === undefined) return lane;
  if (call.kind === 'closed') return withLine(lane, { ...line, attendAt: call.until });
  const { called, now } = at;
  const last = called.at(-1);
  const calledTo = Math.max(line.calledTo, last?.dueAt ?? line.calledTo);
  const pauseMs = pauseAfter(line, called);
  const found = last === undefined ? {} : { found: { count: called.length, lastId: last.deliveryId }, pauseMs };
  const next = { platform: line.platform, calledTo, attendAt: now + pauseMs, ...found };
  if (called.length >= call.places) return withLine(lane, next);
  const emptySince = last === undefined ? (line.emptySince ?? now) : now;
  return withLine(lane, now - emptySince >= quietMs ? undefined : { ...next, emptySince });
}

function pauseAfter({ found, pauseMs = callEveryMs }: Line, called: Called): number {
  const isInVain = found !== undefined && found.count === called.length && found.lastId === called.at(-1)?.deliveryId;
  return isInVain ? Math.min(longestPauseMs, 2 * pauseMs) : callEveryMs;
}

function withLine(lane: Lane, line: (Omit<Line, 'attendAt'> & { attendAt?: number | undefined }) | undefined): Lane {
  const { line: _before, ...rest } = lane;
  if (line === undefined) return rest;
  const { attendAt, ...others } = line;
  return { ...rest, line: attendAt === undefined ? others : { ...others, attendAt } };
}

const earlier = (a: number | undefined, b: number | undefined): number | undefined => {
  if (a === undefined) return b;
  return b === undefined ? a : Math.min(a, b);
};
