import { followsOn, followUp, type Predecessor } from '../domain/chain.ts';
import type { Delivery } from '../domain/delivery.ts';
import { type DeliveryEvent, transition } from '../domain/delivery-machine.ts';
import { ConflictError } from '../domain/errors.ts';
import { isoOf } from '../domain/instants.ts';
import { type SettleDeps, settleDelivery, storeDelivery } from './settle-delivery.ts';

/** What an event has said of a delivery that others wait for. */
export type Announced = Pick<Delivery, 'deliveryId' | 'platform' | 'state' | 'version'> & {
  readonly url?: string | undefined;
};

/** Starts, holds or ends every delivery of the post that waits for the one that something has been said of. */
export async function wakeChain(deps: SettleDeps, postId: string, said: Announced): Promise<readonly Delivery[]> {
  const all = await deps.deliveries.listByPost(postId);
  const before = latestOf(
    said,
    all.find((one) => one.deliveryId === said.deliveryId),
  );
  const followers = all
    .filter((one) => one.after === said.deliveryId && followsOn(one))
    .map((delivery) => ({ delivery, event: followUp(delivery, before) }))
    // Whoever decides hears of it again when the alarm says so, however often an event comes.
    .filter(({ event }) => event.type !== 'remind');
  return Promise.all(followers.map(({ delivery, event }) => follow(deps, delivery, event)));
}

/** The alarm of a delivery that waits, or is held: for the case that an event was lost, or that nobody has decided. */
export async function followPredecessor(deps: SettleDeps, delivery: Delivery): Promise<Delivery> {
  const { postId, after = '' } = delivery;
  const found = await deps.deliveries.get({ postId, deliveryId: after });
  return follow(deps, delivery, followUp(delivery, found === undefined ? missing(delivery) : predecessorIn(found)));
}

export const predecessorIn = ({ platform, state, inherited, result }: Delivery): Predecessor => ({
  platform,
  state,
  inherited,
  url: result?.url,
});

const missing = ({ platform }: Delivery): Predecessor => ({ platform, state: 'missing' });

/** An event goes out before its state is stored; only a delivery that was opened again since is further than its event. */
function latestOf(said: Announced, stored: Delivery | undefined): Predecessor {
  if (stored !== undefined && stored.version > said.version) return predecessorIn(stored);
  return { ...said, inherited: stored?.inherited };
}

async function follow(deps: SettleDeps, delivery: Delivery, event: DeliveryEvent): Promise<Delivery> {
  try {
    if (event.type !== 'wait-on' && event.type !== 'await-approval') {
      return await settleDelivery(deps, delivery, {
        event,
        facts: { kind: 'decision', answeredAt: isoOf(deps.clock.now()) },
      });
    }
    const { delivery: next } = transition(delivery, event, deps.clock.now());
    await storeDelivery(deps, delivery, next);
    return next;
  } catch (error) {
    if (error instanceof ConflictError && error.code === 'lost-race') return delivery;
    throw error;
  }
}
