import type { LanePolicy } from '../domain/lane.ts';
import { blockLane, markUnknown, type Ticket, takeTicket, unblockLane, type Wish } from '../domain/lane-ticket.ts';
import type { LaneRepository } from '../ports/repositories.ts';

export type LaneWish = Wish & {
  readonly accountId: string;
  readonly policy: LanePolicy;
  /** A ticket that starts later than this is not taken. */
  readonly latestAt: number;
};

export function takeLaneTicket(lanes: LaneRepository, wish: LaneWish): Promise<Ticket> {
  return lanes.change(wish.accountId, (lane) => {
    const ticket = takeTicket(lane, wish.policy, wish);
    if (!ticket.granted || ticket.startAt > wish.latestAt) return { result: ticket };
    return { after: ticket.lane, result: ticket };
  });
}

export function closeLane(
  lanes: LaneRepository,
  block: { accountId: string; reason: string; until: number | 'a person acts' },
): Promise<void> {
  return lanes.change(block.accountId, (lane) => ({
    after: blockLane(lane, block.reason, block.until),
    result: undefined,
  }));
}

/** Opens a lane that is blocked; an open one stays as it is. */
export function openLane(lanes: LaneRepository, accountId: string): Promise<void> {
  return lanes.change(accountId, (lane) =>
    lane.blockedUntil === undefined ? { result: undefined } : { after: unblockLane(lane), result: undefined },
  );
}

/** While one of its deliveries is being looked for, the account starts nothing that cannot be repeated. */
export function markLaneUnknown(
  lanes: LaneRepository,
  mark: { readonly accountId: string; readonly deliveryId: string; readonly until: number; readonly now: number },
): Promise<void> {
  return lanes.change(mark.accountId, (lane) => ({ after: markUnknown(lane, mark), result: undefined }));
}

/** Ends the wait for a delivery that has been settled. Without a mark nothing is written. */
export function unmarkLaneUnknown(
  lanes: LaneRepository,
  mark: { readonly accountId: string; readonly deliveryId: string; readonly now: number },
): Promise<void> {
  return lanes.change(mark.accountId, (lane) =>
    lane.unknowns?.[mark.deliveryId] === undefined
      ? { result: undefined }
      : { after: markUnknown(lane, { ...mark, until: 'settled' }), result: undefined },
  );
}
