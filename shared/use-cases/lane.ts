import type { Lane, LanePolicy } from '../domain/lane.ts';
import { callEveryMs, callLineAt, isBehindLine, joinLine } from '../domain/lane-line.ts';
import {
  blockLane,
  foreverAt,
  markUnknown,
  type Refused,
  type Ticket,
  takeTicket,
  unblockLane,
  type Wish,
} from '../domain/lane-ticket.ts';
import { type DeliveryPlatform, hasLine, type QueuedPlatform } from '../domain/platform.ts';
import { isWithinSelfSendHorizon } from '../domain/times.ts';
import type { Clock } from '../ports/clock.ts';
import type { DeliveryQueue } from '../ports/messaging.ts';
import type { LaneRepository } from '../ports/repositories.ts';

export type LaneDeps = {
  readonly clock: Pick<Clock, 'now'>;
  readonly lanes: LaneRepository;
  readonly queue: DeliveryQueue;
};

export type LaneWish = Wish & {
  readonly accountId: string;
  readonly policy: LanePolicy;
  /** A ticket that starts later than this is not taken. */
  readonly latestAt: number;
};

export function takeLaneTicket(lanes: Pick<LaneRepository, 'change'>, wish: LaneWish): Promise<Ticket> {
  return lanes.change(wish.accountId, (lane) => {
    const ticket = takeTicket(lane, wish.policy, wish);
    if (!ticket.granted || ticket.startAt > wish.latestAt) return { result: ticket };
    return { after: ticket.lane, result: ticket };
  });
}

export type PublishWish = LaneWish & {
  readonly platform: DeliveryPlatform;
  readonly dueAt: number;
  /** The dispatcher has counted more of the account than its lane takes before the next tick. */
  readonly isCrowdedOut: boolean;
};

/** A ticket to publish, or a place in the account's line: who is refused may be held, the lane knows of it. */
export async function takePublishTicket(deps: LaneDeps, wish: PublishWish): Promise<Ticket> {
  const { accountId, platform, dueAt, policy, latestAt } = wish;
  type Answer = { readonly ticket: Ticket; readonly line?: Lane['line'] };
  const { ticket, line } = await deps.lanes.change<Answer>(accountId, (lane) => {
    const ticket = refusedPlace(lane, wish) ?? takeTicket(lane, policy, wish);
    if (ticket.granted) return { ...(ticket.startAt > latestAt ? {} : { after: ticket.lane }), result: { ticket } };
    if (!hasLine(platform)) return { result: { ticket } };
    const after = joinLine(lane, { platform, dueAt, callAt: ticket.needsPerson ? 'a person acts' : ticket.retryAt });
    return after === lane ? { result: { ticket } } : { after, result: { ticket, line: after.line } };
  });
  await announceLine(deps, accountId, line);
  return ticket;
}

function refusedPlace(lane: Lane, { isCrowdedOut, dueAt, at }: PublishWish): Refused | undefined {
  const refused = { granted: false, reason: 'line', needsPerson: false } as const;
  if (isCrowdedOut) return { ...refused, retryAt: at + callEveryMs };
  if (!isBehindLine(lane, dueAt)) return undefined;
  const retryAt = lane.line?.attendAt;
  // Without an alarm the line waits for the person who opens the lane.
  return retryAt === undefined ? { ...refused, retryAt: foreverAt, needsPerson: true } : { ...refused, retryAt };
}

/** Closes the lane; a delivery that will be held for it gets its place in line. */
export function closeLane(
  lanes: LaneRepository,
  block: {
    readonly accountId: string;
    readonly reason: string;
    readonly until: number | 'a person acts';
    readonly holding?: { readonly platform: QueuedPlatform; readonly dueAt: number } | undefined;
  },
): Promise<void> {
  const { accountId, reason, until, holding } = block;
  return lanes.change(accountId, (lane) => {
    const closed = blockLane(lane, reason, until);
    const known = until === 'a person acts' ? closed : callLineAt(closed, until);
    return {
      after: holding === undefined ? known : joinLine(known, { ...holding, callAt: until }),
      result: undefined,
    };
  });
}

/** Opens a lane that is blocked, or blocked for `reason`, and has it call its line; another one stays as it is. */
export async function openLane(deps: LaneDeps, accountId: string, reason?: string): Promise<void> {
  const line = await deps.lanes.change(accountId, (lane) => {
    const isOther = reason !== undefined && lane.blockedReason !== reason;
    if (lane.blockedUntil === undefined || isOther) return { result: undefined };
    const after = callLineAt(unblockLane(lane), deps.clock.now());
    return { after, result: after.line };
  });
  // The lane is open and its alarm is set: where the queue fails, the next tick sends the message.
  await announceLine(deps, accountId, line).catch(() => undefined);
}

/** While one of its deliveries is being looked for, the account starts nothing that cannot be repeated. */
export function markLaneUnknown(
  lanes: LaneRepository,
  mark: { readonly accountId: string; readonly deliveryId: string; readonly until: number; readonly now: number },
): Promise<void> {
  return lanes.change(mark.accountId, (lane) => ({ after: markUnknown(lane, mark), result: undefined }));
}

/** Ends the wait for a delivery that has been settled, and has the lane call its line. Without a mark nothing is written. */
export async function unmarkLaneUnknown(
  deps: LaneDeps,
  mark: { readonly accountId: string; readonly deliveryId: string; readonly now: number },
): Promise<void> {
  const line = await deps.lanes.change(mark.accountId, (lane) => {
    if (lane.unknowns?.[mark.deliveryId] === undefined) return { result: undefined };
    const after = callLineAt(markUnknown(lane, { ...mark, until: 'settled' }), mark.now);
    return { after, result: after.line };
  });
  await announceLine(deps, mark.accountId, line);
}

/** Sends the message for a line whose alarm is near. */
export async function announceLine(
  { queue, clock }: Pick<LaneDeps, 'queue' | 'clock'>,
  accountId: string,
  line: Lane['line'],
): Promise<void> {
  if (line?.attendAt === undefined || !isWithinSelfSendHorizon(line.attendAt, clock.now())) return;
  const { platform, attendAt } = line;
  await queue.send([{ accountId, platform, label: 'line', attendAt }]);
}
