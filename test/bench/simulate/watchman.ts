import { type Delivery, isInLine } from '../../../shared/domain/delivery.ts';
import type { Lane } from '../../../shared/domain/lane.ts';
import { foreverAt } from '../../../shared/domain/lane-ticket.ts';
import type { Checks } from './checks.ts';
import type { Universe } from './universe.ts';

const minuteMs = 60_000;
/** Overdue obligations are sent again each quarter of an hour; a few of those may be struck, not all of them. */
const toleranceMs = 75 * minuteMs;
const neverAcknowledgedMs = 60 * minuteMs;
const roundMs = 30 * minuteMs;

/**
 * Goes its rounds: an alarm that went off long ago, with nobody having come, is an obligation that is stuck. Time counts
 * only while ticks come and the weather lets somebody work.
 */
export function startWatchman(universe: Universe, checks: Checks, isWorkable: () => boolean): void {
  const { loop, deliveries } = universe;
  const reported = new Set<string>();
  let workableSince = loop.now();
  const round = (): void => {
    if (!isWorkable()) workableSince = loop.now();
    for (const delivery of deliveries.open.values()) {
      if (reported.has(delivery.deliveryId)) continue;
      const fault = faultOf(delivery);
      if (fault === undefined) continue;
      reported.add(delivery.deliveryId);
      checks.report('stuck', delivery.deliveryId, fault);
    }
    for (const lane of universe.tables.lanes.values()) watchLine(lane);
    loop.after(roundMs, round);
  };
  const watchLine = (lane: Lane): void => {
    const since = Math.max(lane.line?.attendAt ?? 0, workableSince);
    const fault = faultOfLine(lane, loop.now() - since > toleranceMs);
    if (fault !== undefined) checks.report('stuck', lane.accountId, fault);
  };
  const faultOf = (delivery: Delivery): string | undefined => {
    const { state, accountId, attendAt = 0 } = delivery;
    if (isStuck(delivery)) return `${state}, its alarm went off ${loop.now() - attendAt} ms ago`;
    const isForgotten = isInLine(delivery) && universe.tables.lanes.get(accountId)?.line === undefined;
    return isForgotten ? 'held for its lane, which does not know that somebody waits' : undefined;
  };
  const isStuck = (delivery: Delivery): boolean => {
    const { attendAt, createdAt, postId } = delivery;
    if (attendAt === undefined) return false;
    const isAcknowledged = universe.tables.posts.has(postId);
    const since = Math.max(attendAt, workableSince, isAcknowledged ? 0 : createdAt + neverAcknowledgedMs);
    return loop.now() - since > toleranceMs;
  };
  loop.after(roundMs, round);
}

/** What stands in line is called by its lane alone, until it is too late. */
function faultOfLine({ line, blockedUntil = 0 }: Lane, isLongAgo: boolean): string | undefined {
  if (line === undefined) return undefined;
  if (line.attendAt !== undefined) return isLongAgo ? 'a line whose alarm went off long ago' : undefined;
  return blockedUntil >= foreverAt ? undefined : 'a line without an alarm, and no person is waited for';
}

/** At the end of all days and faults everything must have come to its own end. */
export function checkAllEnded({ deliveries }: Universe, checks: Checks): void {
  for (const { deliveryId, state, problem } of deliveries.open.values()) {
    checks.report('stuck', deliveryId, `never ended: ${state} ${problem?.kind ?? ''} ${problem?.code ?? ''}`);
  }
}
