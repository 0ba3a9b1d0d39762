import type { Delivery } from '../domain/delivery.ts';
import type { QueuedDelivery } from '../ports/messaging.ts';

/** The message that brings a worker to a delivery at `attendAt`, for what its state then asks for. */
export function messageFor(delivery: Delivery, attendAt: number): QueuedDelivery {
  const { postId, deliveryId, accountId, version, platform, state } = delivery;
  return { postId, deliveryId, accountId, version, platform, label: state, attendAt };
}
