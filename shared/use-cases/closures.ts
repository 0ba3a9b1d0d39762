import { type Closure, closureAt } from '../domain/blackout.ts';
import type { Delivery } from '../domain/delivery.ts';
import { missAtOf } from '../domain/delivery.ts';
import type { DeliveryEvent } from '../domain/delivery-machine.ts';
import { publishAtOf } from '../domain/hand-over.ts';
import type { BlackoutRepository } from '../ports/blackouts.ts';

export type ClosureDeps = {
  readonly blackouts: Pick<BlackoutRepository, 'get'>;
};

const secondMs = 1_000;
/** A rule may be changed and a pause may end at any time; what they hold looks again this often. */
const lookAgainMs = { rule: 15 * 60_000, pause: 5 * 60_000 };

/** What keeps a delivery from being published now, or when it is due if that is still to come. */
export async function closureOf(deps: ClosureDeps, delivery: Delivery, now: number): Promise<Closure | undefined> {
  const { brandId, accountId } = delivery;
  const blackouts = await deps.blackouts.get(brandId);
  const at = Math.max(now, publishAtOf(delivery) ?? delivery.dueAt ?? now);
  return closureAt(blackouts, { at, accountId });
}

/** Held until it is over or its limit has come; never as long as the limit itself, which stands for a place in a line. */
export function holdFor({ by, until }: Closure, delivery: Delivery, now: number): DeliveryEvent & { type: 'hold' } {
  const again = Math.min(until ?? Number.POSITIVE_INFINITY, now + lookAgainMs[by], missAtOf(delivery) - secondMs);
  return { type: 'hold', problem: { kind: 'blackout', code: by }, until: Math.max(again, now + secondMs) };
}
