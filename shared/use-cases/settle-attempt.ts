import { type Delivery, laneReason } from '../domain/delivery.ts';
import type { DeliveryEvent } from '../domain/delivery-machine.ts';
import { ConflictError } from '../domain/errors.ts';
import { hasLine } from '../domain/platform.ts';
import { intervals } from '../domain/times.ts';
import type { LaneRepository } from '../ports/repositories.ts';
import { closeLane, markLaneUnknown, unmarkLaneUnknown } from './lane.ts';
import { type SettleDeps, type SettleFacts, settleDelivery } from './settle-delivery.ts';

export type SettleAttemptDeps = SettleDeps & { readonly lanes: LaneRepository };

/**
 * Settles what an attempt, its recovery or a look came to, with what that means for the account's other deliveries: a refusal
 * of the account closes its lane, an unknown outcome keeps the account from starting what cannot be repeated.
 */
export async function settleAttempt(
  deps: SettleAttemptDeps,
  delivery: Delivery,
  move: { readonly event: DeliveryEvent; readonly facts: SettleFacts },
): Promise<Delivery> {
  const { event } = move;
  const settled = await settleWithWish(deps, delivery, {
    ...move,
    beforeStore: () => applyToLane(deps, delivery, event),
  });
  if (delivery.doubtSince !== undefined && settled.state !== 'unknown') {
    const { accountId, deliveryId } = delivery;
    await unmarkLaneUnknown(deps, { accountId, deliveryId, now: deps.clock.now() });
  }
  return settled;
}

/** Who has lost the race to nothing but the wish to take it back settles all the same, and the wish is kept. */
async function settleWithWish(
  deps: SettleAttemptDeps,
  delivery: Delivery,
  move: Parameters<typeof settleDelivery>[2],
): Promise<Delivery> {
  try {
    return await settleDelivery(deps, delivery, move);
  } catch (error) {
    const isLostRace = error instanceof ConflictError && error.code === 'lost-race';
    const current = isLostRace ? await deps.deliveries.get(delivery) : undefined;
    if (current === undefined || !differsByWish(delivery, current)) throw error;
    return settleDelivery(deps, current, move);
  }
}

function differsByWish(before: Delivery, { state, attempt, withdrawal }: Delivery): boolean {
  const isSameAttempt = attempt?.attemptId === before.attempt?.attemptId && attempt?.step === before.attempt?.step;
  return isSameAttempt && state === before.state && before.withdrawal === undefined && withdrawal !== undefined;
}

async function applyToLane(deps: SettleAttemptDeps, delivery: Delivery, event: DeliveryEvent): Promise<void> {
  const { accountId, deliveryId, platform } = delivery;
  if (event.type === 'hold') {
    const reason = laneReason(event.problem);
    const holding = hasLine(platform) ? { platform, dueAt: delivery.dueAt ?? deps.clock.now() } : undefined;
    await closeLane(deps.lanes, { accountId, reason, until: 'a person acts', holding });
  }
  if (event.type === 'retry-later' && event.problem.kind === 'quota') {
    await closeLane(deps.lanes, { accountId, reason: laneReason(event.problem), until: event.at });
  }
  // A message to one person keeps nothing else waiting.
  if (event.type === 'lose-sight' && delivery.shape !== 'message') {
    const now = deps.clock.now();
    const until = (delivery.attempt?.startedAt ?? now) + intervals.lookLimitMs + intervals.unknownMarkSlackMs;
    await markLaneUnknown(deps.lanes, { accountId, deliveryId, until, now });
  }
}
