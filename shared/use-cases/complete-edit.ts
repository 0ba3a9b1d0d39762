import { lastInChainFirst } from '../domain/chain-order.ts';
import type { Delivery } from '../domain/delivery.ts';
import { transition } from '../domain/delivery-machine.ts';
import { type Edit, editEventFor, isEditable } from '../domain/edit.ts';
import { ConflictError } from '../domain/errors.ts';
import { isoOf } from '../domain/instants.ts';
import type { Revision } from '../domain/post.ts';
import { type SettleDeps, settleDelivery, storeDelivery } from './settle-delivery.ts';

export type EditTask = Pick<Revision, 'revision' | 'createdBy'> & { readonly edit: Edit };

/** What an edit means for the deliveries; `undefined` where it was none. */
export function taskOf({
  revision,
  createdBy,
  edit,
}: Pick<Revision, 'revision' | 'createdBy' | 'edit'>): EditTask | undefined {
  return edit === undefined ? undefined : { revision, createdBy, edit };
}

/**
 * Moves all that is not claimed to the revision of an edit that is stored. May be repeated at any time, by anybody. Answers
 * the deliveries as they are then.
 */
export async function completeEdit(
  deps: SettleDeps,
  deliveries: readonly Delivery[],
  task: EditTask,
): Promise<readonly Delivery[]> {
  const after: Delivery[] = [];
  // Those that wait come first: the end of their predecessor must not find them still waiting.
  for (const delivery of lastInChainFirst(deliveries)) after.push(await completeFor(deps, delivery, task));
  return after;
}

/** What an edit means for one delivery is still to be done. */
export function isBehind(delivery: Delivery, { revision, edit }: EditTask): boolean {
  const { deliveryId } = delivery;
  if (!isEditable(delivery)) return false;
  return edit.removed.includes(deliveryId) || (delivery.revision < revision && edit.terms[deliveryId] !== undefined);
}

const maxTries = 3;

async function completeFor(deps: SettleDeps, delivery: Delivery, task: EditTask): Promise<Delivery> {
  let current = delivery;
  for (let attempt = 1; isBehind(current, task); attempt++) {
    try {
      return await moveTo(deps, current, task);
    } catch (error) {
      const isLostRace = error instanceof ConflictError && error.code === 'lost-race';
      if (!isLostRace || attempt === maxTries) throw error;
      current = (await deps.deliveries.get(current)) ?? current;
    }
  }
  return current;
}

async function moveTo(
  deps: SettleDeps,
  delivery: Delivery,
  { edit, revision, createdBy }: EditTask,
): Promise<Delivery> {
  const now = deps.clock.now();
  const terms = edit.terms[delivery.deliveryId];
  if (terms === undefined) {
    return settleDelivery(deps, delivery, {
      event: { type: 'cancel', problem: { kind: 'person', code: 'cancelled' } },
      facts: { kind: 'decision', at: isoOf(now), actor: createdBy },
    });
  }
  const { delivery: next } = transition(delivery, editEventFor(delivery, { terms, revision, now }), now);
  await storeDelivery(deps, delivery, next);
  return next;
}
