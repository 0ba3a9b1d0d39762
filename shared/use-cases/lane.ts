import { ConflictError } from '../domain/errors.ts';
import type { Lane, LanePolicy } from '../domain/lane.ts';
import { blockLane, markUnknown, type Ticket, takeTicket, unblockLane, type Wish } from '../domain/lane-ticket.ts';
import type { LaneRepository } from '../ports/repositories.ts';

const maxTries = 20;

type Change<T> = { readonly lane?: Lane; readonly result: T };

/** Reads the lane, changes it, stores it if nobody else has; again from the start if somebody has. */
async function changeLane<T>(lanes: LaneRepository, accountId: string, change: (lane: Lane) => Change<T>): Promise<T> {
  for (let attempt = 0; attempt < maxTries; attempt++) {
    const { lane, result } = change(await lanes.get(accountId));
    if (lane === undefined || (await lanes.save(lane)) === 'saved') return result;
  }
  throw new ConflictError('lane-contended', 'The lane of the account kept changing.', { details: { accountId } });
}

export type LaneWish = Wish & {
  readonly accountId: string;
  readonly policy: LanePolicy;
  /** A ticket that starts later than this is not taken. */
  readonly latestAt: number;
};

export function takeLaneTicket(lanes: LaneRepository, wish: LaneWish): Promise<Ticket> {
  return changeLane(lanes, wish.accountId, (lane) => {
    const ticket = takeTicket(lane, wish.policy, wish);
    if (!ticket.granted || ticket.startAt > wish.latestAt) return { result: ticket };
    return { lane: ticket.lane, result: ticket };
  });
}

export function closeLane(
  lanes: LaneRepository,
  block: { accountId: string; reason: string; until: number | 'a person acts' },
): Promise<void> {
  return changeLane(lanes, block.accountId, (lane) => ({
    lane: blockLane(lane, block.reason, block.until),
    result: undefined,
  }));
}

/** Opens a lane that is blocked; an open one stays as it is. */
export function openLane(lanes: LaneRepository, accountId: string): Promise<void> {
  return changeLane(lanes, accountId, (lane) =>
    lane.blockedUntil === undefined ? { result: undefined } : { lane: unblockLane(lane), result: undefined },
  );
}

/** While one of its deliveries is being looked for, the account starts nothing that cannot be repeated. */
export function markLaneUnknown(
  lanes: LaneRepository,
  mark: { readonly accountId: string; readonly deliveryId: string; readonly until: number; readonly now: number },
): Promise<void> {
  return changeLane(lanes, mark.accountId, (lane) => ({ lane: markUnknown(lane, mark), result: undefined }));
}

/** Ends the wait for a delivery that has been settled. Without a mark nothing is written. */
export function unmarkLaneUnknown(
  lanes: LaneRepository,
  mark: { readonly accountId: string; readonly deliveryId: string; readonly now: number },
): Promise<void> {
  return changeLane(lanes, mark.accountId, (lane) =>
    lane.unknowns?.[mark.deliveryId] === undefined
      ? { result: undefined }
      : { lane: markUnknown(lane, { ...mark, until: 'settled' }), result: undefined },
  );
}
