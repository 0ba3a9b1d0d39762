import { ConflictError } from '../domain/errors.ts';
import type { CallKind, Lane, LanePolicy } from '../domain/lane.ts';
import { blockLane, type Ticket, takeTicket, unblockLane } from '../domain/lane-ticket.ts';
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

export type LaneWish = {
  readonly accountId: string;
  readonly policy: LanePolicy;
  readonly kind: CallKind;
  /** When the call is meant to start. */
  readonly at: number;
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
