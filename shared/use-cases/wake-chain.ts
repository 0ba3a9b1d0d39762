import type { Delivery, DeliveryState } from '../domain/delivery.ts';
import { type DeliveryEvent, transition } from '../domain/delivery-machine.ts';
import { ConflictError } from '../domain/errors.ts';
import { isoOf } from '../domain/instants.ts';
import { type SettleDeps, settleDelivery, storeDelivery } from './settle-delivery.ts';

const hasEndedWithout: ReadonlySet<DeliveryState> = new Set(['failed', 'missed', 'cancelled', 'removed', 'withdrawn']);

/** How the predecessor of a chained delivery ended, as far as it has. */
export type Predecessor = Pick<Delivery, 'deliveryId' | 'platform' | 'state'> & { readonly url?: string | undefined };

/** Starts, or ends, every delivery of the post that waits for the one that has just ended. */
export async function wakeChain(
  deps: SettleDeps,
  postId: string,
  predecessor: Predecessor,
): Promise<readonly Delivery[]> {
  const all = await deps.deliveries.listByPost(postId);
  const waiting = all.filter((one) => one.state === 'waiting' && one.after === predecessor.deliveryId);
  return Promise.all(waiting.map((one) => follow(deps, one, predecessor)));
}

/** The safety wake: reads how the predecessor is doing, for the case that its event was lost. */
export async function followPredecessor(deps: SettleDeps, delivery: Delivery): Promise<Delivery> {
  const { postId, after } = delivery;
  const found = after === undefined ? undefined : await deps.deliveries.get({ postId, deliveryId: after });
  if (found === undefined) return settle(deps, delivery, refusedBecause('missing'));
  return follow(deps, delivery, { ...found, url: found.result?.url });
}

async function follow(deps: SettleDeps, delivery: Delivery, predecessor: Predecessor): Promise<Delivery> {
  try {
    if (predecessor.state === 'published') return await settle(deps, delivery, wokenBy(predecessor));
    if (hasEndedWithout.has(predecessor.state)) return await settle(deps, delivery, refusedBecause(predecessor.state));
    const { delivery: next } = transition(delivery, { type: 'wait-on' }, deps.clock.now());
    await storeDelivery(deps, delivery, next);
    return next;
  } catch (error) {
    if (error instanceof ConflictError && error.code === 'lost-race') return delivery;
    throw error;
  }
}

const settle = (deps: SettleDeps, delivery: Delivery, event: DeliveryEvent): Promise<Delivery> =>
  settleDelivery(deps, delivery, {
    event,
    facts: { kind: 'decision', answeredAt: isoOf(deps.clock.now()) },
  });

function wokenBy(predecessor: Predecessor): DeliveryEvent {
  const inherited = predecessor.url === undefined ? {} : { [`${predecessor.platform}.url`]: predecessor.url };
  return { type: 'wake', inherited };
}

const refusedBecause = (state: string): DeliveryEvent => ({
  type: 'refuse',
  problem: { kind: 'predecessor', code: state },
});
