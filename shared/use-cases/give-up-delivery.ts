import type { Delivery } from '../domain/delivery.ts';
import { canMove } from '../domain/delivery-machine.ts';
import { isoOf } from '../domain/instants.ts';
import { type SettleDeps, settleDelivery } from './settle-delivery.ts';

/**
 * Ends the attempts of software on a delivery that failed in every one of them without any progress: a person decides. What
 * has been claimed is left to its lease, because the platform may have been called.
 */
export async function giveUpDelivery(deps: SettleDeps, delivery: Delivery, code: string): Promise<Delivery> {
  if (delivery.state === 'publishing' || !canMove(delivery.state, 'escalate')) return delivery;
  const answeredAt = isoOf(deps.clock.now());
  return settleDelivery(deps, delivery, {
    event: { type: 'escalate', problem: { kind: 'person', code } },
    facts: { kind: 'decision', answeredAt },
  });
}
