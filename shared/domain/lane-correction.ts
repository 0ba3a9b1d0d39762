import { beijingBucket } from './beijing.ts';
import type { Lane, LanePolicy } from './lane.ts';

/** What the platform says is used of a limit, by the limit's name. */
export type QuotaReading = { readonly name: string; readonly used: number };

/**
 * Raises the counters to what the platform counts: other programs, and people, may use the same account. Never lowers one,
 * because a ticket is counted before its call is made.
 */
export function correctLane(
  lane: Lane,
  policy: LanePolicy,
  at: { readonly readings: readonly QuotaReading[]; readonly now: number },
): Lane {
  const counters = { ...lane.counters };
  for (const limit of policy.limits) {
    const reading = at.readings.find(({ name }) => name === limit.name);
    if (reading === undefined) continue;
    const bucket = beijingBucket(at.now, limit.window);
    const before = counters[limit.name];
    const own = before?.bucket === bucket ? before.count : 0;
    counters[limit.name] = {
      bucket,
      count: Math.max(own, reading.used),
      max: limit.max,
      window: limit.window,
      countsPublishing: limit.kinds.includes('publish'),
    };
  }
  return { ...lane, counters };
}

/** The platform has said that it takes no more of a call until its reset. Other calls of the account go on. */
export function spendCall(
  lane: Lane,
  { call, until, now }: { readonly call: string; readonly until: number; readonly now: number },
): Lane {
  const still = Object.entries(lane.spent ?? {}).filter(([, end]) => end > now);
  return { ...lane, spent: { ...Object.fromEntries(still), [call]: until } };
}
